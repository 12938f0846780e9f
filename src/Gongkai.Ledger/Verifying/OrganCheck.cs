using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Verifying;

/// <summary>Folds the facts of organs and of officers, and holds organs, their names and the offices of persons against them.</summary>
internal sealed class OrganCheck(Snapshot state, Func<string, string> raw, IReadOnlySet<string> spared, Action<Flaw> found)
{
    private static readonly ProjectedTable Organs = new("organ", "uid", 1, [
        "uid", "id", "code", "name", "short_name", "kind", "letter_prefix", "parent", "abolished_on", "details",
        "successor", "as_of",
    ]);

    private static readonly ProjectedTable Names = new("organ_name", "organ", 3, ["organ", "name", "since", "until"]);

    private static readonly ProjectedTable Offices = new("appointment", "officer", 5, [
        "officer", "organ", "role", "unit", "since", "until",
    ]);

    /// <summary>How many organs there are.</summary>
    public int Founded { get; private set; }

    /// <summary>How many persons have or had an office.</summary>
    public int Appointed { get; private set; }

    public async Task Run(CancellationToken ct)
    {
        await OfOrgans(ct);
        await OfOfficers(ct);
    }

    private async Task OfOrgans(CancellationToken ct)
    {
        var facts = await Facts(OrganFactKinds.FoundedCode, ct);
        var (rows, names) = (await Rows(Organs, ct), await Rows(Names, ct));
        Founded = facts.Count;
        var numbers = new HashSet<string>();   // of the organs that are compared, or spared
        foreach (var uid in facts.Select(f => f.Key).Union(rows.Select(r => r.Key)))
        {
            var history = Fold(Organs, uid, facts[uid], log => new OrganHistory(Founding(facts[uid]), log), OrganFactKinds.All);
            var number = history?.Row.Id.ToString(CultureInfo.InvariantCulture) ?? Number(facts[uid], rows[uid]);
            var first = numbers.Add(number);
            if (spared.Contains(uid) || (history is null && facts[uid].Any())) continue;
            var organ = (uid, OrganOf(number));
            Organs.Compare(organ, history is null ? [] : [Row(history, rows[uid].FirstOrDefault())], rows[uid], [], found);
            if (first) Names.Compare(organ, history is null ? [] : NamesOf(history), names[number], [], found);
        }
        foreach (var (number, more) in names.Where(n => !numbers.Contains(n.Key)).Select(n => (n.Key, n)))
            Names.Compare((number, OrganOf(number)), [], more, [], found);
    }

    private async Task OfOfficers(CancellationToken ct)
    {
        var facts = await Facts(AppointmentBook.AppointedCode, ct);
        var rows = await Rows(Offices, ct);
        Appointed = facts.Count;
        foreach (var id in facts.Select(f => f.Key).Union(rows.Select(r => r.Key)).Where(id => !spared.Contains(id)))
        {
            var history = Fold(Offices, id, facts[id], log => new AppointmentHistory(log, 0), AppointmentBook.Kinds);
            if (history is null && facts[id].Any()) continue;
            var organ = facts[id].Select(f => f.Texts[2]).Concat(rows[id].Select(r => Offices.Value(r, "organ"))).First();
            Offices.Compare((id, OrganOf(organ)), history is null ? [] : history.Terms().Select(t => Row(history, t)), rows[id], [], found);
        }
    }

    private T? Fold<T>(ProjectedTable table, string subject, IEnumerable<FactRow> facts, Func<Log, T> fold, FactKinds kinds)
        where T : class
    {
        if (!facts.Any()) return null;
        try
        {
            return fold(Log.Of(Guid.Parse(subject), facts.Select(f => f.Understand()), kinds));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (!spared.Contains(subject)) found(Flaws.RowUnreadable(OrganOf(facts.First().Texts[2]), new(table.Name, subject)));
            return null;
        }
    }

    private static OrganRow Founding(IEnumerable<FactRow> facts)
    {
        var fact = facts.First(f => f.Code == OrganFactKinds.FoundedCode).Understand();
        return OrganBook.Founded((fact.Organ, fact.Subject), (OrganFounded)OrganFactKinds.All.Read(fact)!);
    }

    // A row says up to which day it was counted; one of before could know of no day to come.
    private static object?[] Row(OrganHistory history, string?[]? row)
    {
        var asOf = row is null ? null : Organs.Value(row, "as_of");
        var recorded = history.Log.Facts.Max(f => f.Row.RecordedAt.InBeijing);   // it was counted then at the latest
        if (asOf is not null && !(DateOnly.TryParseExact(asOf, "yyyy-MM-dd", out var until) && until >= recorded))
            asOf = recorded.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var now = DateOnly.TryParseExact(asOf, "yyyy-MM-dd", out var day) ? history.On(day) : history.Finally;
        return
        [
            now.Uid, now.Id, now.Code, now.Name, now.ShortName, now.Kind.ToString(), now.LetterPrefix, now.Parent, now.AbolishedOn, "{}",
            now.Successor, asOf,
        ];
    }

    private static IEnumerable<object?[]> NamesOf(OrganHistory history) => history.Names.DistinctBy(n => (n.Name, n.Since))
        .Select(n => new object?[] { history.Row.Id, n.Name, n.Since, n.Until });

    private static object?[] Row(AppointmentHistory history, (Appointment Office, DateOnly Since, DateOnly? Until) term) =>
        [history.Officer, term.Office.Organ, term.Office.Role.ToString(), term.Office.Unit, term.Since, term.Until];

    /// <summary>All facts of the subjects that have one with this code.</summary>
    private async Task<ILookup<string, FactRow>> Facts(string code, CancellationToken ct)
    {
        var all = new List<FactRow>();
        var sql = $"{FactRow.Select(raw)} where f.subject in (select subject from fact where code = '{code}') order by f.subject, f.seq";
        await foreach (var row in state.Rows(sql, [], ct)) all.Add(FactRow.Read(row));
        return all.ToLookup(f => f.Subject);
    }

    private async Task<ILookup<string, string?[]>> Rows(ProjectedTable table, CancellationToken ct)
    {
        var all = ImmutableArray.CreateBuilder<string?[]>();
        await foreach (var row in state.Rows($"{table.Select(raw)} order by {table.Subject}", [], ct)) all.Add(table.Read(row));
        return all.ToLookup(r => r[0] ?? "");
    }

    private static string Number(IEnumerable<FactRow> facts, IEnumerable<string?[]> rows) =>
        facts.Select(f => f.Texts[2]).Concat(rows.Select(r => Organs.Value(r, "id"))).FirstOrDefault() ?? "";

    private static int OrganOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
}
