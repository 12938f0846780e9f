using System.Collections.Frozen;
using System.Collections.Immutable;
using Gongkai.Reports;

namespace Gongkai.Web.ReportSheet;

/// <summary>A cell of the living report without a number.</summary>
/// <param name="Words">暂无数据, or 不全 with the sum so far.</param>
/// <param name="Opens">What is behind it.</param>
/// <param name="Record">Where a row is recorded; null: not by this officer.</param>
/// <param name="None">What the button of 本年度没有 sends; null: that is not said of it.</param>
public sealed record OpenCell(string Words, string Opens, string? Record, string? None)
{
    /// <summary>The form that the buttons belong to.</summary>
    public const string Form = "say-none";
}

/// <summary>One report with what is said of it, as every page shows it.</summary>
public sealed class Sheet
{
    private readonly FrozenDictionary<string, Remark> marks;
    private readonly FrozenDictionary<string, string> notes;
    private readonly HashSet<string> pointedAt;

    /// <param name="checkup">The report with what is said of it.</param>
    /// <param name="marked">With what is said of it; else the report alone, as it is published.</param>
    public Sheet(Checkup checkup, bool marked = true)
    {
        Checkup = checkup;
        Remarks = marked ? Remark.Of(checkup) : [];
        Confirmed = marked ? Remark.Confirmed(checkup) : [];
        Notes = marked ? checkup.Notes : [];
        marks = First(Remarks.SelectMany(r => r.Cells.Select(c => (c, r))));
        notes = First(Notes.Select((n, i) => (n.Place, $"n{i + 1}")));
        pointedAt = [.. marks.Keys, .. notes.Keys, .. Confirmed.SelectMany(r => r.Cells)];
    }

    /// <summary>What is shown.</summary>
    public Checkup Checkup { get; }

    /// <summary>Where the cases behind a cell are shown; null where the numbers come from a file.</summary>
    public Func<Cell, string?>? Opens { get; init; }

    /// <summary>What stands in a cell without a number, and what can be done about it; null where the numbers come from a file.</summary>
    public Func<Cell, OpenCell?>? Open { get; init; }

    public AnnualReport Report => Checkup.Report;

    /// <summary>What is wrong or doubtful, the gravest first.</summary>
    public ImmutableArray<Remark> Remarks { get; }

    /// <summary>What was compared and holds.</summary>
    public ImmutableArray<Finding> Passed => Checkup.Passed;

    /// <summary>What the prose says and the tables confirm.</summary>
    public ImmutableArray<Remark> Confirmed { get; }

    /// <summary>What the reader found odd and no finding speaks of.</summary>
    public ImmutableArray<Fault> Notes { get; }

    /// <summary>The gravest remark on a cell, or null.</summary>
    public Remark? MarkOn(Cell cell) => marks.GetValueOrDefault(cell.Id);

    /// <summary>The anchor of the reader's note on a cell, or null.</summary>
    public string? NoteOn(Cell cell) => notes.GetValueOrDefault(cell.Id);

    /// <summary>The table of a part ("s2" holds table II), or null.</summary>
    public Grid? TableOf(FormSection part) =>
        Report.Form.Tables.FirstOrDefault(t => part.Id == $"s{t.Number}") is { } table ? Grid.Of(table, Report.Values, pointedAt) : null;

    /// <summary>The prose of a part, or nothing where it is missing.</summary>
    public ImmutableArray<ImmutableArray<Piece>> ProseOf(ReportText part) => Prose.Of(part, Remarks.Concat(Confirmed));

    /// <summary>Whether the remark has words in the prose to jump to.</summary>
    public static bool IsInProse(Remark remark) => remark.Finding.Span is { Length: > 0 };

    private static FrozenDictionary<string, T> First<T>(IEnumerable<(string Key, T Value)> pairs) =>
        pairs.DistinctBy(p => p.Key).ToFrozenDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
}
