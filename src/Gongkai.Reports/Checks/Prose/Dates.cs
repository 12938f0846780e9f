using System.Buffers;
using System.Globalization;

namespace Gongkai.Reports.Checks.Prose;

/// <summary>X13 and X14: the period that the report covers, and the years it speaks of.</summary>
internal static class Dates
{
    private static readonly SearchValues<char> Until = SearchValues.Create("至到-—~");
    private static readonly SearchValues<char> GoOnBehindYear = SearchValues.Create("以至-—底末起制");

    /// <summary>X13: 统计期限自 y-01-01 起至 y-12-31 止.</summary>
    public static IEnumerable<Finding> Period(Rule rule, CheckContext context)
    {
        foreach (var passage in (ReadOnlySpan<Passage>)[context.Narration.Preamble, context.Narration.Overview])
            if (ReadPeriod(passage.Text) is { } period) return [Judge(rule, context.Report, passage, period)];
        return [];
    }

    private static Finding Judge(Rule rule, AnnualReport report, Passage passage, (DateOnly From, DateOnly To, int Start, int End) period)
    {
        var year = report.Year ?? period.From.Year;
        var holds = period.From == new DateOnly(year, 1, 1) && period.To == new DateOnly(year, 12, 31);
        return new Finding(rule, holds ? Outcome.Pass : Outcome.Fail, passage.Place,
            $"统计期限写为“{Words.Quote(passage.Text, period.Start, period.End)}”{(holds ? "" : $"，{year}年度报告应为{year}年1月1日至{year}年12月31日")}")
        {
            Found = $"{Iso(period.From)}/{Iso(period.To)}",
            Expected = $"{year}-01-01/{year}-12-31",
            Span = passage.Span(period.Start, period.End),
        };
    }

    // Only a sentence that says 统计, 期限, 数据 or 自…起…止 gives the period; meetings and plans have periods too.
    private static (DateOnly From, DateOnly To, int Start, int End)? ReadPeriod(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOf("年1月1日");
            if (next < 0) return null;
            at += next;
            var start = at - 4;
            if (start < 0 || ReadDate(text, start, null) is not { } from) continue;
            var rest = text.AsSpan(from.End);
            var to = rest.StartsWith("起，至") ? 3
                : rest.StartsWith("起至") || rest.StartsWith("起到") || rest.StartsWith("，至") ? 2
                : BeginsWithAny(rest, Until) ? 1 : 0;
            if (to == 0 || ReadDate(text, from.End + to, from.Date.Year) is not { } until) continue;
            var clause = Words.ClauseStart(text, start);
            var says = text.AsSpan(clause, start - clause);
            if (!says.HasAny(["统计", "期限", "时限", "周期", "数据"]) && !text.AsSpan(until.End).StartsWith("止")) continue;
            return (from.Date, until.Date, start, until.End);
        }

        return null;
    }

    private static (DateOnly Date, int End)? ReadDate(string text, int at, int? year)
    {
        if (at + 5 <= text.Length && text[at + 4] == '年' && Number(text, at, 4) is { } y)
        {
            year = y;
            at += 5;
        }

        if (year is not { } known || Part(text, at, '月') is not { } month || Part(text, month.End, '日') is not { } day) return null;
        var isYear = known is >= 1990 and <= 2100;
        var isMonth = month.Value is >= 1 and <= 12;
        return isYear && isMonth && IsDayOf(known, month.Value, day.Value)
            ? (new DateOnly(known, month.Value, day.Value), day.End)
            : null;
    }

    private static bool IsDayOf(int year, int month, int day) => day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static (int Value, int End)? Part(string text, int at, char unit)
    {
        foreach (var digits in (ReadOnlySpan<int>)[2, 1])
            if (at + digits < text.Length && text[at + digits] == unit && Number(text, at, digits) is { } value)
                return (value, at + digits + 1);
        return null;
    }

    private static int? Number(string text, int at, int digits) =>
        int.TryParse(text.AsSpan(at, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>X14: this year's work under another year ("2023年，主动公开…61条" in the report for 2024).</summary>
    public static IEnumerable<Finding> Years(Rule rule, CheckContext context)
    {
        var findings = new List<Finding>();
        if (context.Report.Year is not { } year) return findings;
        for (var section = 0; section < 4; section++)
        {
            var passage = context.Narration.Sections[section];
            for (var i = 0; i < passage.Sentences.Length; i++)
                if (Year(rule, passage, i, year) is { } finding) findings.Add(finding);
        }

        return findings;
    }

    private static Finding? Year(Rule rule, Passage passage, int index, int year)
    {
        var (start, end) = passage.Sentence(index);
        var text = passage.SentenceText(index);
        var at = text.IndexOf('年');
        var isNearHead = at is >= 4 and <= 24;
        if (!isNearHead || !Words.IsYear(text, at) || text[(at - 4)..at].Contains('(')) return null;
        var found = int.Parse(text[(at - 4)..at], CultureInfo.InvariantCulture);
        if (found == year || found == year + 1 || !BeginsWithYear(text[..(at - 4)])) return null;
        var said = text[(at + 1)..];
        if (BeginsWithDigit(said) || BeginsWithAny(said, GoOnBehindYear)) return null;
        if (FirstCount(passage, start + at, end) is not { } count) return null;
        if (text[..(count - start)].HasAny(
            ["同比", "相比", "以来", "去年", "上年", "上一年", "印发", "规划", "预算", "决算",
                "结转", "较", $"{year}年", "历年", "修订", "施行", "整改", "评估"])) return null;
        if (!said[..(count - start - at - 1)].HasAny(["主动公开", "收到", "受理", "答复", "办结", "公开政府信息", "发布信息", "公开信息", "制发"])) return null;
        return new Finding(
            rule, Outcome.Fail, passage.Place,
            $"{year}年度报告写“{Words.Quote(passage.Text, start + at - 4, Math.Min(end, start + at + 20))}”，请核对年份")
        {
            Found = $"{found}",
            Expected = $"{year}",
            Span = passage.Span(start + at - 4, start + at + 1),
        };
    }

    // A year at the head of the sentence, or right after the heading that runs into it ("(二)主要类别2023年，…").
    private static bool BeginsWithYear(ReadOnlySpan<char> before) =>
        before.IndexOfAny('，', '；', '《') < 0 && before.IndexOf('〔') < 0 && !before.HasAny(["公开了", "发布", "根据", "截至", "按照"]);

    private static bool BeginsWithAny(ReadOnlySpan<char> text, SearchValues<char> characters) =>
        text.Length > 0 && characters.Contains(text[0]);

    private static bool BeginsWithDigit(ReadOnlySpan<char> text) => text.Length > 0 && char.IsAsciiDigit(text[0]);

    private static int? FirstCount(Passage passage, int from, int end)
    {
        foreach (var mention in passage.Mentions)
        {
            var isInside = mention.Start > from && mention.End <= end;
            if (isInside && (mention.IsCount || mention.Unit is "篇")) return mention.End;
        }

        return null;
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
