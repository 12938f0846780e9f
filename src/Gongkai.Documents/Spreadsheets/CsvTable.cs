using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Gongkai.Documents.Spreadsheets;

/// <summary>A table out of separated values: RFC 4180 quotes; the separator is the one that stands most often in the first line.</summary>
internal static class CsvTable
{
    private static readonly char[] Separators = [',', '\t', ';'];

    public static SheetFile.Result Read(string text)
    {
        text = text.TrimStart('\uFEFF');
        var (rows, torn, next) = (ImmutableArray.CreateBuilder<SheetRow>(), (int?)null, 1);
        var form = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Separator(text).ToString(),
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = false,
        };
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, form with { BadDataFound = _ => torn ??= next });
        while (parser.Read())
        {
            var record = parser.Record!;   // its quotes are looked at only now
            if (torn is { } line)
                return new(null, new("sheet.quotes", "", $"第{line}行的引号没有成对，从这里起读不出来；请改正后再导入"));
            Add(rows, next, record);
            next = parser.RawRow + 1;
        }
        return rows.Count == 0 ? new(null, Reading.FileFaults.Empty) : new(new(rows.ToImmutable()), null);
    }

    private static void Add(ImmutableArray<SheetRow>.Builder rows, int line, string[] record)
    {
        if (record.Any(c => !string.IsNullOrWhiteSpace(c))) rows.Add(new(line, [.. record.Select(WithoutGuard)]));
    }

    // Our own exports set an apostrophe before what a spreadsheet would take for a formula.
    private static string WithoutGuard(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;

    // Only outside of quotes: a title may hold all three.
    private static char Separator(string text)
    {
        var counts = new int[Separators.Length];
        var quoted = false;
        foreach (var c in FirstLine(text))
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && Array.IndexOf(Separators, c) is var at and >= 0) counts[at]++;
        }
        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    private static ReadOnlySpan<char> FirstLine(string text)
    {
        var rest = text.AsSpan().TrimStart();
        return rest.IndexOfAny('\r', '\n') is var end and >= 0 ? rest[..end] : rest;
    }
}
