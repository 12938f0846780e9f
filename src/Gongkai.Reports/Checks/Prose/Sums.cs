namespace Gongkai.Reports.Checks.Prose;

/// <summary>X01, X02 and X06: what the prose adds up and divides.</summary>
internal static class Sums
{
    private static readonly decimal[] Tolerance = [0.5m, 0.1m, 0.1m, 0.1m, 0.1m];

    public static IEnumerable<Finding> OfPublished(Rule rule, CheckContext context) => Parts(rule, context, true);

    public static IEnumerable<Finding> OfOthers(Rule rule, CheckContext context) => Parts(rule, context, false);

    private static List<Finding> Parts(Rule rule, CheckContext context, bool published)
    {
        var findings = new List<Finding>();
        foreach (var list in context.Narration.PartLists)
        {
            if (list.OfPublished != published) continue;
            var sum = string.Join("+", list.Parts.Select(p => Words.Show(p.Value)));
            var sign = list.Outcome == Outcome.Pass ? "" : $"，不等于 {Words.Show(list.Total.Value)}";
            var doubt = list.Outcome == Outcome.Uncertain ? "，请人工核对各项是否同属一个总数" : "";
            findings.Add(new Finding(rule, list.Outcome, list.Passage.Place,
                $"正文写共 {Words.Show(list.Total.Value)} {list.Total.Unit}，各部分 {sum}={Words.Show(list.Sum)}{sign}{doubt}")
            {
                Found = Words.Show(list.Sum),
                Expected = Words.Show(list.Total.Value),
                Severity = list.Outcome == Outcome.Uncertain ? Severity.Warning : rule.Severity,
                Span = list.Span,
            });
        }

        return findings;
    }

    /// <summary>X06: “258件，占33.9%” needs a base that the sentence or the tables know.</summary>
    public static IEnumerable<Finding> Shares(Rule rule, CheckContext context)
    {
        var findings = new List<Finding>();
        foreach (var passage in context.Narration.Sections)
        {
            for (var i = 1; i < passage.Mentions.Length; i++)
                if (passage.Mentions[i].Unit == "%") Share(rule, context, passage, i, findings);
        }

        return findings;
    }

    private static void Share(Rule rule, CheckContext context, Passage passage, int index, List<Finding> findings)
    {
        var (value, percent) = (passage.Mentions[index - 1], passage.Mentions[index]);
        if (!IsShare(passage, value, percent) || value.Value == 0) return;
        var bases = Bases(context, passage, value);
        var tolerance = Tolerance[Math.Min(Scale(percent.Value), 4)];
        var match = bases.Find(b => Fits(value.Value, b, percent.Value, tolerance));
        var common = match == 0 ? CommonBase(passage, percent, bases) : 0;
        var outcome = match > 0 ? Outcome.Pass : common > 0 ? Outcome.Fail : Outcome.Uncertain;
        var over = match > 0 ? match : common;
        var right = over > 0 ? Math.Round(value.Value * 100 / over, 2, MidpointRounding.AwayFromZero) : 0;
        var message = outcome switch
        {
            Outcome.Pass => $"{Words.Show(value.Value)}÷{Words.Show(over)}，占 {Words.Show(percent.Value)}%",
            Outcome.Fail =>
                $"正文写占 {Words.Show(percent.Value)}%，按其他几项所用的总数 {Words.Show(over)} 计算，{Words.Show(value.Value)} 占 {Words.Show(right)}%",
            _ => $"正文写 {Words.Show(value.Value)} {value.Unit}占 {Words.Show(percent.Value)}%，文中和表中都没有能算出这个比例的总数，请人工核对",
        };
        findings.Add(new Finding(rule, outcome, passage.Place, message)
        {
            Found = Words.Show(percent.Value),
            Expected = over > 0 ? Words.Show(right) : null,
            Span = passage.Span(value.Start, percent.End),
        });
    }

    // Only “…258件，占33.9%” and “…3件(占37.5%)”: a share with words of its own has a value of its own.
    private static bool IsShare(Passage passage, Mention value, Mention percent)
    {
        if (!value.IsCount || value.Vague || percent.Vague) return false;
        var between = passage.Text.AsSpan(value.End, percent.Start - value.End).TrimStart("，、(");
        if (!between.StartsWith("占") && !between.StartsWith("约占")) return false;
        return between.Length <= 12 && !between.HasAny(["；", "。", "，"]);
    }

    private static List<decimal> Bases(CheckContext context, Passage passage, Mention value)
    {
        var values = context.Report.Values;
        var bases = new List<decimal>(16);
        foreach (var id in (ReadOnlySpan<string>)["table3.results.total.total", "table3.new_received.total", "table4.review.total"])
            if (values[id] is > 0 and var number) bases.Add(number);
        if (values["table3.new_received.total"] + values["table3.carried_in.total"] is > 0 and var hand) bases.Add(hand);
        foreach (var other in passage.Mentions)
        {
            var isNear = other != value && Math.Abs(other.Start - value.Start) < 400;
            var mayBeBase = other.IsCount && other.Value >= value.Value;
            if (bases.Count < 24 && isNear && mayBeBase) bases.Add(other.Value);
        }

        return bases;
    }

    private static decimal CommonBase(Passage passage, Mention percent, List<decimal> bases)
    {
        foreach (var candidate in bases)
        {
            var fits = 0;
            for (var i = 1; i < passage.Mentions.Length; i++)
            {
                var (value, other) = (passage.Mentions[i - 1], passage.Mentions[i]);
                if (other.Unit != "%" || other == percent) continue;
                if (Math.Abs(other.Start - percent.Start) > 200 || !IsShare(passage, value, other)) continue;
                if (value.Value > 0 && Fits(value.Value, candidate, other.Value, 0.1m)) fits++;
            }

            if (fits >= 2) return candidate;
        }

        return 0;
    }

    private static bool Fits(decimal value, decimal total, decimal percent, decimal tolerance) =>
        total > 0 && Math.Abs(value * 100 / total - percent) <= tolerance;

    private static int Scale(decimal number) => (decimal.GetBits(number)[3] >> 16) & 0xFF;
}
