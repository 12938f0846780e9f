using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Gongkai.Documents.Writing;
using Gongkai.Documents.Writing.Excel;

namespace Gongkai.Documents.Spreadsheets;

/// <summary>What a table is written as.</summary>
public enum SheetFormat
{
    /// <summary>CSV, UTF-8 with a byte order mark, so that Excel reads the Chinese.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,
}

/// <summary>A column of a table that is written.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Numeric">Its cells are numbers, and are written as such.</param>
/// <param name="Needed">必填.</param>
/// <param name="Note">How it is filled in, for people.</param>
public sealed record SheetColumn(string Heading, bool Numeric, bool Needed, string Note)
{
    /// <summary>The only words that it takes; none: any.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];
}

/// <summary>导出和模板: writes a table so that it reads back as it is.</summary>
public static class SheetWriter
{
    private const string Book = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private const int MostRows = 1_048_576;   // of a sheet, in Excel and WPS

    /// <summary>A table as a file; without rows it is a blank template.</summary>
    /// <param name="format">Of which kind.</param>
    /// <param name="name">What the sheet is called.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows; null is an empty cell.</param>
    /// <param name="title">What a workbook says of itself; null: the name of its sheet. CSV has no place for it.</param>
    public static byte[] Write(
        SheetFormat format, string name, ImmutableArray<SheetColumn> columns, IEnumerable<ImmutableArray<string?>> rows,
        string? title = null) =>
        format is SheetFormat.Csv ? Csv(columns, rows) : Xlsx((name, title ?? name), columns, rows);

    private static byte[] Csv(ImmutableArray<SheetColumn> columns, IEnumerable<ImmutableArray<string?>> rows)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write(Encoding.UTF8.Preamble);
        using (var csv = new CsvRows(output))
        {
            foreach (var column in columns) csv.Text(column.Heading);
            csv.End();
            foreach (var row in rows)
            {
                for (var i = 0; i < columns.Length; i++)
                    _ = columns[i].Numeric && Number(row[i]) is { } number ? csv.Number(number) : csv.Text(row[i]);
                csv.End();
            }
        }
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Xlsx(
        (string Sheet, string Title) names, ImmutableArray<SheetColumn> columns, IEnumerable<ImmutableArray<string?>> rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            OpenXmlTitle.Add(document, names.Title);
            var book = document.AddNewPart<WorkbookPart>(Book, "workbook");
            ExcelReport.Styles(book);
            book.AddNewPart<WorksheetPart>("sheet1").Worksheet = Table(columns, rows);
            book.AddNewPart<WorksheetPart>("sheet2").Worksheet = Notes(columns);
            book.Workbook = new Workbook(
                new Sheets(
                    new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = names.Sheet, SheetId = 1, Id = "sheet1" },
                    new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = "填写说明", SheetId = 2, Id = "sheet2" }));
        }
        return SteadyZip.Of(stream.ToArray());
    }

    private static Worksheet Table(ImmutableArray<SheetColumn> columns, IEnumerable<ImmutableArray<string?>> rows)
    {
        var data = new SheetData(Line(1, ExcelStyle.Label, [.. columns.Select(c => c.Heading)]));
        uint next = 2;
        foreach (var row in rows.Take(MostRows - 1))
        {
            data.Append(new Row(columns.Select((c, i) => Filled(next, i, c, row[i])).OfType<Cell>()) { RowIndex = next });
            next++;
        }
        var sheet = new Worksheet(
            new SheetViews(
                new SheetView(
                    new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
                { WorkbookViewId = 0 }),
            new Columns(columns.Select((c, i) => Width(i, Math.Max(12, c.Heading.Length * 2.5)))),
            data);
        if (Lists(columns) is { } lists) sheet.Append(lists);
        return sheet;
    }

    private static Worksheet Notes(ImmutableArray<SheetColumn> columns)
    {
        var data = new SheetData(Line(1, ExcelStyle.Label, ["栏目", "是否必填", "怎样填写"]));
        uint next = 2;
        foreach (var column in columns)
            data.Append(Line(next++, ExcelStyle.RowLabel, [column.Heading, column.Needed ? "必填" : "选填", column.Note]));
        return new Worksheet(new Columns(Width(0, 24), Width(1, 12), Width(2, 80)), data);
    }

    private static Column Width(int column, double width) =>
        new() { Min = (uint)column + 1, Max = (uint)column + 1, Width = width, CustomWidth = true };

    private static Row Line(uint row, uint style, ImmutableArray<string> texts) =>
        new(texts.Select((t, i) => ExcelCell.Text(row, i, style, t))) { RowIndex = row };

    private static Cell? Filled(uint row, int at, SheetColumn column, string? text) => text switch
    {
        null or "" => null,
        _ when column.Numeric && Number(text) is { } number => ExcelCell.Plain(row, at, number),
        _ => ExcelCell.Text(row, at, ExcelStyle.RowLabel, text),
    };

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    // A list that is offered in the cell; Excel holds 255 characters of it.
    private static DataValidations? Lists(ImmutableArray<SheetColumn> columns)
    {
        const int longest = 250, rows = 5000;
        var lists = columns.Select((c, i) => (Column: ExcelCell.Letter(i), Words: string.Join(',', c.Choices)))
            .Where(l => l.Words.Length is > 0 and <= longest)
            .Select(l => new DataValidation(new Formula1($"\"{l.Words}\""))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                ShowErrorMessage = true,
                ErrorTitle = "请核对",
                Error = "请从列表中选择",
                SequenceOfReferences = new ListValue<StringValue>([new StringValue($"{l.Column}2:{l.Column}{rows}")]),
            }).ToList();
        return lists.Count == 0 ? null : new DataValidations(lists) { Count = (uint)lists.Count };
    }
}
