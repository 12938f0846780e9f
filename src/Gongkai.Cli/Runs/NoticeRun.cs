using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Cli.Views;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Law.Calendar;

namespace Gongkai.Cli.Runs;

/// <summary>A run of `calendar import`: shows a notice and what it would change; a person confirms before anything is written.</summary>
internal static class NoticeRun
{
    public static int Run(string file, string? output, bool confirmed)
    {
        var (bytes, fault) = Sources.Read(file);
        if (bytes is null) throw new UsageException($"{file}：{fault!.Message}");
        var (text, undecodable) = TextDecoder.Decode(bytes);
        if (text is null) return Refuse($"{file}：{undecodable!.Message}");
        var reading = NoticeReader.Read(text, Today());
        if (reading.Notices.IsEmpty) return Refuse($"{file}：{reading.Doubts[0]}");

        NoticeView.Show(new Screen(), reading, WorkCalendar.Official);
        Streams.Out.Flush();
        if (!reading.Doubts.IsEmpty) return Refuse(output is null ? "通知有不一致之处，请与原文核对" : $"没有写入{output}：通知有不一致之处，请与原文核对、改正后再读入");
        return (int)(output is null || Write(reading, file, output, confirmed) ? ExitCode.Well : ExitCode.Findings);
    }

    private static bool Write(NoticeReading reading, string file, string output, bool confirmed)
    {
        if (!confirmed && (file == Sources.Stdin || Console.IsInputRedirected)) throw new UsageException("没有写入：不能在这里询问，核对后请加上--yes");
        if (!confirmed && !Confirm(output)) return false;
        File.WriteAllText(output, NoticeJson.Write(reading.Notices[0].Year, reading.Notices));
        Streams.Out.WriteLine($"已写入 {output}");
        Streams.Out.Flush();
        return true;
    }

    private static bool Confirm(string output)
    {
        Streams.Error.Write($"与通知原文核对无误后，输入y写入 {output}：");
        return Console.In.ReadLine()?.Trim() is "y" or "Y" or "是";
    }

    private static int Refuse(string sentence)
    {
        Streams.Error.WriteLine(sentence);
        return (int)ExitCode.Findings;
    }

    private static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(8).Date);   // Beijing
}
