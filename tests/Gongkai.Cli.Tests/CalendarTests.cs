using System.Text;
using Gongkai.Ledger.Facts;

namespace Gongkai.Cli.Tests;

public sealed class CalendarTests : IDisposable
{
    internal const string Notice = """
        关于2027年部分节假日安排的通知
        试办发明电〔2026〕99号
        一、元旦：1月1日（周五）至3日（周日）放假，共3天。
        二、春节：2月5日至11日放假调休，共7天。2月14日（周日）、2月20日（周六）上班。
        三、清明节：4月3日至5日放假，共3天。
        四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
        五、端午节：6月9日放假。
        六、中秋节：9月15日放假。
        七、国庆节：10月1日至7日放假调休，共7天。10月9日（周六）上班。
        2026年11月20日
        """;

    private readonly Folder folder = new();

    [Fact]
    public void A_year_is_printed_for_the_wall()
    {
        var result = Command.Run(folder.Path, "calendar", "2026");
        Assert.Equal((0, ""), (result.Exit, result.Error));
        foreach (var words in (string[])["2026年　共248个工作日", "2月　16个工作日", "14班 15休", "春节　2月15日至2月23日放假，共9天；2月14日、2月28日上班", "国办发明电〔2025〕7号"])
            Assert.Contains(words, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_without_a_notice_says_that_it_is_provisional()
    {
        var result = Command.Run(folder.Path, "calendar", "2027");
        Assert.Contains("2027年（暂定：放假通知尚未发布）", result.Output, StringComparison.Ordinal);
        Assert.Contains("春节　2月5日至2月8日放假", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_is_shown_with_what_it_would_change_and_nothing_is_written()
    {
        folder.Write("通知.txt", Notice);
        var result = Command.Run(folder.Path, "calendar", "import", "通知.txt");
        Assert.Equal((0, ""), (result.Exit, result.Error));
        foreach (var words in (string[])["2027年放假通知", "2026-11-20", "确定的日期由2026-12-31延至2027-12-31", "2027-02-14（周日）　周末（暂定） → 调休上班",
            "2027-02-09（周二）　工作日（暂定） → 春节", "2027-05-08（周六）　周末（暂定） → 调休上班"])
            Assert.Contains(words, result.Output, StringComparison.Ordinal);
        Assert.Equal(["通知.txt"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_part_of_a_notice_is_refused_and_names_the_first_holiday_that_it_lacks()
    {
        folder.Write("通知.txt", Notice.Replace("三、清明节：4月3日至5日放假，共3天。", "", StringComparison.Ordinal));
        var result = Command.Run(folder.Path, "calendar", "import", "通知.txt", "--out", "2027.json", "--yes");
        Assert.Equal(1, result.Exit);
        Assert.Contains("2027-04-05（清明节）", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("2027.json")));
    }

    [Fact]
    public void A_notice_that_was_checked_is_written_and_read_back()
    {
        folder.Write("通知.txt", Notice);
        Assert.Equal(0, Command.Run(folder.Path, "calendar", "import", "通知.txt", "--out", "2027.json", "--yes").Exit);
        Assert.Contains(
            "{ \"date\": \"2027-02-20\", \"name\": \"春节\", \"off\": false }", folder.Read("2027.json"), StringComparison.Ordinal);
        Assert.Contains("2027-02-20（周六）", Command.Run(folder.Path, "calendar", "import", "2027.json").Output, StringComparison.Ordinal);
        Assert.Contains(
            "2月14日、2月20日上班", Command.Run(folder.Path, "calendar", "2027", "--notices", "2027.json").Output, StringComparison.Ordinal);

        folder.Write("facts.json", """{"receipt": "2027-01-20"}""");
        Assert.Contains(
            "\"replyDue\":\"2027-02-19\"", Command.Run(folder.Path, "due", "facts.json", "--json").Output, StringComparison.Ordinal);
        var certain = Command.Run(folder.Path, "due", "facts.json", "--json", "--notices", "2027.json").Output;
        Assert.Contains("\"replyDue\":\"2027-02-22\"", certain, StringComparison.Ordinal);
        Assert.Contains("\"provisional\":false", certain, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_person_to_ask_nothing_is_written()
    {
        folder.Write("通知.txt", Notice);
        var result = Command.Run(folder.Path, "calendar", "import", "通知.txt", "--out", "2027.json");
        Assert.Equal(2, result.Exit);
        Assert.Contains("--yes", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("2027.json")));
    }

    [Fact]
    public void A_notice_that_disagrees_with_itself_is_1_and_is_not_written()
    {
        folder.Write("通知.txt", Notice.Replace("共3天", "共4天", StringComparison.Ordinal));
        var result = Command.Run(folder.Path, "calendar", "import", "通知.txt", "--out", "2027.json", "--yes");
        Assert.Equal(1, result.Exit);
        Assert.Contains("元旦写明共4天，读到3天", result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("2027.json")));
    }

    [Theory]
    [InlineData("calendar", 2, "还缺少YEAR")]
    [InlineData("calendar 1999", 2, "年份应为2007至2099")]
    [InlineData("calendar soon", 2, "年份应为2007至2099")]
    [InlineData("calendar import nowhere.txt", 2, "nowhere.txt：找不到这个文件")]
    [InlineData("calendar import -", 1, "看不出是哪一年的")]
    public void What_can_not_be_done_is_said(string typed, int exit, string sentence)
    {
        var result = Command.Run(folder.Path, Encoding.UTF8.GetBytes("昨天下雨\n"), null, typed.Split(' '));
        Assert.Equal(exit, result.Exit);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
