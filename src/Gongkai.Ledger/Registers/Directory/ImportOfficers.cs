using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Registers.Directory;

/// <summary>
/// 导入人员: takes in a file of people and their offices. It is checked whole before the first is recorded; an office that somebody has
/// already is recognised, so that an interrupted run just goes on.
/// </summary>
public sealed class ImportOfficers(Database database, SubjectKeys keys)
{
    /// <summary>The most rows of one transaction, so that others write meanwhile.</summary>
    private const int MostAtOnce = 5000;

    /// <summary>Says what the file would do, and records nothing.</summary>
    public async Task<OfficersTried> Try(Actor by, RowsOfFile file, ImportManner manner, CancellationToken ct)
    {
        if (!file.Refused.IsEmpty) return OfficersTried.Of(ImportResult.Of(file.Refused));
        if (file.Rows.IsEmpty) return OfficersTried.Of(ImportResult.Nothing);
        return await database.Within(async writing =>
        {
            var (plan, people) = await Plan(new(writing, by), file, manner);
            return new OfficersTried(
                plan.Result, [.. plan.Steps.Select(s => s.Line).Where(l => !people.ContainsKey(l.NormalName)).DistinctBy(l => l.NormalName)
                    .Select(l => new NewPerson(l.SignInName, l.Name))]);
        }, ct);
    }

    /// <summary>Takes the file in; a refused line anywhere, and nothing is recorded.</summary>
    /// <param name="by">Who.</param>
    /// <param name="file">The rows, and the file itself.</param>
    /// <param name="manner">How.</param>
    /// <param name="open">Makes the account of somebody who has none, in this act: accounts are the site's to write.</param>
    /// <param name="done">Told how many rows are done, now and then.</param>
    /// <param name="ct">Cancels between two transactions.</param>
    public async Task<ImportResult> Run(
        Actor by, (RowsOfFile Rows, FileFrom From) file, ImportManner manner, Func<Work, NewPerson, Task<AccountState>> open,
        Action<int>? done, CancellationToken ct)
    {
        var whole = (await Try(by, file.Rows, manner, ct)).Result;
        if (!whole.Refused.IsEmpty || whole.IsNothingNew) return whole;
        var result = ImportResult.Nothing;
        for (var start = 0; start < file.Rows.Rows.Length; start += MostAtOnce)
        {
            ct.ThrowIfCancellationRequested();
            var lines = new Range(start, Math.Min(start + MostAtOnce, file.Rows.Rows.Length));
            var taken = await database.Write<ImportResult>(by, null, async work =>
            {
                var (plan, people) = await Plan(work, file.Rows, manner);
                if (plan.Refused is [var first, ..]) return new Breach(first.Code, first.Message, "");
                var part = plan with { Steps = plan.Steps[lines] };
                var fresh = part.Steps.Where(s => s.Fate is OfficeFate.Added or OfficeFate.Replaced).ToList();
                foreach (var organ in fresh.Where(s => s.Line.Unit is not null).GroupBy(s => s.Organ))
                    await HaveUnits(work, organ.Key, organ.Select(s => (s.Line.Unit!, s.Line.Since)));
                foreach (var step in fresh) await Take(work, step, people, file.From, (manner.Reason, open));
                return part.Result;
            }, ct);
            if (!taken.Allowed) return result.Plus(ImportResult.Of([new(file.Rows.Rows[start].Line, "", taken.Breach)]));
            result = result.Plus(taken.Value);
            done?.Invoke(result.Rows);
        }
        return result;
    }

    private async Task Take(
        Work work, OfficerStep step, Dictionary<string, KnownPerson> people, FileFrom file,
        (string? Reason, Func<Work, NewPerson, Task<AccountState>> Open) how)
    {
        var (line, from) = (step.Line, new FileLine(file.Hash, step.Line.Line));
        var words = line.Words with { File = file.Name, Reason = step.Fate is OfficeFate.Replaced ? how.Reason : null };
        SubjectKey? key;
        if (people.TryGetValue(line.NormalName, out var person)) key = await Key(work, person);
        else
        {
            var account = await how.Open(work, new(line.SignInName, line.Name));
            key = keys.Make(work, account.Id);
            var made = await AccountChanged.Leave(work, account, from, words.Seal(key));
            person = new(line.Name, new(new(account.Id, []), made.Seq));
        }
        var history = person.History;
        foreach (var office in step.Offices.Where(o => o.Fate is OfficeFate.Added or OfficeFate.Replaced))
        {
            if (!office.Instead.IsEmpty)
                history = await AppointmentBook.Append(
                    work, history, step.Organ, key?.Seal(how.Reason!), office.Instead.Select(seq => new FactStruck(work.Today, seq)));
            history = await AppointmentBook.Append(
                work, history, step.Organ, key is null ? null : words.Seal(key),
                [new Appointed(line.Since, step.Organ, office.Office.Role, office.Office.Unit) { From = from }]);
        }
        people[line.NormalName] = person with { History = history, Key = key };
    }

    // A unit that somebody works in is a unit of the organ: from that day on, and after whatever else was said of its units.
    private static async Task HaveUnits(Work work, int organ, IEnumerable<(string Unit, DateOnly Since)> named)
    {
        var history = (await OrganBook.Find(work, organ))!;
        foreach (var (unit, since) in named.Distinct().OrderBy(n => n.Since))
            foreach (var day in new[] { since, work.Today })
                if (!history.On(day).Units.Contains(unit))
                    history = await OrganBook.Append(work, history, new UnitsSet(day, history.On(day).Units.Add(unit)));
    }

    // One that was made in this act is not in the database yet.
    private async Task<SubjectKey?> Key(Work work, KnownPerson person) => person.Key ?? await keys.FindOrMake(work, person.History.Officer);

    private static async Task<(OfficerPlan Plan, Dictionary<string, KnownPerson> People)> Plan(
        Work work, RowsOfFile file, ImportManner manner)
    {
        ImmutableArray<OfficerLine> lines = [.. file.Rows.Select(OfficerList.Read)];
        var people = await People(work, lines.Select(l => l.NormalName).ToHashSet(StringComparer.Ordinal));
        var plan = OfficerPlan.Of(lines, await OrganParents.All(work), people, work.Today, manner);
        return (plan.Refused.IsEmpty ? plan with { Refused = await NotTheirs(work, plan, people) } : plan, people);
    }

    private static async Task<Dictionary<string, KnownPerson>> People(Work work, HashSet<string> named)
    {
        var people = new Dictionary<string, KnownPerson>(StringComparer.Ordinal);
        foreach (var account in (await AccountName.All(work)).Where(a => named.Contains(a.NormalName)))
            people[account.NormalName] = new(account.Name, (await AppointmentBook.Of(work, account.Id))!);
        return people;
    }

    private static async Task<ImmutableArray<RefusedCell>> NotTheirs(
        Work work, OfficerPlan plan, Dictionary<string, KnownPerson> people)
    {
        var (answers, refused) = (new Dictionary<int, bool>(), ImmutableArray.CreateBuilder<RefusedCell>());
        foreach (var step in plan.Steps.Where(s => s.Fate is OfficeFate.Added or OfficeFate.Replaced))
        {
            if (!answers.TryGetValue(step.Organ, out var may)) answers[step.Organ] = may = await work.By.Administers(work, step.Organ);
            if (!may) refused.Add(new(step.Line.Line, OfficerList.Organ, DirectoryBreach.NotYours));
            else if (people.GetValueOrDefault(step.Line.NormalName) is { } person && person.History.Officer == work.By.Id
                && await SelfAppointment.NeedsAnother(
                    work, new(work.By.Id, step.Organ, step.Line.Roles[0], step.Line.Unit, step.Line.Since)))
                refused.Add(new(step.Line.Line, OfficerList.SignInName, DirectoryBreach.Oneself));
        }
        return refused.ToImmutable();
    }
}
