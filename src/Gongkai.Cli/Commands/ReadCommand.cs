using System.CommandLine;
using Gongkai.Cli.Runs;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai read`: published reports into values and faults.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var options = new RunOptions();
        var command = new Command("read", "读取年度报告：三张表的数值，以及读取中发现的疑点");
        options.AddTo(command);
        command.SetAction(parsed => ReportRun.Run(options.Request(parsed, check: false)));
        return command;
    }
}
