using System.IO.Compression;
using System.Net;
using System.Text;

namespace Gongkai.Documents.Tests.Reading.Grids;

/// <summary>Writes an arrangement as a file, as small as the format allows.</summary>
internal static class FileFormats
{
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static Dictionary<string, Func<Arrangement, byte[]>> All { get; } = new() { ["html"] = Html, ["docx"] = Docx, ["xlsx"] = Xlsx };

    public static byte[] Html(Arrangement report) =>
        Page(string.Concat(report.Parts.Select(p => p is Sheet sheet ? HtmlTable(sheet) : $"<p>{Escape((string)p)}</p>\n")));

    public static byte[] Page(string body) =>
        Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title></head><body>{body}</body></html>");

    public static string HtmlTable(Sheet sheet) =>
        $"<table>{string.Concat(sheet.Rows.Select(r => $"<tr>{string.Concat(r.Select(b => $"<td{Span("rowspan", b.Rows)}{Span("colspan", b.Columns)}><p>{Escape(b.Text)}</p></td>"))}</tr>\n"))}</table>\n";

    private static string Span(string name, int span) => span == 1 ? "" : $" {name}=\"{span}\"";

    public static byte[] Docx(Arrangement report) =>
        Document(string.Concat(report.Parts.Select(p => p is Sheet sheet ? DocxTable(sheet) : Paragraph((string)p))));

    public static byte[] Document(string body, params (string Name, string Text)[] more) => Zip(
    [
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""),
        ("word/document.xml",
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"{W}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>{body}</w:body></w:document>"),
        .. more,
    ]);

    public static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{Escape(text)}</w:t></w:r></w:p>";

    public static string DocxTable(Sheet sheet)
    {
        var hanging = new Dictionary<int, (int Left, int Columns)>();
        return $"<w:tbl>{string.Concat(sheet.Rows.Select(r => $"<w:tr>{DocxRow(r, hanging)}</w:tr>"))}</w:tbl><w:p/>";
    }

    private static string DocxRow(List<Box> row, Dictionary<int, (int Left, int Columns)> hanging)
    {
        var (cells, column) = (new StringBuilder(), 0);
        for (var next = 0; next < row.Count || hanging.ContainsKey(column);)
        {
            if (hanging.Remove(column, out var above))
            {
                if (above.Left > 1) hanging[column] = (above.Left - 1, above.Columns);
                cells.Append(Cell("", above.Columns, "<w:vMerge/>"));
                column += above.Columns;
                continue;
            }

            var box = row[next++];
            if (box.Rows > 1) hanging[column] = (box.Rows - 1, box.Columns);
            cells.Append(Cell(box.Text, box.Columns, box.Rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : ""));
            column += box.Columns;
        }

        return cells.ToString();
    }

    private static string Cell(string text, int columns, string merge) =>
        $"<w:tc><w:tcPr>{(columns > 1 ? $"<w:gridSpan w:val=\"{columns}\"/>" : "")}{merge}</w:tcPr>{Paragraph(text)}</w:tc>";

    /// <summary>One sheet; numbers as numbers, the texts inline.</summary>
    public static byte[] Xlsx(Arrangement report)
    {
        var merges = new StringBuilder();
        return Workbook(("年报", $"<sheetData>{string.Concat(XlsxRows(report, merges))}</sheetData><mergeCells>{merges}</mergeCells>"));
    }

    public static string[] XlsxRows(Arrangement report, StringBuilder? merges = null)
    {
        var rows = new List<string>();
        foreach (var part in report.Parts)
        {
            if (part is Sheet sheet) XlsxTable(sheet, rows, merges ?? new StringBuilder());
            else rows.Add($"<row r=\"{rows.Count + 1}\">{XlsxCell((string)part, rows.Count + 1, 0)}</row>");
        }

        return [.. rows];
    }

    public static byte[] Workbook(params (string Name, string Xml)[] sheets)
    {
        const string S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return Zip(
        [
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""),
            ("xl/workbook.xml",
                $"<workbook xmlns=\"{S}\" xmlns:r=\"{R}\"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"{(s.Name.StartsWith('~') ? " state=\"hidden\"" : "")}/>"))}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>"),
            .. sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{S}\">{s.Xml}</worksheet>")),
        ]);
    }

    private static void XlsxTable(Sheet sheet, List<string> rows, StringBuilder merges)
    {
        foreach (var line in sheet.Places())
        {
            var (cells, at) = (new StringBuilder(), rows.Count + 1);
            for (var c = 0; c < line.Count; c++)
            {
                if (line[c] is not { } box) continue;
                cells.Append(XlsxCell(box.Text, at, c));
                if (box.Rows > 1 || box.Columns > 1)
                    merges.Append($"<mergeCell ref=\"{Name(c)}{at}:{Name(c + box.Columns - 1)}{at + box.Rows - 1}\"/>");
            }

            rows.Add($"<row r=\"{at}\">{cells}</row>");
        }
    }

    public static string XlsxCell(string text, int row, int column) => text.Length == 0 ? ""
        : decimal.TryParse(
            text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out _)
            ? $"<c r=\"{Name(column)}{row}\"><v>{text}</v></c>"
            : $"<c r=\"{Name(column)}{row}\" t=\"inlineStr\"><is><t>{Escape(text)}</t></is></c>";

    private static string Name(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}";

    public static byte[] Zip(IEnumerable<(string Name, string Text)> parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var (name, text) in parts)
                using (var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open()) part.Write(Encoding.UTF8.GetBytes(text));
        return stream.ToArray();
    }

    public static string Escape(string text) => WebUtility.HtmlEncode(text);
}
