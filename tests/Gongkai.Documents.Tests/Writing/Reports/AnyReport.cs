using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Gongkai.Documents.Tests.Reading;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Writing.Reports;

/// <summary>Reports with anything in them that a report may hold, of both forms.</summary>
internal static class AnyReport
{
    // What breaks writers: markup of every kind, quotes, characters outside the first plane, figures, full-width and Latin letters.
    private static readonly string[] Odd =
        ["<b>&amp;</b>", "\"引号\"与'撇号'", "a*b_c`d`", "[链接](x)", "𠮷野家", "🏛", "50%", "＆＜＞", "C:\\公开", "é", "A|B", "~~", "#5", "=1+1", "{0}",
            "㎡"];

    private static readonly string[] Plain =
        ["全年主动公开信息", "按期答复", "更新不勤", "下一年按月核对。", "没有收取信息处理费", "，", "；", "“三安全一稳定”", "（区分处理）", "登记、审查、答复各有专人。"];

    public static void Check(Action<AnnualReport> holds)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(LongRun.Is ? 1000 : 40);
        if (!LongRun.Is) config = config.WithReplay(711, 20190515);
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => holds(Of(seed))).Check(config);
    }

    public static AnnualReport Of(int seed)
    {
        var random = new Random(seed);
        var form = seed % 3 == 0 ? Forms.F2019 : Forms.F2021;
        var year = form == Forms.F2019 ? 2020 : 2024;
        return new AnnualReport
        {
            Values = ReportValues.Of(
                form, form.Cells.Select(c => KeyValuePair.Create(c.Id, Number(random, c, seed % 4 == 1 ? int.MaxValue : 12_000_000)))),
            Title = $"栖云区石帆街道办事处{year}年政府信息公开工作年度报告",
            Organ = "栖云区石帆街道办事处",
            Year = year,
            Preamble = random.Next(3) == 0 ? ReportText.None : new("preamble", "", Prose(random), 0),
            Sections = form.Sections.ToImmutableSortedDictionary(
                s => s.Id,
                s => new ReportText(
                    s.Id, $"{s.Number}、{s.Heading}", s.Id is "s2" or "s3" or "s4" && random.Next(2) == 0 ? "" : Prose(random), 0),
                    StringComparer.Ordinal),
            SignatureOrgan = "栖云区石帆街道办事处",
            SignedOn = new DateOnly(year + 1, 1, 1 + random.Next(31)),
        };
    }

    private static decimal? Number(Random random, Cell cell, int most) => random.Next(12) switch
    {
        0 => null,
        < 6 => 0,
        _ when cell.Column.Type is CellType.Money => random.Next(1, int.MaxValue) / 10_000m,
        _ when cell.Column.Type is CellType.Change => random.Next(-2000, 2000),
        < 10 => random.Next(1, 1000),
        _ => random.Next(1000, most),
    };

    // What sites put around articles begins like this; a paragraph that does is a paragraph all the same.
    private static readonly string[] Beginnings = ["本机关", "本机关", "网站", "相关单位", "附件所列的信息", "位置信息"];

    // Paragraphs that begin and end with words, so that no line is taken for something else.
    private static string Prose(Random random) => string.Join('\n', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Paragraph(random)));

    private static string Paragraph(Random random) =>
        Beginnings[random.Next(Beginnings.Length)] + string.Concat(
            Enumerable.Range(0, random.Next(2, 8)).Select(
                _ => random.Next(3) == 0 ? Odd[random.Next(Odd.Length)] : Plain[random.Next(Plain.Length)])) + "等情况。";
}
