using System.Collections.Immutable;
using Gongkai.Documents.Reading.Grids;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Puts a report together from a text: tables, title, parts, signature.</summary>
internal sealed class TextReport(string source, string original, LaidOut? document = null)
{
    /// <summary>A text without a title in which fewer rows are found only quotes a report.</summary>
    private const int FewestRows = 3;

    private readonly FaultList faults = new();
    private readonly IReadOnlyList<GridTable> tables = original.Length <= FirstReport.Longest ? document?.Tables ?? [] : [];
    private string text = "";
    private Landmarks marks = null!;

    public Reading Read()
    {
        text = Folding.Unradical(FirstReport.Window(original), out var radicals);
        marks = Landmarks.Find(Squeezed.From(text));
        if (!marks.AnyTable) return NoReport();
        if (Title.Find(text, TitleLimit())?.Year is { } year) marks.Prefer(year);
        (text, marks) = FirstReport.Of(text, marks, faults);
        if (radicals > 0) faults.Add("text.radicals", "", $"文中有 {radicals} 个以部首编码的字（多由 PDF 转换产生），已按通用字读取");

        var title = Title.Find(text, TitleLimit());
        var grids = new GridReader(marks.Text, tables, title?.Year, faults);
        var table2 = marks.Table2 >= 0 ? Table2Reading.Read(marks, grids, faults) : Missing(2);
        if (table2 is null && marks.Table2 >= 0 && IsCutOff(marks.Table2)) Missing(2);
        else if (table2 is null && marks.Table2 >= 0) return Unknown(title);

        var table3 = marks.Table3Rows >= 0 ? Table3Reading.Read(marks, table2?.Form ?? Expected(title), grids, faults) : Missing(3);
        if (table3 is null && marks.Table3Rows >= 0) return Unknown(title);
        if (title is null && (table2?.Found ?? 0) + (table3?.Found ?? 0) < FewestRows) return NoReport();
        return Known(table2, table3, title);
    }

    private Reading Known(TableReading? table2, TableReading? table3, Title? title)
    {
        var form = Forms.Of(table2?.Form ?? table3?.Form ?? Expected(title), table3?.Form ?? table2?.Form ?? Expected(title));
        var values = new CellValue[form.Cells.Length];
        Take(form.Table2, table2, values);
        Take(form.Table3, table3, values);
        var end4 = TakeTable4(form, values);
        NoteCutNumber(form, values);
        var parts = new Parts(text, marks, table2?.End ?? -1, table3?.End ?? -1, end4);
        NoteBlank(form.Table2, table2 is { Found: > 0 } ? marks.Table2 : -1, values);
        NoteBlank(form.Table3, table3 is { Found: > 0 } ? marks.Table3Rows : -1, values);
        NoteBlank(form.Table4, marks.Table4, values);
        MissingCells.Note(marks, form, values, faults);
        return Finish(new ReportValues(form, values), title, parts, form.Id);
    }

    /// <summary>A table that stands there without a number is said to be blank, once; not one row after the other to be missing.</summary>
    private void NoteBlank(FormTable table, int at, CellValue[] values)
    {
        if (at < 0 || IsCutOff(at) || !IsBlank(table, values)) return;
        if (faults.ToImmutable().Any(
            f => IsIn(f, table) && f.Code is not "row.missing" && !f.Code.StartsWith("label.", StringComparison.Ordinal)
                && !f.Code.StartsWith("header.", StringComparison.Ordinal))) return;
        faults.Drop(f => f.Code is "row.missing" && IsIn(f, table));
        faults.Add("table.blank", table.Id, $"表{"零一二三四"[table.Number]}还没有数据", marks.Text.Offset(at));
    }

    private static bool IsBlank(FormTable table, CellValue[] values) =>
        table.Rows.All(r => r.Cells.All(c => values[c.Index] is { Number: null, Printed: null or "" }));

    private static bool IsIn(Fault fault, FormTable table) => fault.Place.StartsWith(table.Id, StringComparison.Ordinal);

    /// <summary>A report goes on behind its tables: a number that is the last thing in the text may have lost its end.</summary>
    private void NoteCutNumber(Form form, CellValue[] values)
    {
        var squeezed = marks.Text;
        if (marks.Headings[4] is not null || marks.Headings[5] is not null || squeezed.Length == 0
            || !char.IsAsciiDigit(squeezed.Chars[^1])) return;

        var last = squeezed.Length - 1;
        while (last > 0 && squeezed.GapBefore(last) == Gap.None && IsOfNumber(squeezed.Chars[last - 1])) last--;
        var cell = Array.FindLastIndex(values, v => v.Number is not null && v.Offset == squeezed.Offset(last));
        var isWhole = cell == values.Length - 1 && AddsUp(form.Table4.Rows[^1], values); // a workbook, a CSV: tables and nothing behind
        if (cell >= 0 && !isWhole)
            faults.Add("text.cut-off", form.Cells[cell].Id, $"全文在“{form.Cells[cell].Label}”的数字处中断，这个数可能不完整", squeezed.Offset(last));
    }

    private static bool AddsUp(FormRow row, CellValue[] values) =>
        values[row.Total!.Index].Number is { } total && row.Parts.Sum(c => values[c.Index].Number) == total;

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c is '.' or ',';

    private Reading Unknown(Title? title)
    {
        faults.Drop(f => f.Place.StartsWith("table", StringComparison.Ordinal));
        faults.Add("form.unknown", "", "这份年报的表格与已知的两种法定格式（2019年版、2021年版）都不一致，没有读取其中的数字");
        var form = Expected(title);
        return Finish(ReportValues.Empty(form), title, new Parts(text, marks, -1, -1, -1), "unknown");
    }

    private Reading Finish(ReportValues values, Title? title, Parts parts, string form)
    {
        var sections = parts.Sections(title, faults, values.Form);
        var last = sections.GetValueOrDefault("s6");
        var signature = last is null ? null : Signature.Read(last.Text, title?.Organ);
        if (last is not null && signature is { Date: not null })
            sections = sections.SetItem("s6", last with { Text = last.Text[..signature.Start].TrimEnd() });
        var report = new AnnualReport
        {
            Values = values,
            Title = title?.Text,
            Organ = title?.Organ,
            Year = title?.Year ?? parts.YearOfPeriod(),
            Preamble = parts.Preamble(title),
            Sections = sections,
            SignatureOrgan = signature?.Organ,
            SignedOn = signature?.Date,
            PublishedOn = document?.PublishedOn ?? parts.PublishedOn(),
        };
        TitleFaults.Note(report, title, marks, faults);
        var all = faults.ToImmutable();
        return new Reading(source, form, report with { Faults = all }, all) { Text = original, Grids = document?.Tables ?? [] };
    }

    private Reading NoReport()
    {
        var fault = NoReportFault.For(text, marks, Title.Find(text, Math.Min(text.Length, 2_000)));
        return new Reading(source, "none", null, [fault]) { Text = original, Grids = document?.Tables ?? [] };
    }

    private TableReading? Missing(int table)
    {
        SeenTable.Note(marks, table, Expected(Title.Find(text, TitleLimit())), faults);
        return null;
    }

    private static void Take(FormTable table, TableReading? reading, CellValue[] values)
    {
        if (reading is null) return;
        for (var i = 0; i < reading.Rows.Length; i++)
            reading.Rows[i]?.Values.CopyTo(values, table.Rows[i].Cells[0].Index);
    }

    private int TakeTable4(Form form, CellValue[] values)
    {
        if (marks.Table4 < 0)
        {
            Missing(4);
            return -1;
        }

        var (read, end) = Table4Reading.Read(marks, form.Table4, tables, faults);
        read.CopyTo(values, form.Table4.Rows[0].Cells[0].Index);
        return end;
    }

    private static Form Expected(Title? title) => Forms.For(title?.Year ?? Forms.F2021.Head.FirstYear) ?? Forms.F2019;

    /// <summary>Nothing follows a table: the text ends inside it.</summary>
    private bool IsCutOff(int table) => marks.TableLimit(table) == marks.Text.Length;

    private int TitleLimit()
    {
        var behind = marks.Headings[1]?.Start ?? (marks.Table2 >= 0 ? marks.Table2 : marks.Table3);
        return behind >= 0 ? marks.Text.Offset(behind) : text.Length;
    }
}
