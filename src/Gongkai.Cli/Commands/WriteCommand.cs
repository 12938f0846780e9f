using System.CommandLine;
using Gongkai.Cli.Runs;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai write`: a report out of JSON into every form an office needs.</summary>
internal static class WriteCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("REPORT.json") { Description = "gongkai read --json写出的年报；“-”为标准输入" };
        var output = new Option<string>("--out")
        {
            Description = "写入的文件，按扩展名决定格式：docx、html、xlsx、md、xml、json、pdf或ofd",
            HelpName = "FILE",
            Required = true,
        };
        var mark = new Option<string?>("--mark") { Description = "印在每一页上方的一行字，例如“演示数据”", HelpName = "TEXT" };
        var command = new Command("write", "写出年度报告：按法定格式写成Word、网页、表格等文件，并读回核对") { file, output, mark };
        command.SetAction(parsed => WriteRun.Run(parsed.GetValue(file)!, parsed.GetValue(output)!, parsed.GetValue(mark)));
        return command;
    }
}
