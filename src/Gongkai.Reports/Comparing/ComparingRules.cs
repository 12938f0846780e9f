using System.Collections.Immutable;

namespace Gongkai.Reports.Comparing;

/// <summary>A rule over many reports: between years, between organs, between a report and those it sums up.</summary>
/// <param name="Id">Its stable id ("A01").</param>
/// <param name="Severity">How much a breach weighs.</param>
/// <param name="Sentence">The rule in one sentence, for people.</param>
public sealed record ComparingRule(string Id, Severity Severity, string Sentence);

/// <summary>The rules over many reports: one row each.</summary>
public static class ComparingRules
{
    /// <summary>勾稽: what is carried out of one year is carried into the next.</summary>
    public static readonly ComparingRule CarriedOver = new("T3-04", Severity.Error, "上年结转应等于上一年度报告的结转下年度");

    /// <summary>雷同.</summary>
    public static readonly ComparingRule Alike = new("X16", Severity.Warning, "总体情况和存在的问题不应与其他机关的报告雷同（30号 编制要求（四））");

    /// <summary>汇总.</summary>
    public static readonly ComparingRule Sum = new("A01", Severity.Error, "汇总报告的每一个数应等于所含各机关报告的合计");

    /// <summary>应报尽报.</summary>
    public static readonly ComparingRule Missing = new("A02", Severity.Error, "名录中的每个机关都应有报告");

    /// <summary>不重复汇总.</summary>
    public static readonly ComparingRule Twice = new("A03", Severity.Error, "一个机关只汇总到一个上级");

    /// <summary>同一格式.</summary>
    public static readonly ComparingRule OneForm = new("A04", Severity.Error, "汇总的各机关报告应使用同一版本的格式");

    /// <summary>汇总的结转.</summary>
    public static readonly ComparingRule CarriedTogether = new("A05", Severity.Warning, "各机关上年结转之和应等于上一年度各机关结转下年度之和");

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static ImmutableArray<ComparingRule> All { get; } = [Missing, Twice, OneForm, Sum, CarriedOver, CarriedTogether, Alike];
}

/// <summary>What a rule over many reports says of one organ's report.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">Broken, or a person has to look.</param>
/// <param name="Organ">The organ, as the list or the report names it.</param>
/// <param name="Year">The report year.</param>
/// <param name="Place">The cell, part or "" for the whole report.</param>
/// <param name="Message">One plain sentence in Chinese.</param>
public sealed record ComparingFinding(ComparingRule Rule, Outcome Outcome, string Organ, int Year, string Place, string Message)
{
    /// <summary>What stands there.</summary>
    public string? Found { get; init; }

    /// <summary>What was expected.</summary>
    public string? Expected { get; init; }

    /// <summary>The file it is about, or null.</summary>
    public string? Source { get; init; }
}
