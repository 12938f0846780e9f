using System.CommandLine;
using System.Globalization;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Cli.Views;
using Gongkai.Law.Fees;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai fee`: what the processing of an application costs (信息处理费), with the calculation.</summary>
internal static class FeeCommand
{
    public static Command Create()
    {
        var items = Number("--items", "按件计收：本次申请的件数");
        var pages = Number("--pages", "按量计收：本件申请的页数");
        var before = Number("--before", "按件计收时，同一申请人当月此前的件数");
        var on = new Option<string?>("--on") { Description = "收费通知的日期，默认今天", HelpName = "YYYY-MM-DD" };
        var json = new Option<bool>("--json") { Description = "输出JSON" };
        var command = new Command("fee", "计算信息处理费：按件或者按量，逐档列出算式") { items, pages, before, on, json };
        command.SetAction(parsed =>
        {
            var fee =
                ProcessingFee.Of(parsed.GetValue(items), parsed.GetValue(pages), parsed.GetValue(before) ?? 0, Day(parsed.GetValue(on)));
            if (!fee.Allowed) throw new UsageException(fee.Breach.Sentence);
            Show(fee.Value, parsed.GetValue(json));
            return (int)ExitCode.Well;
        });
        return command;
    }

    private static void Show(FeeCalculation fee, bool json)
    {
        if (json) FeeView.WriteJson(fee, Streams.Output);
        else FeeView.Write(fee, FeeSettings.Default, Streams.Out);
        Streams.Out.Flush();
    }

    private static Option<int?> Number(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var typed }]
                && (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n > ProcessingFee.Most))
                result.AddError($"{name}应为0至{ProcessingFee.Most}的整数");
        });
        return option;
    }

    private static DateOnly Day(string? typed) => typed switch
    {
        null => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime),   // Beijing
        _ when DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => throw new UsageException($"--on应为2024-03-01这样的日期，现为“{typed}”"),
    };
}
