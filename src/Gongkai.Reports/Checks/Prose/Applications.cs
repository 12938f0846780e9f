using System.Collections.Immutable;

namespace Gongkai.Reports.Checks.Prose;

/// <summary>X03, X04, X05 and X07: a number in the prose and the cells it speaks of must be equal.</summary>
internal static class Applications
{
    public static IEnumerable<Finding> Received(Rule rule, CheckContext context) =>
        Compare(rule, context, Metric.Received, Metric.Handled, Metric.Natural, Metric.Organizations);

    public static IEnumerable<Finding> Answered(Rule rule, CheckContext context) =>
        Compare(rule, context, Metric.CarriedIn, Metric.Answered);

    public static IEnumerable<Finding> Categories(Rule rule, CheckContext context) => Compare(rule, context, Metric.Granted, Metric.Other);

    public static IEnumerable<Finding> Disputes(Rule rule, CheckContext context) =>
        Compare(rule, context, Metric.Review, Metric.LitigationPending);

    private static List<Finding> Compare(Rule rule, CheckContext context, params ReadOnlySpan<Metric> range)
    {
        var findings = new List<Finding>();
        var claims = context.Narration.Claims;
        foreach (var claim in claims)
            if (IsIn(claim.Metric, range) && Judge(rule, context.Report, claim, claims) is { } finding) findings.Add(finding);
        return findings;
    }

    private static bool IsIn(Metric metric, ReadOnlySpan<Metric> range) =>
        range.Length == 2 ? metric >= range[0] && metric <= range[1] : range.Contains(metric);

    private static Finding? Judge(Rule rule, AnnualReport report, Claim claim, Claim[] all)
    {
        var values = report.Values;
        var reading = Readings.Of(claim, values);
        if (reading.Expected is not { } expected) return null;
        var outcome = reading.Holds ? Outcome.Pass
            : reading.Open || !claim.Tight || !Stands(claim, values, all) ? Outcome.Uncertain
            : Outcome.Fail;
        if (outcome == Outcome.Uncertain && IsIdle(claim, reading, values, all)) return null;
        var found = Words.Show(claim.Mention.Value);
        return new Finding(rule, outcome, Metrics.Place(reading.Cells), Message(claim, reading, expected, outcome))
        {
            Found = found,
            Expected = Words.Show(expected),
            Severity = outcome != Outcome.Uncertain ? rule.Severity : reading.Open && claim.Metric == Metric.Handled ? Severity.Info
                : Severity.Warning,
            Cells = reading.Cells,
            Span = claim.Span,
        };
    }

    private static string Message(Claim claim, Reading reading, decimal expected, Outcome outcome)
    {
        var sentence = $"正文写“{claim.Quote}”，{reading.Name}为 {Words.Show(expected)} 件";
        return outcome == Outcome.Uncertain ? $"{sentence}，请人工核对{reading.Why}" : sentence;
    }

    // A number speaks of the whole year's applications where another number of the same sentence or paragraph agrees with the tables,
    // or where it is the only one that claims the metric and its words are complete.
    private static bool Stands(Claim claim, ReportValues values, Claim[] all)
    {
        var backed = false;
        var contradicted = false;
        foreach (var other in all)
        {
            if (ReferenceEquals(other, claim)) continue;
            var holds = Readings.Of(other, values).Holds;
            if (other.Metric == claim.Metric) contradicted |= holds;
            else backed |= holds && Near(other, claim) && IsAnyAboveZero(other, claim);
        }

        if (contradicted) return false;
        return claim.Metric switch
        {
            >= Metric.Granted and <= Metric.Other => backed,
            Metric.Organizations => false,
            >= Metric.ReviewUpheld => backed,
            _ => true,
        };
    }

    // 收到3件，其中法人1件、自然人2件: the two kinds make up all that came in, so that each is the year's number of its kind.
    private static bool IsWholeSplit(Claim claim, ReportValues values, Claim[] all)
    {
        var other = claim.Metric is Metric.Natural ? Metric.Organizations : Metric.Natural;
        var rest = Array.FindAll(all, c => c.Metric == other && Near(c, claim));
        return rest.Length == 1 && Array.FindAll(all, c => c.Metric == claim.Metric && Near(c, claim)).Length == 1
            && claim.Mention.Value + rest[0].Mention.Value == values["table3.new_received.total"];
    }

    private static bool IsAnyAboveZero(Claim a, Claim b) => a.Mention.Value > 0 || b.Mention.Value > 0;

    private static bool Near(Claim a, Claim b) =>
        a.Passage == b.Passage && Math.Abs(a.Mention.Start - b.Mention.Start) < 300;

    // A loose number that disagrees while another agrees says nothing.
    private static bool IsIdle(Claim claim, Reading reading, ReportValues values, Claim[] all)
    {
        if (claim.Metric is Metric.Natural or Metric.Organizations) return !IsWholeSplit(claim, values, all);
        if (claim.Tight || reading.Open) return false;
        foreach (var other in all)
            if (other.Metric == claim.Metric && Readings.Of(other, values).Holds) return true;
        return !claim.Passage.Text.AsSpan(claim.Start, claim.End - claim.Start).HasAny(["共", "总"]) && claim.Metric is not Metric.Handled;
    }
}

/// <summary>What a claim has to be held against.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Expected">Their sum, or null where one of them is empty: then nothing can be said.</param>
/// <param name="Name">What the sum is called.</param>
/// <param name="Holds">The prose agrees.</param>
/// <param name="Open">The words can be read in more than one way, and the ways differ.</param>
/// <param name="Why">What the person has to look at.</param>
internal readonly record struct Reading(ImmutableArray<string> Cells, decimal? Expected, string Name, bool Holds, bool Open, string Why);

/// <summary>How the words of a claim can be read.</summary>
internal static class Readings
{
    private const string New = "table3.new_received.total";
    private const string In = "table3.carried_in.total";
    private const string Done = "table3.results.total.total";

    public static Reading Of(Claim claim, ReportValues values) => claim.Metric switch
    {
        Metric.Received => Received(claim, values),
        Metric.Handled => Handled(claim, values),
        Metric.Answered => Answered(claim, values),
        Metric.Natural => Natural(claim, values),
        _ => Plain(claim, values, Metrics.Cells(claim.Metric, values.Form)),
    };

    private static Reading Plain(Claim claim, ReportValues values, ImmutableArray<string> cells, string why = "")
    {
        var sum = Metrics.Sum(values, cells, out var derived);
        var holds = sum == claim.Mention.Value;
        return new Reading(cells, sum, Metrics.Name(claim.Metric), holds, derived && !holds, derived ? "：表中有空格" : why);
    }

    private static Reading Received(Claim claim, ReportValues values)
    {
        if (claim.WithCarriedIn) return WithCarriedIn(claim, values);
        var plain = Plain(claim, values, [New]);
        return !plain.Holds && values[New] + values[In] == claim.Mention.Value
            ? plain with { Open = true, Why = "：这个数等于本年新收与上年结转之和" }
            : plain;
    }

    private static Reading WithCarriedIn(Claim claim, ReportValues values)
    {
        ImmutableArray<string> cells = [New, In];
        var sum = Metrics.Sum(values, cells, out _);
        if (claim.Metric == Metric.Answered && values[Done] == claim.Mention.Value) return Plain(claim, values, [Done]);
        return new Reading(cells, sum, "表三本年新收与上年结转之和", sum == claim.Mention.Value, false, "");
    }

    // 共办理 80 件 can be what came in, what was at hand, or what was answered. 收办 is what was at hand.
    private static Reading Handled(Claim claim, ReportValues values)
    {
        if (claim.WithCarriedIn) return WithCarriedIn(claim, values);
        var (came, hand, done) = (values[New], values[New] + values[In], values[Done]);
        var value = claim.Mention.Value;
        if (value == hand && claim.Quote.StartsWith("收办", StringComparison.Ordinal)) return Of([New, In], hand, "表三本年新收与上年结转之和");
        if (came == hand && hand == done) return Of([New], came, "表三本年新收");
        var near = value == done ? done : value == hand ? hand : came;
        var name = value == done ? "表三办理结果总计" : value == hand ? "表三本年新收与上年结转之和" : "表三本年新收";
        return new Reading(value == done ? [Done] : value == hand ? [New, In] : [New], near, name, false, true, "：“办理”可以指新收、在办或者办结");

        Reading Of(ImmutableArray<string> cells, decimal? expected, string reading) =>
            new(cells, expected, reading, expected == value, false, "");
    }

    private static Reading Answered(Claim claim, ReportValues values)
    {
        if (claim.WithCarriedIn) return WithCarriedIn(claim, values);
        var plain = Plain(claim, values, [Done]);
        return plain.Holds || values[In] is null or 0 ? plain : plain with { Open = true, Why = "：是否含上年结转" };
    }

    private static Reading Natural(Claim claim, ReportValues values)
    {
        const string inNatural = "table3.carried_in.natural_person";
        var plain = Plain(claim, values, ["table3.new_received.natural_person"]);
        if (plain.Holds || plain.Expected + values[inNatural] != claim.Mention.Value) return plain;
        return plain with { Cells = [plain.Cells[0], inNatural], Expected = claim.Mention.Value, Holds = true, Name = "表三自然人新收与上年结转之和" };
    }
}
