using System.Text.Json;
using Gongkai.Ledger.Facts;

namespace Gongkai.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public void A_sound_report_is_well()
    {
        folder.Write("青山.txt", SampleReport.Text());
        var result = Command.Run(folder.Path, "check", "青山.txt");
        Assert.True(result.Exit == 0, result.Output + result.Error);
        Assert.Contains("青山街道办事处2021年政府信息公开工作年度报告", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_sum_is_a_finding_that_marks_its_cell()
    {
        folder.Write("青山.txt", SampleReport.Text(changes: ("table3.carried_out.total", 2)));
        var result = Command.Run(folder.Path, "check", "青山.txt");
        Assert.Equal(1, result.Exit);
        Assert.Contains("✗2", result.Output, StringComparison.Ordinal);
        Assert.Contains("错误", result.Output, StringComparison.Ordinal);
        Assert.Contains("T3-", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_into_a_file_has_no_colours_and_fits_100_columns()
    {
        folder.Write("青山.txt", SampleReport.Text(changes: ("table3.carried_out.total", 2)));
        var result = Command.Run(folder.Path, "check", "青山.txt");
        Assert.DoesNotContain('\u001B', result.Output);
        Assert.All(
            result.Lines,
            l => Assert.InRange(l.TrimEnd().Sum(c => c is >= '\u1100' and not (>= '\u2000' and <= '\u2DFF') ? 2 : 1), 0, 100));
    }

    [Fact]
    public void Findings_are_in_the_json_with_rule_place_and_cells()
    {
        folder.Write("青山.txt", SampleReport.Text(changes: ("table3.carried_out.total", 2)));
        using var json = JsonDocument.Parse(Command.Run(folder.Path, "check", "青山.txt", "--json").Output);
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal(
            ["rule", "severity", "outcome", "place", "found", "expected", "message", "also", "cells"],
            finding.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("error", "fail"), (finding.GetProperty("severity").GetString(), finding.GetProperty("outcome").GetString()));
        Assert.True(json.RootElement.GetProperty("passed").GetInt32() > 20);
    }

    [Fact]
    public void Csv_names_the_rules_that_a_cell_breaks()
    {
        folder.Write("青山.txt", SampleReport.Text(changes: ("table3.carried_out.total", 2)));
        var lines = Command.Run(folder.Path, "check", "青山.txt", "--csv").Output.Split("\r\n");
        Assert.Equal("file,organ,year,form,cell,value,state,place,findings", lines[0]);
        Assert.Matches(
            "^青山.txt,.*,table3.carried_out.total,2,value,[0-9:]+,.*T3-",
            lines.Single(l => l.Contains("carried_out.total", StringComparison.Ordinal)));
    }

    [Fact]
    public void Many_reports_take_a_line_each_and_a_summary()
    {
        for (var i = 0; i < 12; i++) folder.Write($"{i:00}.txt", SampleReport.Text(changes: ("table3.carried_out.total", i == 3 ? 2 : 1)));
        folder.Write("99.txt", "不是报告");
        var result = Command.Run(folder.Path, "check", ".");
        Assert.Equal(1, result.Exit);
        Assert.Equal(12, result.Lines.Count(l => l.Contains("青山街道办事处", StringComparison.Ordinal)));
        Assert.Contains("共13个文件：读到报告12份，11份没有问题，1份有错误或需要说明之处；不是报告1个，打不开0个", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Previous_year_is_picked_by_organ_and_year()
    {
        folder.Write("旧/青山.txt", SampleReport.Text(year: 2020));
        folder.Write("旧/白水.txt", SampleReport.Text("白水镇人民政府", 2021));
        folder.Write("青山.txt", SampleReport.Text(year: 2021));
        folder.Write("白水.txt", SampleReport.Text("白水镇人民政府", 2021));
        var result = Command.Run(folder.Path, "check", "青山.txt", "白水.txt", "--previous", "旧", "--json");
        Assert.Equal("白水.txt：--previous的文件夹里没有同一机关上一年度的报告，没有对照", Assert.Single(result.Errors));
        Assert.Equal(2, result.Lines.Length);
    }

    public void Dispose() => folder.Dispose();
}
