using System.Collections.Immutable;
using Dapper;
using Gongkai.Law;
using Gongkai.Law.Calendar;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Calendars;

/// <summary>读入放假通知: a running ledger follows it from the next act on, in every process; what was counted is counted anew.</summary>
public sealed class ImportCalendar(Database database)
{
    private const int AtOnce = 500;

    /// <summary>What a notice would change, before anything is changed.</summary>
    /// <param name="notices">The notices that were read.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<CalendarChange> Preview(ImmutableArray<HolidayNotice> notices, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var before = await LawBook.Now(database, connection);
        var after = before with { Calendar = notices.Aggregate(before.Calendar, (calendar, notice) => calendar.With(notice)) };
        var open = (await connection.QueryAsync<Open>(
            """
            select r.id, r.year, r.number, o.name as organ from request r join organ o on o.id = r.organ
            where r.closed_on is null order by r.due_on, r.id
            """)).AsList();
        var moved = ImmutableArray.CreateBuilder<MovedCase>();
        foreach (var page in open.Chunk(AtOnce))
        {
            var facts = await connection.QueryAsync<Fact>(
                $"select {Fact.Columns} from fact where subject {database.Dialect.In("ids")} order by subject, seq",
                new { ids = database.List(page.Select(r => r.Id)) });
            var of = facts.ToLookup(f => f.Subject);
            foreach (var row in page)
            {
                ct.ThrowIfCancellationRequested();
                var request = RequestCase.Of([.. of[row.Id].Select(RecordedFact.Of)], null);
                var (was, now) = (ProjectionRow.Of(request, before).DueOn, ProjectionRow.Of(request, after).DueOn);
                if (was != now) moved.Add(new(row.Id, row.Organ, $"〔{row.Year}〕{row.Number}号", was, now));
            }
        }
        return new([.. before.Calendar.Changes(after.Calendar)], after.Calendar.CertainUntil, open.Count, moved.ToImmutable());
    }

    /// <summary>Applies it. By the operator, or by who administers every organ that has none above it.</summary>
    /// <param name="by">Who.</param>
    /// <param name="key">The key of the submission, or null.</param>
    /// <param name="file">The notices as <c>data/holidays/</c> has them: they are kept with the fact.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, string file, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, new NoticeFile(file)), async work =>
    {
        if (!await WholeLedger.IsAdministered(work)) return LawBreach.NotYours;
        var set = await LawBook.Set(work.Connection, work.Transaction)
            ?? new(work.Today, [], ImmutableSortedDictionary<string, string>.Empty);
        if (set.Notices.Contains(file)) return LawBreach.KnownNotice;
        var law = set with { On = work.Today, Notices = set.Notices.Add(file) };
        if (law.Refusal is { } breach) return breach;
        var certain = (await work.Law()).Calendar.CertainUntil.Year;
        if (LawSet.Read(file).Any(n => n.Year > certain && n.Days.Select(d => d.Name).Distinct().Count() == 1))
            return LawBreach.YearUnknown;
        var recorded = await SetLaw.Record(work, law);
        JobBook.Soon(work, RefreshRequests.Id);
        return recorded;
    }, ct);

    private sealed record NoticeFile(string Text);

    private sealed record Open(Guid Id, int Year, int Number, string Organ);
}

/// <summary>What a notice changes.</summary>
/// <param name="Days">The days that are worked in one calendar and off in the other.</param>
/// <param name="CertainUntil">The last day that notices speak for then.</param>
/// <param name="Open">How many cases are open.</param>
/// <param name="Moved">Those whose last day to answer moves, the first due first.</param>
public sealed record CalendarChange(
    ImmutableArray<(CalendarDay Was, CalendarDay Is)> Days, DateOnly CertainUntil, int Open, ImmutableArray<MovedCase> Moved);

/// <summary>An open case whose last day to answer moves; nothing of what was asked.</summary>
/// <param name="Id">The case.</param>
/// <param name="Organ">Whose it is.</param>
/// <param name="Number">Its number.</param>
/// <param name="Was">The day by the calendar before.</param>
/// <param name="Is">The day by the calendar after.</param>
public sealed record MovedCase(Guid Id, string Organ, string Number, DateOnly? Was, DateOnly? Is);
