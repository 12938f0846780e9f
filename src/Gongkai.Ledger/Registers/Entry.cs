using System.Collections.Immutable;
using System.Text.Json;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Registers;

/// <summary>A row of a register as it is searched and counted: a pure function of its fact.</summary>
/// <param name="Subject">The register of the year.</param>
/// <param name="Seq">The number of its fact there.</param>
/// <param name="Nth">The row of it, from 0.</param>
/// <param name="Organ">Whose register.</param>
/// <param name="Row">What it says.</param>
/// <param name="Whole">Its words could be read; after the key was destroyed they can't.</param>
internal sealed record Entry(Guid Subject, long Seq, int Nth, int Organ, Row Row, bool Whole)
{
    /// <summary>How many files of evidence it has.</summary>
    public int Evidence { get; init; }

    /// <summary>The columns of the table, in the order of <see cref="Values"/>.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "subject", "seq", "nth", "organ", "register", "struck", "on_day", "until_day", "third_day", "class", "carrier", "mark",
        "item", "code", "quantity", "yuan", "paid", "digest", "cells", "evidence",
    ];

    private static readonly string Insert =
        $"insert into entry ({string.Join(", ", Columns)}) values ({string.Join(", ", Columns.Select((_, i) => $"${i + 1}"))})";

    /// <summary>The rows of a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="added">What it says.</param>
    /// <param name="words">What is sealed of it; null after the key was destroyed.</param>
    public static IEnumerable<Entry> Of(Fact fact, EntriesAdded added, EntryWords? words)
    {
        var register = RegisterList.Find(added.Register)!;
        var (clear, sealedOnes) = (At(register, added.Columns), At(register, words?.Columns ?? []));
        for (var i = 0; i < added.Rows.Length; i++)
        {
            var cells = new string?[register.All.Length];
            Fill(cells, clear, added.Rows[i]);
            if (words is not null) Fill(cells, sealedOnes, words.Rows[i]);
            yield return new(fact.Subject, fact.Seq, i, fact.Organ, new(register, [.. cells]), words is not null);
        }
    }

    /// <summary>What writes it.</summary>
    public Statement Write(bool struck = false) => new(Insert, Values(struck));

    /// <summary>What stands in the table, in the order of <see cref="Columns"/>.</summary>
    public object?[] Values(bool struck) =>
    [
        Subject, Seq, Nth, Organ, Row.Register.Code, struck, Row.On, Row.Until, Row.Third, Row.Text(Place.Class),
        Row.Text(Place.Carrier), Row.Text(Place.Mark), Row.Text(Place.Item), Row.Code, Row.Quantity, Row.Yuan, Row.Paid,
        Whole ? Row.Digest : null,
        CellsJson.Write(Row), Evidence,
    ];

    // Below zero: a column that the register had once.
    private static int[] At(Register register, ImmutableArray<string> headings) => [.. headings.Select(register.IndexOf)];

    private static void Fill(string?[] cells, int[] at, ImmutableArray<string?> texts)
    {
        for (var i = 0; i < at.Length; i++)
            if (at[i] >= 0) cells[at[i]] = texts[i];
    }
}

/// <summary>Cells as the table of entries keeps them.</summary>
internal static class CellsJson
{
    public static JsonSerializerOptions Options { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The cells that are filled, by their headings.</summary>
    public static string Write(Row row) => JsonSerializer.Serialize(
        row.Register.All.Zip(row.Cells).Where(c => c.Second is not null).ToDictionary(c => c.First.Heading, c => c.Second!), Options);

    /// <summary>The row of such cells; columns that the register got since are empty.</summary>
    public static Row Row(Register register, string cells)
    {
        var kept = JsonSerializer.Deserialize<Dictionary<string, string>>(cells)!;
        return new(register, [.. register.All.Select(c => kept.GetValueOrDefault(c.Heading))]);
    }
}
