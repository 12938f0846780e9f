using System.CommandLine;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Runs;
using Gongkai.Documents.Writing;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Commands.Year;

/// <summary>`gongkai report`: an organ's year out of the ledger, and the cases behind a number.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var format = new Option<string?>("--as") { Description = "写出的格式：html、json、xlsx、docx、pdf、ofd、md或xml", HelpName = "FORMAT" };
        var output = new Option<string?>("--out") { Description = "写到这个文件，不写时输出到屏幕；没有--as时按扩展名决定格式", HelpName = "FILE" };
        var explain = new Option<string?>("--explain") { Description = "列出一格数字背后的申请和记录，例如table3.new_received.total", HelpName = "CELL" };
        var (arguments, ledger) = (new YearArguments(), new LedgerOptions());
        var command = new Command("report", "年度报告：由台账计数，每一格都可以查到它的申请和记录");
        arguments.AddTo(command, recording: false);
        foreach (var option in (Option[])[format, output, explain]) command.Add(option);
        ledger.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var asked = new ReportRequest(arguments.Organ(parsed), arguments.Year(parsed), arguments.Scope(parsed))
            {
                Format = Format(parsed.GetValue(format), parsed.GetValue(output)),
                Out = parsed.GetValue(output),
                Explain = parsed.GetValue(explain),
            };
            if (asked is { Explain: not null, Format: not null }) throw new UsageException("--explain只列出申请，不能与--as、--out一起使用");
            await using var open = await ledger.OpenThere(parsed, LedgerUse.Shared, ct);
            return (int)await LedgerReport.Run(open, asked, ct);
        });
        return command;
    }

    private static ReportFormat? Format(string? typed, string? output)
    {
        if (typed is null && output is null) return null;
        return ReportFormats.Of(typed is null ? output! : $"x.{typed}")
            ?? throw new UsageException(
                typed is null ? $"从“{output}”的扩展名看不出格式，请用--as写明" : $"--as应为html、json、xlsx、docx、pdf、ofd、md或xml，这里是“{typed}”");
    }
}
