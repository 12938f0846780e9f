using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Gongkai.Ledger.Facts;

namespace Gongkai.Cli.Tests;

/// <summary>`gongkai check --tree`: many reports against each other and against the list of organs.</summary>
public sealed class CompareTests : IDisposable
{
    private const string Tree = "名称,上级,简称,曾用名\n青山县人民政府,,,\n青山街道办事处,青山县人民政府,青山街道,\n绿水街道办事处,青山县人民政府,绿水街道,碧水街道办事处；清水街道\n";

    private readonly Folder folder = new();

    [Fact]
    public void A_sum_that_does_not_hold_a_missing_report_and_an_unknown_name_are_told()
    {
        folder.Write("tree.csv", Tree);
        folder.Write("r/gov.txt", SampleReport.Text("青山县人民政府"));            // 3 new
        folder.Write("r/a.txt", SampleReport.Text("青山街道办事处"));              // 3 new
        folder.Write("r/b.txt", SampleReport.Text("碧水街道办事处"));              // 3 new, under a former name
        folder.Write("r/c.txt", SampleReport.Text("白石街道办事处"));              // of nobody
        var result = Command.Run(folder.Path, "check", "r", "--tree", "tree.csv");
        Assert.Equal(1, result.Exit);
        Assert.Contains("名录中的机关对上3份报告", result.Output, StringComparison.Ordinal);
        Assert.Contains("A01", result.Output, StringComparison.Ordinal);
        Assert.Contains("所含各机关合计 6", result.Output, StringComparison.Ordinal);
        Assert.Contains("白石街道办事处（1份）", result.Output, StringComparison.Ordinal);
        Assert.Contains("X16", result.Output, StringComparison.Ordinal);   // the four samples share their words
    }

    [Fact]
    public void Json_ends_with_one_line_of_the_comparison()
    {
        // as a Chinese spreadsheet saves it
        folder.Write("tree.csv", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Tree));
        folder.Write("a.txt", SampleReport.Text("青山街道办事处"));
        var result = Command.Run(folder.Path, "check", "a.txt", "--tree", "tree.csv", "--json");
        Assert.Equal(1, result.Exit);   // the report itself is well; two others are missing
        using var json = JsonDocument.Parse(result.Lines[^1]);
        Assert.Equal(["绿水街道办事处", "青山县人民政府"], json.RootElement.GetProperty("comparison").EnumerateArray()
            .Where(f => f.GetProperty("rule").GetString() == "A02").Select(f => f.GetProperty("organ").GetString()!)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_gets_the_comparison_as_csv_and_json()
    {
        folder.Write("tree.csv", Tree);
        folder.Write("a.txt", SampleReport.Text("青山街道办事处"));
        Command.Run(folder.Path, "check", "a.txt", "--tree", "tree.csv", "--out", "result");
        Assert.Contains(
            "青山县人民政府,2021,A02,error,fail", File.ReadAllText(Path.Combine(folder.Path, "result", "comparison.csv")),
            StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Path, "result", "comparison.json")));
    }

    [Fact]
    public void Reports_of_an_archive_that_are_nearly_alike_are_read_again_out_of_it()
    {
        folder.Write("tree.csv", Tree);
        var changed = SampleReport.Text("绿水街道办事处").Replace("开展培训一次", "组织了两次业务学习", StringComparison.Ordinal);
        using (var zip = ZipFile.Open(Path.Combine(folder.Path, "r.zip"), ZipArchiveMode.Create))
            foreach (var (name, bytes) in new[] { ("a.txt", SampleReport.Text("青山街道办事处")), ("b.txt", changed) })
                using (var entry = zip.CreateEntry(name).Open())
                    entry.Write(Encoding.UTF8.GetBytes(bytes));
        var result = Command.Run(folder.Path, "check", "r.zip", "--tree", "tree.csv");
        Assert.Contains("与“绿水街道办事处”2021年度报告有", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("100%", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_merged_is_read_from_the_column_of_predecessors()
    {
        folder.Write("tree.csv", "名称,上级,前身\n青山县人民政府,,\n新青街道办事处,青山县人民政府,青山街道办事处、绿水街道办事处\n");
        folder.Write("a.txt", SampleReport.Text("青山街道办事处"));
        var result = Command.Run(folder.Path, "check", "a.txt", "--tree", "tree.csv");
        Assert.Contains("没有“绿水街道办事处”2021年度的报告", result.Output, StringComparison.Ordinal);
        Assert.Contains("名称对不上的有0个", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("机关,领导\n甲,乙\n", "“名称”一栏")]                       // no such column
    [InlineData("名称,上级\n", "没有机关")]                                // nothing in it
    [InlineData("名称,上级\n甲局,乙县人民政府\n", "不在名录里")]           // a parent that is not listed
    public void A_list_that_is_none_is_refused_with_what_to_do(string list, string sentence)
    {
        folder.Write("tree.csv", list);
        folder.Write("a.txt", SampleReport.Text());
        var result = Command.Run(folder.Path, "check", "a.txt", "--tree", "tree.csv");
        Assert.Equal(2, result.Exit);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
