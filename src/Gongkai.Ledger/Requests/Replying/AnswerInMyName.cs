using Gongkai.Law;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>本人确认或者提出异议: the officer in whose name something was entered from paper says whether it is so.</summary>
/// <remarks>
/// An objection proposes to strike it, with the letter that rests on it; a second person confirms, and until then the letter does not
/// leave.
/// </remarks>
public sealed class AnswerInMyName(RequestBook book)
{
    /// <summary>Answers.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, NameAnswer answer, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, answer), (answer.Request, Can.ReadCases), async act =>
    {
        if (InMyName.Open(act.Case, by).FirstOrDefault(f => f.Seq == answer.Fact) is not { } named) return NameBreach.Nothing;
        if (answer.IsSo) return await act.Record(act.Fact(new NameConfirmed(act.Work.Today, named.Seq)));
        if (string.IsNullOrWhiteSpace(answer.Words)) return NameBreach.NoWords;
        var words = new FactWords { Words = answer.Words.Trim() };
        if (named.What is ExtensionConsented) return await act.Record(act.Fact(new ExtensionRefused(act.Work.Today, named.Seq), words));
        var struck = act.Case.Struck;
        var proposed = InMyName.Proposed(act.Case);
        return await act.Record(
            [.. InMyName.LettersOf(act.Case, named).Prepend(named).Where(f => !struck.Contains(f.Seq) && !proposed.Contains(f.Seq))
            .Select(f => act.Fact(new StrikeProposed(act.Work.Today, f.Seq), words))]);
    }, ct);
}

/// <summary>What the officer says of it.</summary>
/// <param name="Request">The case.</param>
/// <param name="Fact">The number of the fact that names the officer.</param>
/// <param name="IsSo">It is so.</param>
/// <param name="Words">What is wrong with it.</param>
public sealed record NameAnswer(Guid Request, long Fact, bool IsSo, string? Words = null);

/// <summary>What can stand in the way of such an answer.</summary>
public static class NameBreach
{
    /// <summary>Nothing in the officer's name waits for an answer.</summary>
    public static readonly Breach Nothing = new("name.nothing", "没有以您名义录入、等您答复的记录", "");

    /// <summary>An objection without a word.</summary>
    public static readonly Breach NoWords = new("name.no-words", "不属实的，请写明情况", "");
}
