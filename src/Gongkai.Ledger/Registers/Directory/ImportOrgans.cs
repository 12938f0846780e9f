using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Registers.Directory;

/// <summary>
/// 导入机关: takes in a file of organs. It is checked whole before the first is recorded; what is recorded already is recognised by its
/// code, so that an interrupted run just goes on.
/// </summary>
public sealed class ImportOrgans(Database database, SubjectKeys keys)
{
    /// <summary>The most organs of one transaction, so that others write meanwhile.</summary>
    private const int MostAtOnce = 5000;

    /// <summary>Says what the file would do, and records nothing.</summary>
    public async Task<ImportResult> Try(Actor by, RowsOfFile file, ImportManner manner, CancellationToken ct)
    {
        if (!file.Refused.IsEmpty) return ImportResult.Of(file.Refused);
        if (file.Rows.IsEmpty) return ImportResult.Nothing;
        return await database.Within(async writing => (await Plan(new(writing, by), file, manner)).Result, ct);
    }

    /// <summary>Takes the file in; a refused line anywhere, and nothing is recorded.</summary>
    /// <param name="by">Who.</param>
    /// <param name="file">The rows.</param>
    /// <param name="from">The file itself.</param>
    /// <param name="manner">How.</param>
    /// <param name="done">Told how many rows are done, now and then.</param>
    /// <param name="ct">Cancels between two transactions.</param>
    public async Task<ImportResult> Run(
        Actor by, RowsOfFile file, FileFrom from, ImportManner manner, Action<int>? done, CancellationToken ct)
    {
        var whole = await Try(by, file, manner, ct);
        if (!whole.Refused.IsEmpty || whole.IsNothingNew) return whole;
        for (var recorded = 0; recorded < whole.Added + whole.Replaced; recorded += MostAtOnce)
        {
            ct.ThrowIfCancellationRequested();
            var taken = await database.Write<ImportResult>(by, null, work => Take(work, (file, from), manner), ct);
            if (!taken.Allowed) return Partly(whole, recorded, taken.Breach);
            done?.Invoke(Math.Min(whole.Present + recorded + MostAtOnce, whole.Rows));
        }
        return whole;
    }

    private static ImportResult Partly(ImportResult whole, int recorded, Breach breach) =>
        ImportResult.Of([new(0, "", breach)]) with { Rows = whole.Present + recorded, Added = recorded, Present = whole.Present };

    private async Task<Verdict<ImportResult>> Take(Work work, (RowsOfFile Rows, FileFrom From) file, ImportManner manner)
    {
        var plan = await Plan(work, file.Rows, manner);
        if (plan.Refused is [var first, ..]) return new Breach(first.Code, first.Message, "");
        var ids = new Dictionary<string, int>(plan.Numbers, StringComparer.Ordinal);
        foreach (var step in plan.Steps.Where(s => !s.IsPresent).Take(MostAtOnce))
        {
            var line = new FileLine(file.From.Hash, step.Line.Line);
            var words = step.Line.Words with { File = file.From.Name };
            if (step.Known is { } known) await Change(work, (known, step), ids, line, words with { Reason = manner.Reason });
            else ids[step.Line.Code] = await Found(work, step, ids, line, words);
        }
        return plan.Result;
    }

    private async Task<int> Found(Work work, OrganStep step, Dictionary<string, int> ids, FileLine from, FileWords words)
    {
        var line = step.Line;
        var founded = new OrganFounded(
            line.Since, line.Code, line.Name, line.ShortName, line.Kind, line.Prefix, step.Above is { } above ? ids[above] : null);
        var organ = await OrganBook.Begin(work, founded);
        var sealing = words.Seal(keys.Make(work, organ.Row.Uid));
        await OrganBook.Append(
            work, organ, sealing, OrganChange.Founding(line, founded, step.SetUpBy is { } by ? ids[by] : null, from));
        return organ.Row.Id;
    }

    private async Task Change(
        Work work, (KnownOrgan Known, OrganStep Step) of, Dictionary<string, int> ids, FileLine from, FileWords words)
    {
        var (organ, step) = (of.Known.History, of.Step);
        var key = await keys.FindOrMake(work, organ.Row.Uid);
        var (above, setUpBy) = (step.Above is { } a ? ids[a] : (int?)null, step.SetUpBy is { } s ? ids[s] : (int?)null);
        var facts = OrganChange.Of(step, (above, setUpBy), from, work.Today);
        var struck = OrganChange.Dropped(step).Select(seq => new FactStruck(work.Today, seq)).ToList();
        organ = await OrganBook.Append(work, organ, key?.Seal(words.Reason!), struck);
        await OrganBook.Append(work, organ, key is null ? null : words.Seal(key), facts);
    }

    private async Task<OrganPlan> Plan(Work work, RowsOfFile file, ImportManner manner)
    {
        ImmutableArray<OrganLine> lines = [.. file.Rows.Select(OrganList.Read)];
        var known = await Known(work, lines.Select(l => l.Code).ToHashSet(StringComparer.Ordinal));
        var plan = OrganPlan.Of(lines, known, work.Today, manner.Reason is not null);
        return plan.Refused.IsEmpty ? plan with { Refused = await NotTheirs(work, plan) } : plan;
    }

    // What a file said of them is opened of those alone that this one names.
    private async Task<List<KnownOrgan>> Known(Work work, HashSet<string> named)
    {
        var known = new List<KnownOrgan>();
        foreach (var organ in await OrganParents.All(work))
        {
            var last = named.Contains(organ.Row.Code) ? organ.Log.Facts.LastOrDefault(f => f.What is OrganFact { From: not null }) : null;
            var key = last is null ? null : await keys.Find(work.Connection, organ.Row.Uid, work.Transaction);
            known.Add(new(organ, key is null ? null : FileWords.Open(key, last!.Row.Sealed!)));
        }
        return known;
    }

    // A new organ is theirs who administer the first one above it that is there.
    private static async Task<ImmutableArray<RefusedCell>> NotTheirs(Work work, OrganPlan plan)
    {
        var answers = new Dictionary<int, bool>();
        var above = plan.Steps.ToDictionary(s => s.Line.Code, s => s.Above, StringComparer.Ordinal);
        var refused = new List<RefusedCell>();
        foreach (var step in plan.Steps.Where(s => !s.IsPresent))
        {
            if (step.Known is { } known && !await May(known.History.Row.Id))
                refused.Add(new(step.Line.Line, OrganList.Code, DirectoryBreach.NotYours));
            else if ((step.Known is null || step.Moves) && !await May(Top(step.Above)))
                refused.Add(new(step.Line.Line, OrganList.Above, DirectoryBreach.NotYours));
        }
        return [.. refused.OrderBy(r => r.Line)];

        int? Top(string? code)
        {
            while (code is not null && !plan.Numbers.ContainsKey(code)) code = above[code];
            return code is null ? null : plan.Numbers[code];
        }

        async Task<bool> May(int? organ)
        {
            if (!answers.TryGetValue(organ ?? 0, out var may)) answers[organ ?? 0] = may = await work.By.Administers(work, organ);
            return may;
        }
    }
}
