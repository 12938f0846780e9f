using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.Law.Calendar;

namespace Gongkai.Documents.Reading;

/// <summary>A holiday notice in its own words: 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。</summary>
internal static partial class NoticeText
{
    private const string Weekdays = "日一二三四五六";
    private const int LongestHoliday = 31;

    public static (NoticeReading Reading, NoticeKind Kind) Read(string text, DateOnly today)
    {
        text = Wrapped().Replace(Blanks().Replace(text, ""), "");
        var title = Title().Match(text);
        if (!title.Success)
            return (NoticeReader.Nothing("里面没有“关于某年部分节假日安排的通知”（或者调整、延长某个假期的通知）这样的标题，看不出是哪一年的"), default);
        var year = Number(title.Groups["year"]);
        var kind = title.Groups["change"].Value switch
        {
            "调整" => NoticeKind.Change,
            "延长" => NoticeKind.Extension,
            _ => NoticeKind.Arrangement,
        };
        var (days, doubts) = (new List<NoticeDay>(), new List<string>());
        var body = text[title.Index..];
        foreach (Match item in Item().Matches(body))
            Holiday(item.Groups["name"].Value.Trim(), item.Groups["body"].Value, year, days, doubts);
        var holiday = title.Groups["holiday"].Value;
        if (days.Count == 0 && kind is NoticeKind.Change) Changed(holiday, text[(title.Index + title.Length)..], year, days, doubts);
        if (days.Count == 0 && kind is NoticeKind.Extension) Extended(holiday, body, year, days);
        if (days.Count == 0) return (NoticeReader.Nothing("没有读到“一、元旦：……放假”这样的条目"), kind);
        if (days.GroupBy(d => d.Date).FirstOrDefault(g => g.Select(d => d.Off).Distinct().Count() > 1) is { } both)
            doubts.Add($"{both.Key:yyyy-MM-dd}既写了放假又写了上班");
        var number = NoticeNumber().Match(text) is { Success: true } n ? n.Value : null;
        return (new([new(year, number, Issued(text, year) ?? today, "", [.. days.OrderBy(d => d.Date)])], [.. doubts]), kind);
    }

    /// <summary>A notice that changes one holiday has no items: its sentences that name days off or days worked are the item.</summary>
    private static void Changed(string holiday, string body, int year, List<NoticeDay> days, List<string> doubts)
    {
        foreach (var sentence in body.Split('。', '\n'))
            if (sentence.Contains("放假", StringComparison.Ordinal) || sentence.Contains('休', StringComparison.Ordinal)
                || sentence.Contains("上班", StringComparison.Ordinal))
                Holiday(holiday, sentence, year, days, doubts);
    }

    /// <summary>延长2020年春节假期至2月2日: the days behind the holiday as it was arranged, up to that day.</summary>
    private static void Extended(string holiday, string body, int year, List<NoticeDay> days)
    {
        if (ExtendedTo().Match(body) is not { Success: true } to) return;
        var yearOfLast = to.Groups["y"].Success ? Number(to.Groups["y"]) : year;
        if (!DateOnly.TryParseExact(
            $"{yearOfLast:0000}-{Number(to.Groups["m"]):00}-{Number(to.Groups["d"]):00}", "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var last)) return;
        var arranged = HolidayNotices.All.Where(n => n.Year == year).Take(1).SelectMany(n => n.Days).Concat(PublicHolidays.Of(year))
            .Where(d => d.Off && d.Date < last && d.Name.Contains(holiday, StringComparison.Ordinal)).Select(d => d.Date).ToList();
        if (arranged.Count == 0 || last.DayNumber - arranged.Max().DayNumber > LongestHoliday) return;
        for (var day = arranged.Max().AddDays(1); day <= last; day = day.AddDays(1)) days.Add(new(day, holiday, Off: true));
    }

    private static void Holiday(string name, string body, int year, List<NoticeDay> days, List<string> doubts)
    {
        var (carriedYear, month) = (year, 0);
        foreach (var sentence in body.Split('。', StringSplitOptions.RemoveEmptyEntries).Where(
            s => !s.Contains("鼓励", StringComparison.Ordinal)))
        {
            var before = days.Count(d => d.Off);
            var clauses = sentence.Split('，', '；');
            for (var i = 0; i < clauses.Length; i++)
            {
                // 2月4日（周日），2月18日（周日）上班: the verb may come a clause later.
                var worked = clauses.Skip(i).FirstOrDefault(
                    c => c.Contains("上班", StringComparison.Ordinal) || c.Contains('休', StringComparison.Ordinal)
                        || c.Contains("放假", StringComparison.Ordinal))
                    ?.Contains("上班", StringComparison.Ordinal) == true;
                foreach (Match range in Range().Matches(clauses[i]))
                {
                    var first = Day(range, "", ref carriedYear, ref month, name, doubts);
                    var last = range.Groups["d2"].Success ? Day(range, "2", ref carriedYear, ref month, name, doubts) : first;
                    if (first is { } from && last is { } to && to.DayNumber - from.DayNumber <= LongestHoliday)
                        for (var day = from; day <= to; day = day.AddDays(1)) days.Add(new(day, name, !worked));
                }
            }
            if (Total().Match(sentence) is { Success: true } total && Number(total.Groups[1]) != days.Count(d => d.Off) - before)
                doubts.Add($"{name}写明共{total.Groups[1].Value}天，读到{days.Count(d => d.Off) - before}天");
        }
    }

    private static DateOnly? Day(Match range, string end, ref int year, ref int month, string name, List<string> doubts)
    {
        if (range.Groups["y" + end].Success) year = Number(range.Groups["y" + end]);
        if (range.Groups["m" + end].Success)
        {
            var next = Number(range.Groups["m" + end]);
            if (end == "2" && next < month && !range.Groups["y2"].Success) year++;   // 12月30日至1月1日
            month = next;
        }
        if (month is < 1 or > 12
            || !DateOnly.TryParseExact(
                $"{year:0000}-{month:00}-{Number(range.Groups["d" + end]):00}", "yyyy-MM-dd", CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var day))
        {
            doubts.Add($"{name}里的“{range.Value}”不是日期");
            return null;
        }
        if (range.Groups["w" + end] is { Success: true } weekday
            && !weekday.ValueSpan.EndsWith(Weekdays.AsSpan((int)day.DayOfWeek, 1), StringComparison.Ordinal) && weekday.Value[^1] != '天')
            doubts.Add($"{name}写明{day:yyyy-MM-dd}是{weekday.Value}，实际是星期{Weekdays[(int)day.DayOfWeek]}");
        return day;
    }

    // The last full date of the text is the date under the office's name.
    private static DateOnly? Issued(string text, int year)
    {
        var last = FullDate().Matches(text).LastOrDefault();
        if (last is null
            || !DateOnly.TryParseExact(
                $"{last.Groups[1].Value}-{Number(last.Groups[2]):00}-{Number(last.Groups[3]):00}", "yyyy-MM-dd",
                CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        return day.Year <= year ? day : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex Blanks();

    // A line that does not end a sentence goes on in the next.
    [GeneratedRegex(@"(?<![。\n])\n+")]
    private static partial Regex Wrapped();

    [GeneratedRegex(
        @"关于(?:(?<year>\d{4})年部分节假日安排|(?<change>调整|延长)(?<year>\d{4})年(?<holiday>[^，。\n]{2,12}?)(?:假期|放假)(?:安排|时间)?)")]
    private static partial Regex Title();

    [GeneratedRegex(@"延长[^，。\n]{0,20}?至(?:(?<y>\d{4})年)?(?<m>\d{1,2})月(?<d>\d{1,2})日")]
    private static partial Regex ExtendedTo();

    [GeneratedRegex(@"[一二三四五六七八九十]、(?<name>[^：:\n]{2,20})[：:](?<body>(?:(?![一二三四五六七八九十]、[^：:\n]{2,20}[：:])[^\n])+)")]
    private static partial Regex Item();

    [GeneratedRegex(
        @"(?:(?<y>\d{4})年)?(?:(?<m>\d{1,2})月)?(?<d>\d{1,2})日(?:[（(](?:[^）)]*?(?<w>(?:周|星期)[一二三四五六日天])[^）)]*|[^）)]*)[）)])?(?:\s*至\s*(?:(?<y2>\d{4})年)?(?:(?<m2>\d{1,2})月)?(?<d2>\d{1,2})日(?:[（(](?:[^）)]*?(?<w2>(?:周|星期)[一二三四五六日天])[^）)]*|[^）)]*)[）)])?)?")]
    private static partial Regex Range();

    [GeneratedRegex(@"共(\d{1,2})天")]
    private static partial Regex Total();

    [GeneratedRegex(@"国办?发明电〔\d{4}〕\d+号")]
    private static partial Regex NoticeNumber();

    [GeneratedRegex(@"(\d{4})年(\d{1,2})月(\d{1,2})日")]
    private static partial Regex FullDate();
}
