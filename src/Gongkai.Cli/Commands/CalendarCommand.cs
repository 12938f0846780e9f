using System.CommandLine;
using System.Globalization;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Runs;
using Gongkai.Cli.Terminal;
using Gongkai.Cli.Views;
using Gongkai.Law.Calendar;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai calendar`: a year for the wall, and next year's notice.</summary>
internal static class CalendarCommand
{
    public static Command Create()
    {
        var year = new Argument<string>("YEAR") { Description = $"年份，{WorkCalendar.FirstYear}至{WorkCalendar.LastYear}" };
        var command = new Command("calendar", "工作日历：一年的放假、调休和工作日；import读入下一年的放假通知") { year };
        var notices = Notices.Option();
        command.Add(notices);
        command.Add(Import());
        command.SetAction(parsed => Show(parsed.GetValue(year)!, Notices.Calendar(parsed.GetValue(notices))));
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "放假通知：JSON、.ics，或者通知的原文（文本文件）；“-”为标准输入" };
        var output = new Option<string?>("--out") { Description = "确认后写入这个文件，格式与data/holidays相同", HelpName = "FILE" };
        var yes = new Option<bool>("--yes") { Description = "已经核对，不再询问" };
        var by = new Option<string?>("--by") { Description = "以谁的名义采用（登录名）；默认运维人员", HelpName = "ACCOUNT" };
        var ledger = new LedgerOptions();
        var command = new Command("import", "读入放假通知，列出它会改变的日子，核对后写成日历文件；写明--data的，由台账采用，在办申请的期限随之更新")
        {
            file, output, yes, by,
        };
        ledger.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var (notice, confirmed) = (parsed.GetValue(file)!, parsed.GetValue(yes));
            if (!ledger.Named(parsed)) return NoticeRun.Run(notice, parsed.GetValue(output), confirmed);
            if (parsed.GetValue(output) is not null) throw new UsageException("--out写成文件，--data由台账采用，一次只能用一个");
            await using var open = await ledger.Open(parsed, LedgerUse.Shared, ct);
            return await NoticeRun.Run(open, notice, (parsed.GetValue(by), confirmed), ct);
        });
        return command;
    }

    private static int Show(string typed, WorkCalendar calendar)
    {
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < WorkCalendar.FirstYear
            || year > WorkCalendar.LastYear)
            throw new UsageException($"年份应为{WorkCalendar.FirstYear}至{WorkCalendar.LastYear}，这里是“{typed}”");
        YearView.Show(new Screen(), calendar, year);
        Streams.Out.Flush();
        return (int)ExitCode.Well;
    }
}
