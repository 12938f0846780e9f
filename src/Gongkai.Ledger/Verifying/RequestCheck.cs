using System.Collections.Frozen;
using System.Data.Common;
using System.Globalization;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Verifying;

/// <summary>
/// Folds the facts of all cases, in the order of subjects and a page of them at a time, and holds the rows of the same subjects against
/// them.
/// </summary>
internal sealed class RequestCheck(
    Snapshot state, Dialect dialect, SubjectKeys? keys, IReadOnlyList<LawOfDay> laws, IReadOnlySet<string> spared, Action<Flaw> found)
{
    private const int Page = 500;

    private static readonly ProjectedTable Requests = new("request", "id", 1, [
        "id", "organ", "year", "number", "summary", "applicant_kind", "channel", "received_on", "receipt", "unit", "internal_due", "stage",
        "due_on", "outcome", "closed_on", "waits", "drafter", "strike_by", "last_seq", "made_with",
        "paused", "paused_from", "paused_until", "paused_left", "dispute_due", "destroy_by",
    ]);

    private static readonly ProjectedTable Spans = new("span", "subject", 2, [
        "subject", "opened_seq", "organ", "applicant_kind", "opened_on", "reopened", "closed_on", "outcome",
        "came_on", "left_on",
    ]);

    private static readonly ProjectedTable Marks = new("identity_mark", "subject", 2, ["subject", "mark", "organ"]);

    /// <summary>What can't be known without the key.</summary>
    private static readonly FrozenSet<string> BySeal = FrozenSet.ToFrozenSet(["summary"]);

    /// <summary>What the same facts may come to otherwise by another law or edition.</summary>
    private static readonly FrozenSet<string> ByLaw =
        FrozenSet.ToFrozenSet(["stage", "due_on", "outcome", "closed_on", "waits", "drafter", "made_with", "paused", "paused_from",
            "paused_until", "paused_left", "dispute_due"]);

    private readonly FrozenDictionary<string, LawOfDay> byName = laws.ToFrozenDictionary(l => l.Name);

    private LawOfDay Now => laws[^1];

    private readonly CounterCheck counters = new(state, dialect.Raw, found);
    private bool isWhole = true;

    /// <summary>How many cases there are.</summary>
    public long Cases { get; private set; }

    /// <summary>How many of them were computed by an older law, calendar or edition, and rightly so.</summary>
    public long Older { get; private set; }

    public async Task Run(CancellationToken ct)
    {
        object? after = null;
        while (await Last(after, ct) is { } last)
        {
            await Compare(new(after, last), ct);
            after = last;
        }
        await Compare(new(after, null), ct);
        if (isWhole) await counters.End(ct);   // else a number may be that of a case which nobody can read
    }

    /// <summary>The subject with which the page after another one ends; null: the rest is less than a page.</summary>
    private async Task<object?> Last(object? after, CancellationToken ct)
    {
        var within = new Subjects(after, null);
        var sql =
            $"""
            select subject from fact where code = 'received' and seq = 1 and {within.Of("subject")}
            order by subject limit 1 offset {Page - 1}
            """;
        await foreach (var row in state.Rows(sql, within.Values, ct)) return row.GetValue(0);
        return null;
    }

    private async Task Compare(Subjects within, CancellationToken ct)
    {
        var facts = await Read(FactRow.Select(dialect.Raw), ("f.subject", "f.subject, f.seq"), within, FactRow.Read, ct);
        var requests = await Read(Requests.Select(dialect.Raw), (Requests.Subject, Requests.Subject), within, Requests.Read, ct);
        var spans = await Read(Spans.Select(dialect.Raw), (Spans.Subject, Spans.Subject), within, Spans.Read, ct);
        var marks = keys is null ? null
            : await Read(Marks.Select(dialect.Raw), (Marks.Subject, Marks.Subject), within, Marks.Read, ct);
        var wrapped = await Read(
            "select subject, wrapped from case_key", ("subject", "subject"), within, row => row.GetValue(1) as byte[], ct);
        var cases = facts.Where(f => f.Any(r => r.Code == "received" && r.Texts[1] == "1")).Select(f => f.Key).ToHashSet();
        Cases += cases.Count;
        isWhole = isWhole && !cases.Overlaps(spared);
        foreach (var id in cases.Union(requests.Select(r => r.Key)).Union(spans.Select(s => s.Key))
            .Union(marks?.Select(m => m.Key) ?? []).Where(id => !spared.Contains(id)))
        {
            Compare(id, cases.Contains(id) ? facts[id] : [], wrapped[id].FirstOrDefault(), ([.. requests[id]], [.. spans[id]]));
            if (marks is not null) CompareMarks(id, facts[id], wrapped[id].FirstOrDefault(), marks[id]);
        }
    }

    private async Task<ILookup<string, T>> Read<T>(
        string select, (string Column, string Order) by, Subjects within, Func<DbDataReader, T> read, CancellationToken ct)
    {
        var all = new List<(string Subject, T Row)>();
        await foreach (var row in state.Rows($"{select} where {within.Of(by.Column)} order by {by.Order}", within.Values, ct))
            all.Add((JournalRow.Text(row.GetValue(0)) ?? "", read(row)));
        return all.ToLookup(r => r.Subject, r => r.Row);
    }

    private void Compare(string id, IEnumerable<FactRow> facts, byte[]? wrapped, (string?[][] Requests, string?[][] Spans) rows)
    {
        var name = rows.Requests is [var row, ..] ? Requests.Value(row, "made_with") : null;
        var law = name is null ? null : byName.GetValueOrDefault(name);
        var (request, projection) = Fold(id, facts, wrapped, law ?? Now);
        if (request is not null) counters.Take(request);
        else if (facts.Any()) isWhole = false;
        if (facts.Any() && projection is null) return;
        var organ = projection?.Row.Organ ?? OrganOf(rows);
        var isOlder = request is not null && rows.Requests.Length > 0 && IsOlder(request, name);
        if (isOlder) Older++;
        var unknown = isOlder && law is null;
        var closed = keys is null && wrapped is not null ? BySeal : [];
        Requests.Compare(
            (id, organ), projection is null ? [] : [Row(projection.Row, request!.Summary)], rows.Requests,
            unknown ? [.. ByLaw, .. closed] : closed, found);
        if (!unknown)
            Spans.Compare(
                (id, organ), projection is null ? [] : projection.Spans.Select(s => Row(projection.Row, s)), rows.Spans, [], found);
    }

    private (RequestCase? Request, Projection? Projection) Fold(string id, IEnumerable<FactRow> facts, byte[]? wrapped, LawOfDay law)
    {
        if (!facts.Any()) return (null, null);
        try
        {
            var request = FoldedCase.Of(facts.Select(f => f.Understand()), Key(id, wrapped));
            return (request, Projection.Of(request, law));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            found(Flaws.RowUnreadable(Number(facts.First().Texts[2]), new(Requests.Name, id)));
            return (null, null);
        }
    }

    private void CompareMarks(string id, IEnumerable<FactRow> facts, byte[]? wrapped, IEnumerable<string?[]> rows)
    {
        try
        {
            var first = facts.FirstOrDefault();
            var number = first is { Sealed: { } closed } && Key(id, wrapped) is { } key
                ? Application.Open(key, closed).IdentityNumber : null;
            var organ = Number(first?.Texts[2]);
            Marks.Compare((id, organ), number is { Length: > 0 } ? [[id, keys!.Master.Mark(number), organ]] : [], rows, [], found);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Why it can't be opened was said of the case.
        }
    }

    private SubjectKey? Key(string id, byte[]? wrapped) => wrapped is null ? null : keys?.Open(Guid.Parse(id), wrapped);

    /// <summary>Whether a row was made before what holds now; a name that no edition ever gave is none of before.</summary>
    private bool IsOlder(RequestCase request, string? name) =>
        name is null ? request.Facts[^1].Row.IsOfBefore : name != Now.Name && Now.IsAfter(name);

    private static int OrganOf((string?[][] Requests, string?[][] Spans) rows) =>
        Number(rows.Requests is [var request, ..] ? Requests.Value(request, "organ") : Spans.Value(rows.Spans[0], "organ"));

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;

    private static object?[] Row(ProjectionRow r, string summary) =>
    [
        r.Id, r.Organ, r.Year, r.Number, summary, r.ApplicantKind, r.Channel, r.ReceivedOn, r.Receipt, r.Unit, r.InternalDue, r.Stage,
        r.DueOn, r.Outcome, r.ClosedOn, r.Waits, r.Drafter, r.StrikeBy, r.LastSeq, r.MadeWith,
        r.Paused, r.PausedFrom, r.PausedUntil, r.PausedLeft, r.DisputeDue, r.DestroyBy,
    ];

    private static object?[] Row(ProjectionRow r, Span s) =>
        [r.Id, s.OpenedSeq, s.Organ, r.ApplicantKind, s.OpenedOn, s.Reopened, s.ClosedOn, s.Outcome, s.CameOn, s.LeftOn];

    /// <summary>Subjects after one and up to another, in the order of the database.</summary>
    private sealed record Subjects(object? After, object? Last)
    {
        public IEnumerable<(string, object)> Values =>
            new (string, object?)[] { ("@after", After), ("@last", Last) }.Where(v => v.Item2 is not null).Select(v => (v.Item1, v.Item2!));

        public string Of(string column) => (After, Last) switch
        {
            (null, null) => "1 = 1",
            (null, _) => $"{column} <= @last",
            (_, null) => $"{column} > @after",
            _ => $"{column} > @after and {column} <= @last",
        };
    }
}
