using System.Globalization;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Grids;
using Gongkai.Documents.Tests.Reading.Layouts;
using Gongkai.Reports;
using ReadReport = Gongkai.Documents.Reading.Reading;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>What stands beside a number is understood or named, in a text as in a table.</summary>
public sealed class BesideNumbersTests
{
    private const string Decisions = "table2.art20_5.licence.decisions";
    private const string Fee = "table2.art20_8.fee.amount_wan_yuan";
    private const string Change = "table2.art20_8.fee.items_change";

    public static TheoryData<string, string, string> Understood => new()
    {
        { Fee, "5千元", "0.5" },
        { Fee, "5 千元", "0.5" },
        { Fee, "￥125000.00", "12.5" },
        { Fee, "¥125000", "12.5" },
        { Fee, "人民币125000元", "12.5" },
        { Fee, "125000（元）", "12.5" },
        { Fee, "12.5万元", "12.5" },
        { Fee, "12.5（万元）", "12.5" },
        { Fee, "12.5 （万元）", "12.5" },
        { Fee, "5（千元）", "0.5" },
        { Decisions, "22（其中网上办理1千余件）", "22" },
        { Fee, "0.3亿元", "3000" },
        { Decisions, "1.23万件", "12300" },
        { Decisions, "1.23万", "12300" },
        { Decisions, "3千件", "3000" },
        { Change, "减12", "-12" },
        { Change, "减少12", "-12" },
        { Change, "减少了12项", "-12" },
        { Change, "↓12", "-12" },
        { Change, "-12", "-12" },
        { Change, "减 12", "-12" },
        { Change, "增12", "12" },
        { Change, "增加12项", "12" },
        { Change, "↑12", "12" },
        { Change, "+12", "12" },
    };

    [Theory, MemberData(nameof(Understood))]
    public void Words_beside_a_number_are_understood_in_text_and_in_tables(string cell, string printed, string value)
    {
        var expected = decimal.Parse(value, CultureInfo.InvariantCulture);
        Assert.Equal(expected, InText(cell, printed).Report!.Values[cell]);
        Assert.Equal(expected, InTable(cell, printed).Report!.Values[cell]);
    }

    [Theory]
    [InlineData(Decisions, "约1200")]
    [InlineData(Decisions, "约1200余")]
    [InlineData(Decisions, "1200余件")]
    [InlineData(Decisions, "≥1200")]
    [InlineData(Decisions, ">1200")]
    [InlineData(Decisions, "近1200")]
    [InlineData(Decisions, "不少于1200")]
    [InlineData(Decisions, "1200左右")]
    [InlineData(Decisions, "1200+")]
    [InlineData(Decisions, "1200*")]
    [InlineData(Decisions, "*1200")]
    [InlineData(Decisions, "1200人")]
    [InlineData(Decisions, "1200※")]
    [InlineData(Decisions, "1200家次")]
    [InlineData(Decisions, "合计1200")]
    [InlineData(Decisions, "减1200")]
    [InlineData(Decisions, "1200%")]
    [InlineData(Fee, "约5万元")]
    [InlineData(Fee, "5美元")]
    [InlineData(Change, "较上年12")]
    public void What_is_not_a_plain_number_is_named(string cell, string printed)
    {
        Assert.True(InText(cell, printed).Names(cell), "in text");
        Assert.True(InTable(cell, printed).Names(cell), "in a table");
    }

    [Theory]
    [InlineData("不适用")]
    [InlineData("无")]
    [InlineData("/")]
    [InlineData("——")]
    [InlineData("未开展")]
    [InlineData("暂无")]
    [InlineData("本单位无此项职能")]
    [InlineData("未开展此项工作")]
    public void What_is_written_for_no_number_is_quoted(string printed)
    {
        foreach (var reading in new[] { InText(Decisions, printed), InTable(Decisions, printed) })
        {
            Assert.Null(reading.Report!.Values[Decisions]);
            var fault = Assert.Single(reading.Faults, f => f.Place.StartsWith("table2.art20_5", StringComparison.Ordinal));
            Assert.Equal(("cell.mark", Decisions), (fault.Code, fault.Place));
            var quoted = printed.Replace('—', '-');
            Assert.Contains($"写作“{quoted}”", fault.Message.Replace('—', '-'), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_plain_number_with_the_unit_of_its_column_is_not_doubtful()
    {
        foreach (var printed in (string[])["1200", "1200件", "1,200"])
            Assert.Empty(InText(Decisions, printed).Faults.Concat(InTable(Decisions, printed).Faults));
    }

    [Theory]
    [InlineData("行政许可30增5120其他对外", true)]
    [InlineData("行政许可720 减3 18其他对外", false)]
    public void A_word_in_front_of_a_number_says_where_it_begins(string row, bool isOpen)
    {
        var reading = ReportReader.ReadText(
            "", Changed(Forms.F2019, "行政许可 0 0 0\n其他对外", row));
        var cells = Forms.F2019.Table2.Row("art20_5.licence").Cells;
        if (isOpen) Assert.All(cells, c => Assert.True(reading.Names(c.Id)));
        else Assert.Equal([720m, -3m, 18m], cells.Select(c => reading.Report!.Values[c.Id]));
    }

    private static ReadReport InText(string cell, string printed)
    {
        var form = FormOf(cell);
        var row = form[cell].Row;
        var zeros = string.Join(' ', row.Cells.Select(_ => "0"));
        var numbers = string.Join(' ', row.Cells.Select(c => c.Id == cell ? printed : "0"));
        return ReportReader.ReadText("", Changed(form, $"{row.Label} {zeros}", $"{row.Label} {numbers}"));
    }

    private static ReadReport InTable(string cell, string printed)
    {
        var form = FormOf(cell);
        return WebPageTests.Read(WebPageTests.Article(LayoutTests.Blank(form).With(form[cell], printed, null)));
    }

    private static Form FormOf(string cell) => cell == Change ? Forms.F2019 : Forms.F2021;

    private static string Changed(Form form, string part, string changed)
    {
        var text = Known.Named("a row a line, single blanks").Render(LayoutTests.Blank(form));
        Assert.Contains(part, text, StringComparison.Ordinal);
        return text.Replace(part, changed, StringComparison.Ordinal);
    }
}
