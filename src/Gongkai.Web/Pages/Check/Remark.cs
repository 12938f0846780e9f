using System.Collections.Immutable;
using Gongkai.Law.Report;

namespace Gongkai.Web.Pages.Check;

/// <summary>A finding with its place on the page: the anchors that list, table and prose link to each other by.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Id">Its anchor in the list ("f1"); for what holds, of its place in the prose only ("ok1").</param>
public sealed record Remark(Finding Finding, string Id)
{
    public Tone Tone { get; } = Tone.Of(Finding);

    /// <summary>The anchor of its words in the prose.</summary>
    public string ProseId => $"{Id}-text";

    /// <summary>The cells it marks.</summary>
    public ImmutableArray<string> Cells { get; } = Finding.Cells;

    /// <summary>Failed and doubtful findings, the gravest first.</summary>
    public static ImmutableArray<Remark> Of(Checkup checkup) =>
        [.. checkup.Findings.OrderBy(f => Weight(Tone.Of(f))).Select((f, i) => new Remark(f, $"f{i + 1}"))];

    /// <summary>What was found to hold in the prose.</summary>
    public static ImmutableArray<Remark> Confirmed(Checkup checkup) =>
        [.. checkup.Passed.Where(f => f.Span is not null).Select((f, i) => new Remark(f, $"ok{i + 1}"))];

    private static int Weight(Tone tone) => tone == Tone.Error ? 0 : tone == Tone.Warning ? 1 : 2;
}
