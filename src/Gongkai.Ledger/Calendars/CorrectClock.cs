using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Calendars;

/// <summary>
/// 校准时钟: whoever administers the whole ledger says that the clock is right, and another one confirms; the operator does so alone.
/// </summary>
public sealed class CorrectClock(Database database)
{
    /// <summary>Says that it is right, or confirms what another one said.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, "clock"), async work =>
        {
            work.WhateverTheClock = true;
            if (!await WholeLedger.IsAdministered(work)) return ClockBreach.NotYours;
            if (await ClockWatch.Of(work) is not { } behind) return ClockBreach.NotBehind;
            var log = await ClockWatch.Log(work.Connection, work.Transaction);
            if (await by.Administers(work, null)) return Append(work, log, new ClockCorrected(work.Today, behind.Latest));
            if (Open(log) is not { } doubt) return Append(work, log, new ClockDoubted(work.Today, behind.Latest));
            return doubt.Row.RecordedBy == by.Id ? ClockBreach.Own
                : Append(work, log, new ClockCorrected(work.Today, behind.Latest, doubt.Seq));
        }, ct);

    /// <summary>Who said that the clock is right, and waits for another one; null: nobody.</summary>
    public async Task<Guid?> Waiting(CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return Open(await ClockWatch.Log(connection, null))?.Row.RecordedBy;
    }

    private static LoggedFact? Open(Log log) => log.Facts.LastOrDefault() is { What: ClockDoubted } last ? last : null;

    private static Recorded Append(Work work, Log log, FactBody fact) =>
        new(ClockWatch.Subject, work.Append(log, 0, ClockWatch.Kinds, fact).Seq);
}

/// <summary>What can stand in the way of confirming the clock.</summary>
public static class ClockBreach
{
    public static readonly Breach NotYours = new("clock.not-yours", "确认服务器时钟，由管理整个台账的管理员办理", "");
    public static readonly Breach NotBehind = new("clock.not-behind", "服务器时钟没有落后于台账，不需要确认", "");
    public static readonly Breach Own = new("clock.own", "已经由您提请确认，请由另一名管理员确认", "");
}
