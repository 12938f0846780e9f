using System.Globalization;
using Gongkai.Cli.Terminal;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Reports;

namespace Gongkai.Cli.Views;

/// <summary>
/// What is behind a cell: cases by their numbers, dates and results, rows by their dates and what they count; nothing about persons.
/// </summary>
internal static class CellView
{
    public static void Show(Behind behind)
    {
        var screen = new Screen();
        screen.Line(
            $"{behind.Cell.Label}：{Number(behind.Number)}{behind.Cell.Column.Unit}",
            Tone.Strong);
        screen.Line(behind.Counts, Tone.Dim);
        if (behind.Known is { } known) screen.Line(GroundOf(known), Tone.Dim);
        if (!behind.Cases.IsEmpty) Cases(screen, behind);
        if (!behind.Rows.IsEmpty) Rows(screen, behind);
    }

    private static void Cases(Screen screen, Behind behind)
    {
        var columns = new Columns(flexible: 3, indent: 2);
        columns.Add(new("申请编号", Tone.Dim), new("开始", Tone.Dim), new("结束", Tone.Dim), new("结果", Tone.Dim));
        foreach (var c in behind.Cases) columns.Add(new(c.Number), new(Day(c.OpenedOn)), new(Day(c.ClosedOn)), new(c.Result ?? "办理中"));
        columns.Show(screen);
    }

    private static void Rows(Screen screen, Behind behind)
    {
        var columns = new Columns(flexible: 2, indent: 2);
        columns.Add(new("日期", Tone.Dim), new("止", Tone.Dim), new("记录", Tone.Dim), new("计", Tone.Dim));
        foreach (var row in behind.Rows)
            columns.Add(new(Day(row.Entry.Row.On)), new(Day(row.Entry.Row.Until)), new(Said(row.Entry.Row)), new(Number(row.Counts)));
        columns.Show(screen);
    }

    // What is sealed in the fact may name a person.
    private static string Said(Row row) => string.Join(
        ' ', row.Register.All.Zip(row.Cells).Where(
            c => c.Second is not null && !c.First.Codec.Sealed && c.First.Codec is not DayCodec).Select(c => c.Second));

    private static string GroundOf(CellNumber known) => known switch
    {
        { Ground: CellGround.Missing } => "暂无数据：没有记录，也没有声明",
        { Ground: CellGround.Incomplete, Months: { IsEmpty: false } months } =>
            $"不全：{string.Join('、', months.Select(m => $"{m}月"))}没有记录，也没有声明；合计到现在为止",
        { Words: { } words } => words,
        _ => "按记录计",
    };

    private static string Number(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "—";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—";
}
