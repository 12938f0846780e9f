using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Handling;

/// <summary>检索: where, how and by whom the organ searched; 不存在 can't be answered without it (法释〔2025〕8号第五条第二款第六项).</summary>
public sealed class RecordSearch(RequestBook book)
{
    /// <summary>Records it.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, SearchRecord search, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, search), (search.Request, Can.Draft), async act =>
    {
        if (new[] { search.Scope, search.Means, search.People }.Any(string.IsNullOrWhiteSpace)) return Incomplete;
        if (Attachment.Refusal(search.Files) is { } breach) return breach;
        return await act.Record(
            act.Fact(new Searched(act.Work.Today) { Files = await act.Keep(search.Files) }, new() { Words = search.Words }));
    }, ct);

    /// <summary>Scope, means or people are missing.</summary>
    public static readonly Breach Incomplete = new("search.incomplete", "请填写检索的范围、方式和人员", "法释〔2025〕8号第五条第二款第六项");
}

/// <summary>A search.</summary>
/// <param name="Request">The case.</param>
/// <param name="Scope">检索的范围.</param>
/// <param name="Means">检索的方式 and words.</param>
/// <param name="People">检索的人员.</param>
public sealed record SearchRecord(Guid Request, string Scope, string Means, string People)
{
    /// <summary>Its evidence: pictures of the screen, lists.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    /// <summary>As the letter says it.</summary>
    public string Words => $"检索范围：{Scope.Trim()}；检索方式：{Means.Trim()}；检索人员：{People.Trim()}";
}
