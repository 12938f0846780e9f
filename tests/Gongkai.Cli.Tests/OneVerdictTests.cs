using System.Text.Json;

namespace Gongkai.Cli.Tests;

/// <summary>A year of the ledger is judged alike by `report`, and by `check` of each file that it was written to.</summary>
public sealed class OneVerdictTests(DemoFolder demo) : IClassFixture<DemoFolder>
{
    private const string Street = "云岭县青石街道办事处";
    private const string Headline = "发现 3 处问题；第一、五、六部分还没有内容";

    private static readonly string Year = $"{TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Year - 1}";

    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("xlsx")]
    [InlineData("md")]
    [InlineData("json")]
    [InlineData("xml")]
    [InlineData("ofd")]
    public void The_file_of_a_year_is_judged_as_the_year(string format)
    {
        var file = $"年报.{format}";
        Assert.Equal(0, Report("--out", file).Exit);
        var (year, checkedFile) = (Report(), Command.Run(demo.Path, "check", file));
        Assert.Equal(0, year.Exit);
        Assert.Equal(Verdict(year), Verdict(checkedFile));
        Assert.Equal(Headline, Verdict(year)[0]);
        Assert.DoesNotContain("没有找到", year.Output + checkedFile.Output, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(Command.Run(demo.Path, "check", file, "--json").Output);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(["S04 table2 表二有 5 行没有数", "X17 s6 第六部分没有说明本年度收取信息处理费的情况", "X21 s5 存在的主要问题及改进情况还没有内容"],
            findings.Select(
                f => $"{f.GetProperty("rule").GetString()} {f.GetProperty("place").GetString()} {f.GetProperty("message").GetString()}"));
        int Of(string severity) => findings.Count(f => f.GetProperty("severity").GetString() == severity);
        Assert.Equal(
            $"错误 {Of("error")}　需要说明 {Of("warning")}　提示 {Of("info")}　通过 {json.RootElement.GetProperty("passed").GetInt32()}",
            Verdict(year)[1]);
    }

    // From the headline to the end: counts, findings and what to do about them, notes of the reader.
    private static string[] Verdict(Result result) => [.. result.Lines.SkipWhile(l => l != Headline)];

    private Result Report(params string[] arguments) =>
        Command.Run(demo.Path, ["report", Street, Year, .. arguments, "--data", "gongkai-demo"]);
}
