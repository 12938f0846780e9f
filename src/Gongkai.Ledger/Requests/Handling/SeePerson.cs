using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Handling;

/// <summary>查看身份信息: unseals what the applicant wrote, for an officer who may; each look is recorded.</summary>
public sealed class SeePerson(RequestBook book)
{
    private const int Attempts = 5;

    /// <summary>Unseals it.</summary>
    public async Task<Verdict<Application>> Run(Officer by, PersonLook look, CancellationToken ct)
    {
        Application? application = null;
        var looked = await Again(() => book.Act(by, null, (look.Request, Can.SeePersons), async act =>
        {
            application = act.Application;
            return await act.Record(act.Fact(new PersonSeen(act.Work.Today), new() { Words = look.Reason }));
        }, ct));
        return looked.Allowed ? application! : looked.Breach;
    }

    /// <summary>A look depends on nothing that another act could change meanwhile, so it is tried again.</summary>
    internal static async Task<Verdict<Recorded>> Again(Func<Task<Verdict<Recorded>>> look)
    {
        var looked = await look();
        for (var i = 1; i < Attempts && looked.Breach == StoreBreach.ChangedMeanwhile; i++) looked = await look();
        return looked;
    }
}

/// <summary>Whose data, and why.</summary>
public sealed record PersonLook(Guid Request, string? Reason = null);
