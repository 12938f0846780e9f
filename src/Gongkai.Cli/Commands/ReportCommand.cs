using System.CommandLine;
using System.Globalization;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Runs;
using Gongkai.Documents.Writing;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai report`: an organ's year out of the ledger, and the cases behind a number.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var organ = new Argument<string>("ORGAN") { Description = "机关：现在或者以前的名称，或者统一社会信用代码" };
        var year = new Argument<string>("YEAR") { Description = "报告年度，例如2026" };
        var format = new Option<string?>("--as") { Description = "写出的格式：html、json、xlsx、docx、pdf、ofd、md或xml", HelpName = "FORMAT" };
        var output = new Option<string?>("--out") { Description = "写到这个文件，不写时输出到屏幕；没有--as时按扩展名决定格式", HelpName = "FILE" };
        var explain = new Option<string?>("--explain") { Description = "列出一格数字背后的申请，例如table3.new_received.total", HelpName = "CELL" };
        var ledger = new LedgerOptions();
        var command = new Command("report", "年度报告：由台账计数，每一格都可以查到它的申请") { organ, year, format, output, explain };
        ledger.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var asked = new ReportRequest(parsed.GetValue(organ)!, Year(parsed.GetValue(year)!))
            {
                Format = Format(parsed.GetValue(format), parsed.GetValue(output)),
                Out = parsed.GetValue(output),
                Explain = parsed.GetValue(explain),
            };
            if (asked is { Explain: not null, Format: not null }) throw new UsageException("--explain只列出申请，不能与--as、--out一起使用");
            await using var open = await ledger.Open(parsed, LedgerUse.Shared, ct);
            return (int)await LedgerReport.Run(open, asked, ct);
        });
        return command;
    }

    private static int Year(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && typed.Length == 4 ? year
            : throw new UsageException($"年度应为四位数字，例如2026，这里是“{typed}”");

    private static ReportFormat? Format(string? typed, string? output)
    {
        if (typed is null && output is null) return null;
        return ReportFormats.Of(typed is null ? output! : $"x.{typed}")
            ?? throw new UsageException(
                typed is null ? $"从“{output}”的扩展名看不出格式，请用--as写明" : $"--as应为html、json、xlsx、docx、pdf、ofd、md或xml，这里是“{typed}”");
    }
}
