using System.CommandLine;
using Gongkai.Cli.Runs;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai check`: values, faults, and what the rules find (年报体检).</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var options = new RunOptions();
        var previous = new Option<string?>("--previous")
        {
            Description = "上一年度的报告；给文件夹时按机关和年度自动对应",
            HelpName = "FILE|DIR",
        };
        var tree = new Option<string?>("--tree")
        {
            Description = "机关名录（CSV：名称、上级、简称、曾用名、统一社会信用代码）：核对汇总、结转、雷同和应报未报",
            HelpName = "CSV",
        };
        var command = new Command("check", "年报体检：读取年度报告，并逐条核对勾稽关系、法定格式和文字表述");
        options.AddTo(command);
        command.Add(previous);
        command.Add(tree);
        command.SetAction(parsed =>
        {
            HeadStart.ForRules();
            return ReportRun.Run(
                options.Request(parsed, check: true) with { Previous = parsed.GetValue(previous), Tree = parsed.GetValue(tree) });
        });
        return command;
    }
}
