using System.Collections.Immutable;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Reading.Packages;
using Gongkai.Documents.Reading.Xlsx;

namespace Gongkai.Documents.Spreadsheets;

/// <summary>A table out of one sheet of a workbook.</summary>
internal static class WorkbookTable
{
    private const int MostCells = 3_000_000;

    /// <summary>No register has as many columns; a cell far to the right costs no more than one beside them.</summary>
    private const int MostColumns = 60;

    /// <summary>Reads the sheet of this name, or else the first that is shown.</summary>
    /// <exception cref="RefusedException">The workbook is damaged or too large.</exception>
    public static SheetFile.Result Read(Package package, string name)
    {
        var sheets = Workbook.Sheets(package);
        if (sheets.Count == 0) return new(null, new("sheet.none", "", "工作簿里没有可以看见的工作表；请取消隐藏后再导入"));
        var (_, part) = sheets.Find(s => s.Name.Trim() == name) is { Name: not null } named ? named : sheets[0];
        using var xml = package.Open(part) ?? throw new RefusedException(FileFaults.Damaged);
        var cells = new SheetReader(xml, CellTexts.Of(package), DateFormats.Of(package), MostCells).Cells();
        var rows = cells.Select(Row).Where(r => r.Cells.Any(c => c.Length > 0)).ToImmutableArray();
        return rows.IsEmpty ? new(null, FileFaults.Empty) : new(new(rows), null);
    }

    private static SheetRow Row(KeyValuePair<int, SortedDictionary<int, string>> row)
    {
        var cells = new string[Math.Min(row.Value.Keys.Last(), MostColumns)];
        Array.Fill(cells, "");
        foreach (var (column, text) in row.Value) cells[Math.Min(column, MostColumns) - 1] = text.Trim();
        return new(row.Key, [.. cells]);
    }
}
