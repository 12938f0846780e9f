using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;
using Dapper;
using Gongkai.Law;
using Gongkai.Law.Calendar;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Facts;

/// <summary>
/// 调整规则: another calendar or other readings hold in this ledger from now on. A dated fact like any other; what was there stays readable.
/// </summary>
public sealed class SetLaw(Database database)
{
    /// <summary>What the facts of the law are about.</summary>
    internal static readonly Guid Subject = new("00000000-0000-0000-0000-0000000000ff");

    /// <summary>The kinds of facts.</summary>
    internal static FactKinds Kinds { get; } = new(("law-set", typeof(LawSet)));

    /// <summary>Sets it.</summary>
    /// <param name="by">Who: the program or the operator.</param>
    /// <param name="key">The key of the submission, or null.</param>
    /// <param name="law">All that differs from the program's own.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, LawSet law, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, law), async work =>
    {
        if (!await work.By.Administers(work, null)) return LawBreach.NotYours;
        return law.Refusal is { } breach ? breach : await Record(work, law);
    }, ct);

    /// <summary>Records it, within an act.</summary>
    internal static async Task<Recorded> Record(Work work, LawSet law)
    {
        var log = await Log.Read(work.Connection, work.Transaction, Subject, Kinds);
        var fact = work.Append(log, 0, Kinds, law);
        work.Later(new("insert into law_of_day (version, data) values ($1, $2)", fact.Seq, fact.Data));
        return new(Subject, fact.Seq);
    }
}

/// <summary>What differs from the program's own calendar and readings: all of it, not only the change.</summary>
/// <param name="On">From which day; acts follow it from the moment it is recorded.</param>
/// <param name="Notices">Files of notices in the format of <c>data/holidays/</c>, beyond those of the program.</param>
/// <param name="Readings">The readings chosen, by the name of their question ("P3").</param>
public sealed record LawSet(DateOnly On, ImmutableArray<string> Notices, ImmutableSortedDictionary<string, string> Readings) : FactBody(On)
{
    /// <summary>
    /// What stands in its way: a notice that is none or that breaks the 放假办法, a question without such a reading; or null.
    /// </summary>
    [JsonIgnore]
    internal Breach? Refusal
    {
        get
        {
            try
            {
                _ = Apply(LawOfDay.Default, 0);
                return Notices.Select(n => StatutoryDays.Broken(Read(n), NoticeKind.Arrangement)).FirstOrDefault(b => b is not null);
            }
            catch (Exception e) when (e is FormatException or System.Text.Json.JsonException or ArgumentException)
            {
                return LawBreach.Unreadable;
            }
        }
    }

    /// <summary>The notices of a file.</summary>
    internal static ImmutableArray<HolidayNotice> Read(string file) => HolidayNotices.Read(Encoding.UTF8.GetBytes(file));

    internal LawOfDay Apply(LawOfDay own, long version) => own with
    {
        Calendar = Notices.SelectMany(n => Read(n)).Aggregate(
            own.Calendar, (calendar, notice) => calendar.With(notice)),
        Policies = Readings.Aggregate(own.Policies, (policies, r) => policies.With(r.Key, r.Value)),
        Version = version,
    };
}

/// <summary>The law that holds in a ledger, read again when its version moved.</summary>
internal sealed class LawBook
{
    private static readonly ConditionalWeakTable<Database, LawBook> Books = [];

    private LawOfDay? law;

    /// <summary>The law at this version.</summary>
    public static async ValueTask<LawOfDay> At(Database database, long version, DbConnection connection, DbTransaction? transaction)
    {
        var book = Books.GetOrCreateValue(database.Whole);
        if (book.law is { } known && known.Version == version) return known;
        return book.law = await Read(version, connection, transaction);
    }

    /// <summary>The law as it stands now.</summary>
    public static async Task<LawOfDay> Now(Database database, DbConnection connection, DbTransaction? transaction = null) =>
        await At(
            database, await connection.QuerySingleAsync<long>("select coalesce(max(version), 0) from law_of_day", transaction: transaction),
            connection, transaction);

    /// <summary>What differs from the program's own law, as it stands now; null: nothing.</summary>
    public static async Task<LawSet?> Set(DbConnection connection, DbTransaction? transaction)
    {
        var data = await connection.QueryFirstOrDefaultAsync<string>(
            "select data from law_of_day order by version desc limit 1", transaction: transaction);
        return data is null ? null : System.Text.Json.JsonSerializer.Deserialize<LawSet>(data, FactKinds.Json);
    }

    /// <summary>Every law that ever held here, in order; the last one holds now.</summary>
    public static async Task<IReadOnlyList<LawOfDay>> All(DbConnection connection, DbTransaction? transaction)
    {
        var rows = await connection.QueryAsync<(long Version, string Data)>(
            "select version, data from law_of_day order by version", transaction: transaction);
        return [LawOfDay.Default, .. rows.Select(r => Of(r.Data, r.Version))];
    }

    private static async Task<LawOfDay> Read(long version, DbConnection connection, DbTransaction? transaction)
    {
        if (version == 0) return LawOfDay.Default;
        var data =
            await connection.QuerySingleAsync<string>("select data from law_of_day where version = @version", new { version }, transaction);
        return Of(data, version);
    }

    private static LawOfDay Of(string data, long version) =>
        System.Text.Json.JsonSerializer.Deserialize<LawSet>(data, FactKinds.Json)!.Apply(LawOfDay.Default, version);
}

/// <summary>Reading the law outside of an act.</summary>
public static class Laws
{
    extension(Database database)
    {
        /// <summary>The law as it stands now.</summary>
        public async Task<LawOfDay> LawNow(CancellationToken ct)
        {
            await using var connection = await database.Open(ct);
            return await LawBook.Now(database, connection);
        }
    }
}

/// <summary>What can stand in the way of another calendar or other readings.</summary>
public static class LawBreach
{
    /// <summary>Not by somebody of one organ.</summary>
    public static readonly Breach NotYours = new("law.not-yours", "日历和规则的选择由运维人员或者最上一级机关的管理员设置", "");

    /// <summary>It changes a holiday of a year that nothing is known of yet: the year would be taken for certain.</summary>
    public static readonly Breach YearUnknown = new("law.year-unknown", "这一年的放假安排还没有读入，不能先读入对其中一个假期的调整或者延长", "");

    /// <summary>It was read before.</summary>
    public static readonly Breach KnownNotice = new("law.known-notice", "这份放假通知已经读入过", "");

    /// <summary>A notice or a reading that can't be read.</summary>
    public static readonly Breach Unreadable = new("law.unreadable", "放假通知或者规则的选择读不出，请核对后再试", "");
}
