using System.Collections.Immutable;

namespace Gongkai.Reports.Checks.Prose;

/// <summary>A number in the prose that speaks of a number in a table.</summary>
/// <param name="Passage">The part it stands in.</param>
/// <param name="Mention">The number.</param>
/// <param name="Metric">What it speaks of.</param>
/// <param name="Start">Where the words that bind it begin, for quoting.</param>
/// <param name="Tight">Nothing in the words leaves room for another population or another year.</param>
internal sealed record Claim(Passage Passage, Mention Mention, Metric Metric, int Start, bool Tight)
{
    /// <summary>The words say that the number includes what was carried in (含上年结转).</summary>
    public bool WithCarriedIn { get; init; }

    /// <summary>The words, shortened in the middle where they are long.</summary>
    public string Quote => Words.Quote(Passage.Text, Start, End);

    /// <summary>Where the words end.</summary>
    public int End { get; init; } = Mention.End;

    public ProseSpan Span => Passage.Span(Start, End);
}

/// <summary>What a number in the prose can speak of.</summary>
internal enum Metric
{
    Received, CarriedIn, CarriedOut, Answered, Handled,
    Granted, Partial, GrantedAndPartial, Refused, Unable, NotProcessed, Other,
    Natural, Review, Litigation, Disputes,
    ReviewUpheld, ReviewCorrected, ReviewOther, ReviewPending,
    LitigationUpheld, LitigationCorrected, LitigationOther, LitigationPending,
    Organizations,
}

/// <summary>A metric's cells in the tables, and its name for people.</summary>
internal static class Metrics
{
    private static readonly string[] Outcomes = ["upheld", "corrected", "other", "pending"];
    private static readonly string[] OutcomeNames = ["结果维持", "结果纠正", "其他结果", "尚未审结"];

    /// <summary>The cells whose sum the metric is.</summary>
    public static ImmutableArray<string> Cells(Metric metric, Form form) => metric switch
    {
        Metric.Received or Metric.Handled => ["table3.new_received.total"],
        Metric.CarriedIn => ["table3.carried_in.total"],
        Metric.CarriedOut => ["table3.carried_out.total"],
        Metric.Answered => ["table3.results.total.total"],
        Metric.Granted => ["table3.results.granted.total"],
        Metric.Partial => ["table3.results.partial.total"],
        Metric.GrantedAndPartial => ["table3.results.granted.total", "table3.results.partial.total"],
        Metric.Refused => Group(form, "results.refused."),
        Metric.Unable => Group(form, "results.unable."),
        Metric.NotProcessed => Group(form, "results.not_processed."),
        Metric.Other => Group(form, "results.other"),
        Metric.Natural => ["table3.new_received.natural_person"],
        Metric.Organizations => [.. form.Table3.Row("new_received").Parts.Skip(1).Select(c => c.Id)],
        Metric.Review => ["table4.review.total"],
        Metric.Litigation => ["table4.litigation_direct.total", "table4.litigation_after_review.total"],
        Metric.Disputes => ["table4.review.total", "table4.litigation_direct.total", "table4.litigation_after_review.total"],
        >= Metric.ReviewUpheld and <= Metric.ReviewPending => [$"table4.review.{Outcomes[metric - Metric.ReviewUpheld]}"],
        _ =>
        [
            $"table4.litigation_direct.{Outcomes[metric - Metric.LitigationUpheld]}",
            $"table4.litigation_after_review.{Outcomes[metric - Metric.LitigationUpheld]}",
        ],
    };

    /// <summary>The sum of the cells, or null where it is not known.</summary>
    /// <param name="values">The tables.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="derived">One of them is blank and was taken from its row instead: the sum is then only likely.</param>
    public static decimal? Sum(ReportValues values, ImmutableArray<string> cells, out bool derived)
    {
        decimal sum = 0;
        var known = 0;
        derived = false;
        foreach (var id in cells)
        {
            var number = values[id] ?? OfRow(values, id);
            derived |= values[id] is null;
            if (number is null) continue;
            known++;
            sum += number.Value;
        }

        var isLikely = derived && known > 0 && cells.Length > 1;
        return known == cells.Length || isLikely ? sum : null;
    }

    // Reports leave blank what is zero, and sometimes the whole column of totals.
    private static decimal? OfRow(ReportValues values, string id)
    {
        if (values.Form.Find(id) is not { Table: 3, Column.Id: "total" } cell) return null;
        decimal? sum = null;
        foreach (var other in cell.Row.Cells)
            if (values[other] is { } number) sum = (sum ?? 0) + number;
        return sum;
    }

    /// <summary>The row, or what the ids of several rows have in common.</summary>
    public static string Place(ImmutableArray<string> cells)
    {
        var common = cells[0].AsSpan();
        foreach (var cell in cells) common = common[..common.CommonPrefixLength(cell)];
        if (common.Length == cells[0].Length && !cells[0].EndsWith(".total", StringComparison.Ordinal)) return cells[0];
        return common[..common.LastIndexOf('.')].ToString();
    }

    /// <summary>The name of the metric as the tables call it.</summary>
    public static string Name(Metric metric) => metric switch
    {
        Metric.Received => "表三本年新收",
        Metric.Handled => "表三本年新收与上年结转之和",
        Metric.CarriedIn => "表三上年结转",
        Metric.CarriedOut => "表三结转下年度",
        Metric.Answered => "表三办理结果总计",
        Metric.Granted => "表三予以公开",
        Metric.Partial => "表三部分公开",
        Metric.GrantedAndPartial => "表三予以公开与部分公开之和",
        Metric.Refused => "表三不予公开各项之和",
        Metric.Unable => "表三无法提供各项之和",
        Metric.NotProcessed => "表三不予处理各项之和",
        Metric.Other => "表三其他处理各项之和",
        Metric.Natural => "表三本年新收的自然人申请",
        Metric.Organizations => "表三本年新收的法人或其他组织申请",
        Metric.Review => "表四行政复议总计",
        Metric.Litigation => "表四行政诉讼两项总计之和",
        Metric.Disputes => "表四行政复议与行政诉讼总计之和",
        >= Metric.ReviewUpheld and <= Metric.ReviewPending => "表四行政复议" + OutcomeNames[metric - Metric.ReviewUpheld],
        _ => "表四行政诉讼" + OutcomeNames[metric - Metric.LitigationUpheld],
    };

    private static ImmutableArray<string> Group(Form form, string prefix)
    {
        var cells = ImmutableArray.CreateBuilder<string>(8);
        foreach (var row in form.Table3.Rows)
            if (row.Id.StartsWith(prefix, StringComparison.Ordinal)) cells.Add($"table3.{row.Id}.total");
        return cells.ToImmutable();
    }
}
