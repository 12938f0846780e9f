using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Gongkai.Reports;
using Gongkai.Reports.Comparing;

namespace Gongkai.Documents.Reading;

/// <summary>机关名录 from a CSV file, as a spreadsheet saves it: UTF-8 or GB18030, columns in any order.</summary>
/// <remarks>
/// Columns: 名称 (needed), 统一社会信用代码, 简称, 曾用名, 前身 (organs merged into it), 上级 (the organ whose report sums it up). Several names in a cell are
/// separated by 、 or ；.
/// </remarks>
public static class TreeReader
{
    private static readonly ImmutableArray<string> Names = ["名称", "机关名称", "单位名称", "name"];
    private static readonly ImmutableArray<string> Codes = ["统一社会信用代码", "代码", "code"];
    private static readonly ImmutableArray<string> Others = ["简称", "曾用名", "其他名称", "short", "former", "names"];
    private static readonly ImmutableArray<string> Before = ["前身", "合并自", "predecessors"];
    private static readonly ImmutableArray<string> Parents = ["上级", "汇总到", "parent"];
    private static readonly char[] Between = ['、', '；', ';', '|'];

    /// <summary>Whether a text begins like a list of organs: its first line names the column 名称.</summary>
    public static bool IsTree(string text) =>
        text.AsSpan().TrimStart('\uFEFF').IndexOf('\n') is var end and > 0
        && text.TrimStart('\uFEFF')[..end] is var line && line.Split(Delimiter(line)) is { Length: > 1 } heads
            && heads.Any(h => Is(h, Names)) && heads.Any(h => Is(h, Parents));

    /// <summary>Reads it.</summary>
    /// <returns>The tree, or why there is none: code "tree.quotes", "tree.column", "tree.empty" or "tree.parent".</returns>
    public static (OrganTree? Tree, Fault? Fault) Read(string text)
    {
        var (lines, torn) = Rows(text.TrimStart('\uFEFF'));
        if (torn is { } row) return (null, new("tree.quotes", "", $"机关名录第{row}行的引号没有成对，后面的机关都读不出来，请改正"));
        if (lines.Count == 0 || !lines[0].Any(h => Is(h, Names)))
            return (null, new("tree.column", "", "机关名录的第一行应有“名称”一栏，还可以有“上级”“简称”“曾用名”“前身”“统一社会信用代码”"));
        var organs = lines.Skip(1).Select(line => Of(lines[0], line)).OfType<ListedOrgan>().ToList();
        if (organs.Count == 0) return (null, new("tree.empty", "", "机关名录中没有机关"));
        var tree = new OrganTree(organs);
        return tree.Unrooted is [var first, ..]
            ? (null, new("tree.parent", "", $"机关名录中“{first.Name}”的上级“{first.Parent}”不在名录里，请补上或者改正"))
            : (tree, null);
    }

    private static ListedOrgan? Of(string[] heads, string[] line)
    {
        IEnumerable<string> Cells(ImmutableArray<string> accepted) =>
            Enumerable.Range(0, Math.Min(heads.Length, line.Length)).Where(i => Is(heads[i], accepted)).Select(i => line[i].Trim())
                .Where(c => c.Length > 0);
        if (Cells(Names).FirstOrDefault() is not { } name) return null;
        ImmutableArray<string> Several(ImmutableArray<string> accepted) =>
            [.. Cells(accepted).SelectMany(c => c.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        return new ListedOrgan(name)
        {
            Code = Cells(Codes).FirstOrDefault(),
            OtherNames = Several(Others),
            Predecessors = Several(Before),
            Parent = Cells(Parents).FirstOrDefault(),
        };
    }

    // A quote within a name or after one is taken as it stands: a list of organs has no use for quotes. One that does not close takes the
    // rest of the file with it.
    private static (List<string[]> Lines, int? Torn) Rows(string text)
    {
        var (lines, torn) = (new List<string[]>(), (int?)null);
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter(text.AsSpan(0, text.AsSpan().IndexOf('\n') is var end and >= 0 ? end : text.Length)).ToString(),
            TrimOptions = TrimOptions.Trim,
            BadDataFound = bad =>
                torn ??= bad.RawRecord.AsSpan().TrimEnd().Contains('\n') ? bad.Context.Parser!.RawRow - bad.RawRecord.AsSpan()
                    .Count('\n') : null,
        });
        while (parser.Read()) lines.Add(parser.Record!);
        return (lines, torn);
    }

    private static char Delimiter(ReadOnlySpan<char> firstLine) => firstLine.Contains('\t') ? '\t' : ',';

    private static bool Is(string head, ImmutableArray<string> accepted) =>
        accepted.Contains(head.Trim().Trim('"'), StringComparer.OrdinalIgnoreCase);
}
