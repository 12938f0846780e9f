using System.Text.Json;

namespace Gongkai.Cli.Tests;

public sealed class ImportTests(DemoFolder demo) : IClassFixture<DemoFolder>
{
    [Fact]
    public void A_template_is_filled_in_and_imported()
    {
        Assert.Equal(0, Command.Run(demo.Path, "template", "handbooks", "--out", "手册.csv").Exit);
        var template = File.ReadAllText(Path.Combine(demo.Path, "手册.csv"));
        Assert.Equal("日期,名称,印数,编号,凭证,备注", template.Trim().TrimStart('\uFEFF'));
        File.AppendAllText(Path.Combine(demo.Path, "手册.csv"), "2025年5月11日,社区办事指南,\"2,000\",,,\n2025-6-1,,0,,,\n");
        var refused = Import("手册.csv");
        Assert.Equal(1, refused.Exit);
        Assert.Equal(
            ["手册.csv:3:名称: import.missing: 这里必填", "手册.csv:3:印数: import.zero: 0不用填；没有的，请声明"],
            refused.Errors);
        File.WriteAllText(Path.Combine(demo.Path, "手册.csv"), template + "2025年5月11日,社区办事指南,\"2,000\",,,\n");
        Assert.Contains("会登记1行", Import("手册.csv", "--dry-run").Output, StringComparison.Ordinal);
        var added = Import("手册.csv", "--json");
        Assert.Equal(0, added.Exit);
        Assert.Equal(
            """{"register":"handbooks","organ":"云岭县青石街道办事处","rows":1,"added":1,"present":0,"struck":0,"replaced":0,"refused":[]}""",
            added.Output.Trim());
        Assert.Equal(1, JsonDocument.Parse(Import("手册.csv", "--json").Output).RootElement.GetProperty("present").GetInt32());
    }

    [Fact]
    public void Of_a_file_that_is_refused_nothing_is_said_to_be_recorded()
    {
        const string headings = "日期,名称,印数,编号\n";
        File.WriteAllText(Path.Combine(demo.Path, "编号.csv"), headings + "2024-5-11,甲手册,20,K-1\n");
        Assert.Equal(0, Import("编号.csv").Exit);
        File.WriteAllText(Path.Combine(demo.Path, "编号.csv"), headings + "2024-5-11,甲手册,21,K-1\n2024-5-12,乙手册,20,\n");
        var refused = Import("编号.csv");
        Assert.Equal((1, "编号.csv：有1处不对，没有登记"), (refused.Exit, refused.Output.Trim()));
        Assert.StartsWith(
            """{"register":"handbooks","organ":"云岭县青石街道办事处","rows":0,"added":0,"present":0,"struck":0,"replaced":0,"refused":[{"line":2,""",
            Import("编号.csv", "--json").Output, StringComparison.Ordinal);
        Assert.Contains("登记了1行", Import("编号.csv", "--replace", "--reason", "录错").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_can_not_be_done_is_said()
    {
        Assert.Equal(2, Import("没有.csv").Exit);
        Assert.Contains("没有登记簿", Command.Run(demo.Path, "import", "novel", "x.csv", "--organ", "甲").Error, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(demo.Path, "手册.csv"), "日期,名称\n");
        Assert.Contains("手册.csv:1:印数: import.heading-missing", Import("手册.csv").Error, StringComparison.Ordinal);
        Assert.Contains("--reason", Import("手册.csv", "--replace").Error, StringComparison.Ordinal);
        Assert.Contains("没有登录名", Import("手册.csv", "--by", "nobody").Error, StringComparison.Ordinal);
        Assert.Contains(".csv或者.xlsx", Command.Run(demo.Path, "template", "handbooks", "--out", "手册.doc").Error, StringComparison.Ordinal);
    }

    private Result Import(string file, params string[] more) =>
        Command.Run(demo.Path, ["import", "handbooks", file, "--organ", "青石街道", "--data", "gongkai-demo", .. more]);
}
