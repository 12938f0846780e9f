using System.Globalization;
using System.Xml;
using Gongkai.Documents.Reading.Grids;
using Gongkai.Documents.Reading.Packages;

namespace Gongkai.Documents.Reading.Xlsx;

/// <summary>Reads one sheet: rows of cells and which of them are merged. A row whose only cell holds several lines is prose.</summary>
internal sealed class SheetReader(
    XmlReader xml, List<string> texts, DateFormats formats, int mostCells = SheetReader.MostOfAReport)
{
    private const int MostOfAReport = 500_000;

    /// <summary>Sheets hide a column or two, or all behind the last.</summary>
    private const int MostHidden = 100;

    /// <summary>Rows left out of the file are empty; more than these at once part two tables.</summary>
    private const int WidestGap = 40;

    private readonly SortedDictionary<int, SortedDictionary<int, string>> rows = [];
    private readonly List<CellRange> merged = [];
    private readonly HashSet<int> hiddenRows = [];
    private readonly List<(int First, int Last)> hiddenColumns = [];
    private int row;
    private int column;
    private int cells;

    public List<Block> Read()
    {
        var all = Cells();
        TakeOutHidden();
        return new SheetBlocks(all, merged, WidestGap).Read();
    }

    /// <summary>Rows and columns that a person who opens the sheet does not see.</summary>
    private void TakeOutHidden()
    {
        foreach (var one in hiddenRows) rows.Remove(one);
        if (hiddenColumns.Count == 0) return;
        var reaching = merged.Where(m => !hiddenColumns.Exists(h => h.First <= m.Column && m.LastColumn <= h.Last))
            .Select(m => (m.Row, m.Column)).ToHashSet();
        foreach (var (number, line) in rows)
            foreach (var at in line.Keys.Where(c => IsHidden(c) && !reaching.Contains((number, c))).ToList()) line.Remove(at);
        foreach (var empty in rows.Where(r => r.Value.Count == 0).Select(r => r.Key).ToList()) rows.Remove(empty);
    }

    private bool IsHidden(int at) => hiddenColumns.Exists(h => h.First <= at && at <= h.Last);

    /// <summary>The texts by row and column, both from 1.</summary>
    public SortedDictionary<int, SortedDictionary<int, string>> Cells()
    {
        xml.MoveToContent();
        while (!xml.EOF)
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName is "c")
            {
                Cell();
                continue;
            }

            if (xml.NodeType is XmlNodeType.Element && xml.LocalName is "row") BeginRow();
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "col" } && IsUnseen("width") && hiddenColumns.Count < MostHidden)
                hiddenColumns.Add((Number(xml.GetAttribute("min")) ?? 0, Number(xml.GetAttribute("max")) ?? 0));
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" }
                && CellRange.Parse(xml.GetAttribute("ref")) is { } range && merged.Count < mostCells) merged.Add(range);
            xml.Read();
        }

        return rows;
    }

    private void BeginRow()
    {
        (row, column) = (Number(xml.GetAttribute("r")) ?? row + 1, 0);
        if (IsUnseen("ht")) hiddenRows.Add(row);
    }

    /// <summary>Hidden, by hand or by a filter, or without height or width.</summary>
    private bool IsUnseen(string size) => xml.GetAttribute("hidden") is "1" or "true" || xml.GetAttribute(size) is "0";

    /// <summary>Reads a cell and moves behind it.</summary>
    private void Cell()
    {
        if (++cells > mostCells) throw new RefusedException(FileFaults.TooComplex);
        column = CellRange.ColumnOf(xml.GetAttribute("r")) ?? column + 1;
        var (type, style, depth) = (xml.GetAttribute("t"), xml.GetAttribute("s"), xml.Depth);
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return;
        }

        var text = "";
        xml.Read();
        while (xml.Depth > depth && !xml.EOF)
        {
            var name = xml.NodeType is XmlNodeType.Element ? xml.LocalName : "";
            if (name is "v") text = Value(xml.ReadElementContentAsString(), type, style);
            else if (name is "is") text = CellTexts.Read(xml);
            else if (name is "f" or "extLst") xml.Skip();
            else xml.Read();
        }

        xml.Read();
        if (text.Length > 0) Put(text);
    }

    private void Put(string text)
    {
        if (!rows.TryGetValue(row, out var line)) rows[row] = line = [];
        line[column] = text;
    }

    private string Value(string value, string? type, string? style) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? texts[at] : "",
        "str" or "inlineStr" or "e" => value,
        "b" => value is "1" ? "TRUE" : "FALSE",
        "d" => value,
        _ => formats.Date(style, value) ?? Printed(value),
    };

    /// <summary>Numbers are kept in binary: 98.4361 stands there as 98.436099999999996.</summary>
    private static string Printed(string value)
    {
        const int Digits = 15;
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) >= 1e15)
            return value;
        if (Math.Abs(number) < 1e-9) return "0";
        return decimal.Parse(
            number.ToString("E" + (Digits - 1), CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
            .ToString("0.####################", CultureInfo.InvariantCulture);
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
