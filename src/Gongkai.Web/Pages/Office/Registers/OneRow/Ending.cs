using System.Collections.Frozen;
using System.Collections.Immutable;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;

namespace Gongkai.Web.Pages.Office.Registers.OneRow;

/// <summary>What ends a row, and when it is written down: 废止 of a document, 至 of a matter, 反馈 of a consultation.</summary>
/// <param name="Verb">What the office calls it.</param>
/// <param name="Hint">What happens, for people.</param>
/// <param name="Headings">What is asked for, the first of it must be answered.</param>
public sealed record Ending(string Verb, string Hint, params ImmutableArray<string> Headings)
{
    private static readonly Ending Of至 = new("终止", "“至”写不再有的第一天；这一天以前仍然计数。", "至");

    private static readonly FrozenDictionary<Register, Ending> All = new Dictionary<Register, Ending>
    {
        [MadeDocuments.Register] = new("废止", "失效日期写不再有效的第一天；废止、宣布失效、有效期届满都计入废止。", "失效日期", "失效方式", "替代文号"),
        [Powers.Register] = Of至,
        [MediaAccounts.Register] = Of至,
        [Duties.Register] = Of至,
        [Consultations.Register] = new("登记反馈", "反馈日期写向公众反馈意见采纳情况的日期，记在这次征集的每一类意见上。", "反馈日期") { OfAllOfItem = true },
    }.ToFrozenDictionary();

    /// <summary>All rows of one thing end together.</summary>
    public bool OfAllOfItem { get; private init; }

    /// <summary>What ends the rows of a register; null: nothing does.</summary>
    public static Ending? Of(Register register) => All.GetValueOrDefault(register);

    /// <summary>Whether a row may still end.</summary>
    public bool IsOpen(ListedEntry entry) => !entry.Struck && entry.Row[Headings[0]] is null;

    /// <summary>Whether a heading must be answered: when, and where there is a choice, how.</summary>
    public bool IsAsked(Column column) => column.Heading == Headings[0] || !column.Codec.Choices.IsEmpty;
}
