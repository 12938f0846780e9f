using System.Globalization;

namespace Gongkai.Ledger.Tests.Journal;

/// <summary>A row that is tampered with, by its key.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Key">The columns of its key.</param>
/// <param name="Organ">In whose chain it is.</param>
/// <param name="Line">Its line there; of a head, the last line.</param>
/// <param name="Fact">The fact that it is, or that its line is about.</param>
internal sealed record TamperedRow(string Table, Dictionary<string, object> Key, int Organ, long Line, (string, string)? Fact)
{
    /// <summary>It only says what the roots say already.</summary>
    public bool IsRooted => Table == "journal_rooted";

    public string Where => string.Join(" and ", Key.Keys.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k} = @{k}")));
}
