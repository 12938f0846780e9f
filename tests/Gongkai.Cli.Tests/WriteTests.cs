using System.Text;
using Gongkai.Ledger.Facts;

namespace Gongkai.Cli.Tests;

public sealed class WriteTests : IDisposable
{
    private readonly Folder folder = new();

    [Theory]
    [InlineData("docx", "PK")]
    [InlineData("xlsx", "PK")]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("md", "> 演示数据")]
    [InlineData("xml", "<?xml")]
    [InlineData("json", "{\"source\"")]
    public void What_read_wrote_is_written_on_and_checks_as_before(string extension, string begins)
    {
        folder.Write("report.txt", SampleReport.Text());
        folder.Write("report.json", Command.Run(folder.Path, "read", "report.txt", "--json").Output);

        var result = Command.Run(folder.Path, "write", "report.json", "--out", $"out/report.{extension}", "--mark", "演示数据");
        Assert.Equal((0, "", ""), (result.Exit, result.Output, result.Error));
        Assert.StartsWith(
            begins, Encoding.UTF8.GetString(File.ReadAllBytes(folder.At($"out/report.{extension}"))), StringComparison.Ordinal);
        Assert.Equal([$"report.{extension}"], Directory.GetFiles(folder.At("out")).Select(Path.GetFileName));
        Assert.Equal(Values("report.txt"), Values($"out/report.{extension}"));
    }

    public static TheoryData<string, string, int, string> Refusals => new()
    {
        { "{\"form\":\"F2021\",\"year\":2021", "out.html", 1, "不符合JSON的写法" },
        { "{\"year\":2021}", "out.html", 1, "（record.form）" },
        { "{\"form\":\"F2021\",\"table3\":{\"new_received\":{\"total\":\"many\"}}}", "out.html", 1,
            "“table3.new_received.total”应为数字或者null" },
        { "{\"form\":\"F2021\",\"table2\":{\"art20_9.procurement.project_count\":1}}", "out.html", 1,
            "2021年版格式没有叫做“table2.art20_9.procurement.project_count”的单元" },
        { "{\"form\":\"F2021\"}\n{\"form\":\"F2021\"}", "out.html", 1, "不止一份年报" },
        { "{\"form\":\"unknown\"}", "out.html", 1, "（form.unknown）" },
        { "{\"form\":\"F2021\",\"form\":\"F2019\"}", "out.html", 1, "不符合JSON的写法" },
        { "{\"form\":\"F2021\"}", "out.odt", 2, "扩展名应为docx、html" },
        { "{\"form\":\"F2021\"}", "missing.json/out.html", 2, "写不进去" },
    };

    [Theory, MemberData(nameof(Refusals))]
    public void What_can_not_be_written_whole_is_not_written(string json, string output, int exit, string sentence)
    {
        folder.Write("missing.json", json);
        var result = Command.Run(folder.Path, "write", "missing.json", "--out", output);
        Assert.Equal((exit, ""), (result.Exit, result.Output));
        Assert.Contains(sentence, Assert.Single(result.Errors), StringComparison.Ordinal);
        Assert.Equal(["missing.json"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_value_that_is_missing_stays_missing()
    {
        folder.Write(
            "blank.json", "{\"form\":\"F2021\",\"year\":2025,\"table3\":{\"new_received\":{\"natural_person\":0,\"total\":null}}}");
        Assert.Equal(0, Command.Run(folder.Path, "write", "blank.json", "--out", "blank.xml").Exit);
        var values = Values("blank.xml");
        Assert.Contains("\"new_received\":{\"natural_person\":0,\"commercial_enterprise\":null", values, StringComparison.Ordinal);
        Assert.Contains("\"total\":null", values, StringComparison.Ordinal);
    }

    private string Values(string file)
    {
        var line = Command.Run(folder.Path, "read", file, "--json").Output;
        var from = line.IndexOf("\"table2\"", StringComparison.Ordinal);
        return line[from..line.IndexOf("\"faults\"", StringComparison.Ordinal)];
    }

    public void Dispose() => folder.Dispose();
}
