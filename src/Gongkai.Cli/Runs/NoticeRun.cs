using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Cli.Views;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Law.Calendar;
using Gongkai.Ledger;
using Gongkai.Ledger.Calendars;
using Gongkai.Ledger.Facts;

namespace Gongkai.Cli.Runs;

/// <summary>A run of `calendar import`: shows a notice and what it would change; a person confirms before anything is written.</summary>
internal static class NoticeRun
{
    public static int Run(string file, string? output, bool confirmed)
    {
        var (reading, why) = Read(file);
        if (reading is null) return Refuse(why!);
        NoticeView.Show(new Screen(), reading, WorkCalendar.Official);
        Streams.Out.Flush();
        if (!reading.Doubts.IsEmpty) return Refuse(output is null ? "通知有不一致之处，请与原文核对" : $"没有写入{output}：通知有不一致之处，请与原文核对、改正后再读入");
        return (int)(output is null || Write(reading, file, output, confirmed) ? ExitCode.Well : ExitCode.Findings);
    }

    /// <summary>The same for a ledger: which open cases move, and once that is confirmed the ledger follows the notice.</summary>
    public static async Task<int> Run(OpenLedger ledger, string file, (string? By, bool Confirmed) how, CancellationToken ct)
    {
        var (reading, why) = Read(file);
        if (reading is null) return Refuse(why!);
        var by = await ledger.Who(how.By, ct);
        var calendar = (await ledger.Database.LawNow(ct)).Calendar;
        NoticeView.Show(new Screen(), reading, calendar);
        Streams.Out.Flush();
        if (!reading.Doubts.IsEmpty) return Refuse("没有采用：通知有不一致之处，请与原文核对、改正后再读入");
        var import = new ImportCalendar(ledger.Database);
        NoticeView.Show(new Screen(), await import.Preview(reading.Notices, ct));
        Streams.Out.Flush();
        if (!MayWrite(file, how.Confirmed, "采用")) return (int)ExitCode.Findings;
        var recorded = await import.Run(by, null, NoticeJson.Write(reading.Notices[0].Year, reading.Notices), ct);
        if (!recorded.Allowed) return Refuse(recorded.Breach.Sentence);
        Streams.Out.WriteLine("已采用；正在运行的程序从下一次办理起按新的日历计算，在办申请的期限在几分钟内更新");
        Streams.Out.Flush();
        return (int)ExitCode.Well;
    }

    private static (NoticeReading? Reading, string? Why) Read(string file)
    {
        var (bytes, fault) = Sources.Read(file);
        if (bytes is null) throw new UsageException($"{file}：{fault!.Message}");
        var (text, undecodable) = TextDecoder.Decode(bytes);
        if (text is null) return (null, $"{file}：{undecodable!.Message}");
        var reading = NoticeReader.Read(text, Today());
        return reading.Notices.IsEmpty ? (null, $"{file}：{reading.Doubts[0]}") : (reading, null);
    }

    private static bool MayWrite(string file, bool confirmed, string what)
    {
        if (confirmed) return true;
        if (file == Sources.Stdin || Console.IsInputRedirected) throw new UsageException($"没有{what}：不能在这里询问，核对后请加上--yes");
        return Confirm(what);
    }

    private static bool Write(NoticeReading reading, string file, string output, bool confirmed)
    {
        if (!MayWrite(file, confirmed, "写入")) return false;
        File.WriteAllText(output, NoticeJson.Write(reading.Notices[0].Year, reading.Notices));
        Streams.Out.WriteLine($"已写入 {output}");
        Streams.Out.Flush();
        return true;
    }

    private static bool Confirm(string what)
    {
        Streams.Error.Write($"与通知原文核对无误后，输入y{what}：");
        return Console.In.ReadLine()?.Trim() is "y" or "Y" or "是";
    }

    private static int Refuse(string sentence)
    {
        Streams.Error.WriteLine(sentence);
        return (int)ExitCode.Findings;
    }

    private static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(8).Date);   // Beijing
}
