using System.Collections.Immutable;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Registers;

/// <summary>渠道: the channels of an organ, on which side each counts, and a form for one more.</summary>
public sealed class ChannelsModel(YearReports reports, OrganRegister organs, ImportChannels import, TimeProvider clock)
    : RegisterPage(reports, clock)
{
    private static readonly Column Channel = ImportChannels.Rows.Find("渠道")!, Counts = ImportChannels.Rows.Find("计入")!;

    /// <summary>The questions.</summary>
    public static ImmutableArray<Field> Questions { get; } =
    [
        new("channel", Channel.Heading, AnswerKind.Line) { Required = true, Hint = "例如：宣传栏" },
        new("side", Counts.Heading, AnswerKind.Choice)
        {
            Required = true,
            Options = [.. Counts.Codec.Choices.Select(c => new Choice(c, c))],
        },
    ];

    /// <summary>The channels by the side on which they count.</summary>
    public ILookup<Side, string> Sides { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Take(ct) ? Fresh() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Take(ct)) return NotFound();
        if (!Answered(Questions)) return Again();
        var (row, wrong) = Row.Read(
            ImportChannels.Rows, h => Answers[h == Channel.Heading ? "channel" : "side"] ?? "", new(Today));
        if (row is null) return Again(wrong.Select(w => At(w.Heading == Channel.Heading ? "channel" : "side", w.Breach)));
        if (Sides.FirstOrDefault(s => s.Contains(row[Channel.Heading])) is { } known)
            return Again(new Problem("channel", $"已经有这个渠道，计入{known.Key.Name}"));
        var added = await import.Add(By, Key, Organ, row, ct);
        return added.Allowed ? LocalRedirect($"{Address}?done=channel") : Again("channel", added.Breach);
    }

    private async Task<bool> Take(CancellationToken ct)
    {
        if (!await Find(ct) || !MayKeep || Register != Placements.Register) return false;
        Sides = (await organs.Get(Organ, ct))!.Finally.Channels.ToLookup(c => c.Value, c => c.Key);
        return true;
    }
}
