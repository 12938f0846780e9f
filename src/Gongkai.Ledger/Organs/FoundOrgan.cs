using Dapper;
using Gongkai.Law;
using Gongkai.Law.Disputes;
using Gongkai.Law.Organs;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>设立机关: an organ, and the head of its journal.</summary>
public sealed class FoundOrgan(Database database)
{
    /// <summary>Founds it under an organ that the officer administers.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, NewOrgan organ, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, organ), async work =>
    {
        if (!await by.Administers(work, organ.Parent)) return OrganRefusal.NotYours;
        if (!UnifiedCreditCode.TryParse(organ.Code, out var code)) return OrganRefusal.CodeWrong;
        if ((OrganName.Refusal(organ.Name) ?? (organ.ShortName is { Length: > 0 } abbreviated ? OrganName.Refusal(abbreviated) : null))
            is { } unnamed) return unnamed;
        if (string.IsNullOrWhiteSpace(organ.LetterPrefix)) return OrganRefusal.NoPrefix;
        if (OrganBook.IsTooFar(organ.On, work.Today)) return OrganRefusal.TooFar;
        if (organ.Units.Any(string.IsNullOrWhiteSpace) || organ.Units.Distinct().Count() < organ.Units.Length)
            return OrganRefusal.UnitTwice;
        if (await work.Connection.QueryFirstOrDefaultAsync<int?>(
            "select id from organ where code = @Text", new { code.Text }, work.Transaction) is not null) return OrganRefusal.CodeTaken;

        var fact = new OrganFounded(
            organ.On, code.Text, organ.Name.Trim(), organ.ShortName is { Length: > 0 } s ? s.Trim() : organ.Name.Trim(), organ.Kind,
            organ.LetterPrefix.Trim(), organ.Parent);
        var history = await OrganBook.Begin(work, fact);
        var founded = await OrganBook.Append(
            work, history,
            [fact, .. organ.Units is { Length: > 0 } units ? [new UnitsSet(organ.On, [.. units])] : Array.Empty<OrganFact>()]);
        return new Recorded(founded.Row.Uid, founded.Log.NextSeq - 1);
    }, ct);
}

/// <summary>An organ about to be entered.</summary>
public sealed record NewOrgan(string Code, string Name, OrganKind Kind, string LetterPrefix, DateOnly On)
{
    /// <summary>简称; the full name where there is none.</summary>
    public string? ShortName { get; init; }

    /// <summary>The organ above it, or null for the first.</summary>
    public int? Parent { get; init; }

    /// <summary>内设科室.</summary>
    public string[] Units { get; init; } = [];
}
