using System.Collections.Immutable;
using Gongkai.Reports;

namespace Gongkai.Web.ReportSheet;

/// <summary>A finding with its place on the page: the anchors that list, table and prose link to each other by.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Id">Its anchor in the list ("f1"); for what holds, of its place in the prose only ("ok1").</param>
public sealed record Remark(Finding Finding, string Id)
{
    // “用语含糊：百余条” reads better whole.
    private const int ShortDetail = 16;
    private const int LongestQuote = 30;

    public Tone Tone { get; } = Tone.Of(Finding);

    /// <summary>The anchor of its words in the prose.</summary>
    public string ProseId => $"{Id}-text";

    /// <summary>What is wrong, in a few words: the message up to the colon before its arithmetic.</summary>
    public string Headline => Split > 0 ? Finding.Message[..Split] : Finding.Message;

    /// <summary>The arithmetic after the headline, or nothing.</summary>
    public string Detail => Split > 0 ? Finding.Message[(Split + 1)..] : "";

    /// <summary>The rules that are broken, in their own words.</summary>
    public IEnumerable<Rule> Rules => Finding.Also.Select(RuleBook.Find).OfType<Rule>().Prepend(Finding.Rule);

    /// <summary>What was found and expected, where the message does not say it already.</summary>
    public bool Compares =>
        (Finding.Found ?? Finding.Expected) is not null && !Finding.Message.Contains($"应为 {Finding.Expected}", StringComparison.Ordinal);

    /// <summary>What was found, where anything stands there and is short enough to be quoted beside what was expected.</summary>
    public string? Quoted => Finding.Found is { Length: > 0 and <= LongestQuote } ? Finding.Found : null;

    /// <summary>The cells are not wrong in themselves: the prose says something else.</summary>
    public bool IsProseAgainstTable => Finding is { Span: not null, Expected: not null, Cells.IsEmpty: false };

    private int Split { get; } = Finding.Message.IndexOf('：', StringComparison.Ordinal) is var at and > 0
        && Finding.Message.Length - at > ShortDetail ? at : -1;

    /// <summary>The cells it marks.</summary>
    public ImmutableArray<string> Cells { get; } = Finding.Cells;

    /// <summary>Failed and doubtful findings, the gravest first.</summary>
    public static ImmutableArray<Remark> Of(Checkup checkup) =>
        [.. checkup.Findings.Select((f, i) => new Remark(f, $"f{i + 1}"))];

    /// <summary>What was found to hold in the prose.</summary>
    public static ImmutableArray<Remark> Confirmed(Checkup checkup) =>
        [.. checkup.Passed.Where(f => f.Span is not null).Select((f, i) => new Remark(f, $"ok{i + 1}"))];
}
