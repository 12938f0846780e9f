using System.Collections.Immutable;

namespace Gongkai.Reports;

/// <summary>One of the five aspects that section one speaks of (国办公开办函〔2021〕30号 一、报告内容).</summary>
/// <param name="Id">The id of its part of the prose ("s1.1").</param>
/// <param name="Number">Its number as printed, from 一.</param>
/// <param name="Name">What it is called.</param>
public sealed record Aspect(string Id, string Number, string Name)
{
    /// <summary>The five, in the order of the form.</summary>
    public static ImmutableArray<Aspect> All { get; } =
    [
        new("s1.1", "一", "主动公开"), new("s1.2", "二", "依申请公开"), new("s1.3", "三", "政府信息管理"), new("s1.4", "四", "政府信息公开平台建设"),
        new("s1.5", "五", "监督保障"),
    ];

    /// <summary>Whether a heading, without its number, is that of the aspect: 依申请公开情况, 信息管理方面, 平台建设, 监督和保障.</summary>
    internal bool IsHeading(string heading) => Id switch
    {
        "s1.2" => heading.Contains("依申请", StringComparison.Ordinal) || heading.Contains("申请公开", StringComparison.Ordinal),
        "s1.1" => heading.Contains("主动公开", StringComparison.Ordinal),
        "s1.3" => heading.Contains("管理", StringComparison.Ordinal),
        "s1.4" => heading.Contains("平台", StringComparison.Ordinal),
        _ => heading.Contains("监督", StringComparison.Ordinal) || heading.Contains("保障", StringComparison.Ordinal),
    };
}
