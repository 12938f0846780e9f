using Dapper;
using FsCheck;
using FsCheck.Fluent;
using Gongkai.Law;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Ledger.Requests.Replying;

namespace Gongkai.Ledger.Tests.Requests;

/// <summary>Whatever is done in whatever order: what is searched follows from the facts, and no fact is ever changed.</summary>
public sealed class RandomThreadTests
{
    private const int Runs = 12, Kinds = 24;

    private static readonly Arbitrary<List<(int Act, int Of)>> AnyActs = (
        from act in Gen.Choose(0, Kinds - 1)
        from of in Gen.Choose(0, 14)
        select (act, of)).ListOf(14).Select(l => l.ToList()).ToArbitrary();

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_is_searched_equals_a_fresh_fold_and_nothing_is_overwritten(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        Prop.ForAll(AnyActs, acts => Holds(ledger, acts)).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
    }

    private static bool Holds(TestLedger ledger, List<(int Act, int Of)> acts) =>
        Task.Run(() => Play(ledger, acts)).GetAwaiter().GetResult();

    private static async Task<bool> Play(TestLedger ledger, List<(int Act, int Of)> acts)
    {
        ledger.Clock.Now = new FakeClock().Now;
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        var before = await Facts(ledger, id);
        foreach (var (act, of) in acts)
        {
            await Do(ledger, desk, id, (act, of));
            var after = await Facts(ledger, id);
            Assert.Equal(before, after.Take(before.Count));
            await Follows(ledger, desk, id);
            before = after;
        }
        return true;
    }

    private static async Task Follows(TestLedger ledger, Desk desk, Guid id)
    {
        var request = await desk.Case(id);
        await using var connection = await ledger.Database.Open(Ct);
        var row = await connection.QuerySingleAsync<ProjectionRow>(
            "select id, organ, year, number, applicant_kind, channel, received_on, receipt, unit, internal_due, stage, due_on, outcome, closed_on, waits, drafter, strike_by, last_seq, made_with, paused, paused_from, paused_until, paused_left, dispute_due, destroy_by from request where id = @id",
            new { id });
        var spans = await connection.QueryAsync<Span>(
            "select opened_seq, opened_on, reopened, closed_on, outcome from span where subject = @id order by opened_seq", new { id });
        Assert.Equal(ProjectionRow.Of(request, LawOfDay.Default), row);
        Assert.Equal(Spans.Of(request, LawOfDay.Default).OrderBy(s => s.OpenedSeq).Select(s => s with { Organ = 0 }), spans);
    }

    private static async Task<List<string>> Facts(TestLedger ledger, Guid id)
    {
        await using var connection = await ledger.Database.Open(Ct);
        var facts = await connection.QueryAsync<Fact>(
            "select subject, seq, organ, code, happened_on, recorded_at, recorded_by, recorded_as, data, sealed from fact where subject = @id order by seq",
            new { id });
        return [.. facts.Select(f => $"{f with { Sealed = null }} {Convert.ToHexString(f.Sealed ?? [])}")];
    }

    private static async Task<Verdict<Recorded>?> Do(TestLedger ledger, Desk desk, Guid id, (int Act, int Of) choice)
    {
        var (today, request) = (ledger.Clock.Today, await desk.Case(id));
        var drafted = request.Last<Drafted>() is not null;
        switch (choice.Act)
        {
            case 0: return await desk.Assign(id, $"科室{choice.Of}");
            case 1: return await desk.Submit(id);
            case 2: return await desk.Submit(id, Desk.Partial, ledger.Head);
            case 3: return drafted ? await desk.Review(id, ApprovalStep.Office, ledger.Head, choice.Of > 2) : null;
            case 4: return drafted ? await desk.Review(id, ApprovalStep.Secrecy, ledger.Secrecy) : null;
            case 5: return drafted ? await desk.Review(id, ApprovalStep.Unit, ledger.Leader) : null;
            case 6: return drafted ? await desk.Sign(id, ledger.Leader) : null;
            case 7: return drafted ? await desk.SignOnPaper(id, ledger.Leader, ledger.Clerk, today.AddDays(-choice.Of % 3)) : null;
            case 8: return await desk.Dispatch(id, choice.Of);
            case 9: return await desk.Deliver(id, choice.Of);
            case 10: return await new StrikeFact(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), new(id, choice.Of, "记错"), Ct);
            case 11 when request.Log.OpenProposals.FirstOrDefault() is { } p:
                return await new ConfirmStrike(ledger.Book).Run(
                ledger.Head, Guid.NewGuid(), new(id, p.Seq, choice.Of > 3), Ct);
            case 12: return await new AskWithdrawal(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), new(id, today, Channel.OnSite), Ct);
            case 13: return await new ConfirmWithdrawal(ledger.Book).Run(ledger.Leader, Guid.NewGuid(), new(id, Desk.Contact), Ct);
            case 14: return await desk.Deem(id);
            case 16 when Entries.Open(request, request.Progress(LawOfDay.Default)) is { } e:
                return await desk.Confirm(
                id, e.Seq, ledger.Head, choice.Of > 4, "没有签过");
            case 17 when InMyName.Open(request, ledger.Leader).FirstOrDefault() is { } mine:
                return await new AnswerInMyName(ledger.Book)
                .Run(ledger.Leader, Guid.NewGuid(), new(id, mine.Seq, choice.Of > 7, "没有签过"), Ct);
            case 18: return choice.Of > 7 ? await desk.Consent(id, choice.Of) : await desk.Extend(id, choice.Of);
            case 15: desk.Later(choice.Of * 5); return null;
            default: return await desk.Record(id, Recordable(choice.Of, today.AddDays(-(choice.Act % 4))));
        }
    }

    private static RequestFact Recordable(int of, DateOnly on) => (of % 10) switch
    {
        0 => new CorrectionRequested(on),
        1 => new Corrected(on),
        2 => new Consulted(on, ConsultationKind.ThirdParty),
        3 => new OpinionReceived(on, of, true),
        4 => new Extended(on, 10, true),
        5 => new ReasonsAsked(on),
        6 => new ReasonsGiven(on),
        7 => new FeeNotified(on, 1, null) { Before = 40 },
        8 => new FeePaid(on),
        _ => new Registered(on, on),
    };
}
