using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Law.Fees;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Reports;

/// <summary>A number that prose may name.</summary>
/// <param name="Name">Its name; in prose {name}.</param>
/// <param name="Value">The number; null where nobody knows.</param>
/// <param name="Register">The code of the register that it comes from.</param>
/// <param name="Rows">How many rows it is made of.</param>
public sealed record YearField(string Name, decimal? Value, string Register, long Rows);

/// <summary>Every number that the registers know of a year.</summary>
internal sealed class YearFields(
    Database database, DbConnection connection, (Organ Organ, FrozenDictionary<string, RegisterSums> Sums) of, YearReport year)
{
    private const int YuanPerWan = 10_000;

    private readonly Organ organ = of.Organ;

    /// <summary>All of them, in the order in which an office writes them.</summary>
    public async Task<ImmutableArray<YearField>> All()
    {
        var fields = new List<YearField>();
        fields.AddRange(await OfPlacements());
        fields.AddRange(OfCells());
        if (year.Of.Scope is Scope.Organ)
        {
            foreach (var register in RegisterList.All.Where(r => r != Placements.Register))
                fields.AddRange(OfRegister(register, of.Sums[register.Code]));
            fields.AddRange(await OfFees());
        }
        return [.. fields.DistinctBy(f => f.Name)];
    }

    private async Task<IEnumerable<YearField>> OfPlacements()
    {
        var code = Placements.Register.Code;
        if (year.Of.Scope is not Scope.Organ) return [new("主动公开总数", null, code, 0), new("主动公开信息数", null, code, 0)];
        var sums = await PlacementSums.Of(database, connection, (organ.Id, organ.Channels), year.Of.Year);
        var (rows, counted) = (sums.Groups, sums.Counted.ToList());
        // the sum of what is known: of a channel at least
        var none = organ.Channels.Any(c => c.Value is not Side.Uncounted && IsNone(c.Key)) ? 0m : (decimal?)null;
        long Rows(IEnumerable<Placed> of) => of.Sum(r => r.Rows);
        return
        [
            new("主动公开总数", counted.Count > 0 ? sums.Total : none, code, Rows(counted)),
            new("主动公开信息数", counted.Count > 0 ? sums.Distinct : none, code, Rows(counted)),
            .. Channels.Sides.Where(s => s is not Side.Uncounted).Select(
                s => Of(s.Name, counted.Where(r => sums.SideOf(r.Channel) == s).ToList(),
                organ.Channels.Any(c => c.Value == s && IsNone(c.Key)))),
            .. organ.Channels.Keys.Union(rows.Select(r => r.Channel)).Select(
                c => Of($"渠道:{c}", rows.Where(r => r.Channel == c).ToList(), IsNone(c))),
            .. rows.GroupBy(r => r.Carrier).Select(g => Of($"载体:{g.Key}", [.. g], false)),
        ];

        YearField Of(string name, List<Placed> of, bool isNone) =>
            new(name, of.Count > 0 ? of.Sum(r => r.Pieces) : isNone ? 0 : null, code, Rows(of));
        bool IsNone(string channel) => SaysNone(Placements.Register, channel, NoneOf.Year);
    }

    private IEnumerable<YearField> OfCells() => year.Report.Form.Cells.Select(c => new YearField(
        c.Id, year.Cells[c.Id].Number,
        c.Table switch { 2 => RegisterCell.Of(c).Register.Code, 3 => HistoricRequests.Register.Code, _ => HistoricDisputes.Register.Code },
        year.Cells[c.Id] is { Number: { } number, Ground: CellGround.Rows } ? year.Cells[c.Id].Rows ?? (long)number : 0));

    private IEnumerable<YearField> OfRegister(Register register, RegisterSums sums)
    {
        var (measure, named) = (register.Counts.Measure, Declarations.ClassesOf(register, organ));
        var whole = sums.Of(measure, null);
        var none = register == MadeDocuments.Register ? NoneOf.Made : NoneOf.Year;
        var classes = named.Union(sums.Groups.Where(g => g.By[measure].Rows > 0).Select(g => g.Class).OfType<string>()).ToList();
        bool IsNone(string? only) =>
            SaysNone(register, only, none) || (only == MadeDocuments.Rule && !organ.MakesRules);
        return
        [
            new(register.Name, whole.Rows > 0 ? Number(register, whole) : named.Append(null).Any(IsNone) ? 0 : null, register.Code,
                whole.Rows),
            .. classes.Select(c => (Name: $"{register.Name}:{c}", Sums: sums.Of(measure, c), None: IsNone(c)))
                .Select(
                    c => new YearField(c.Name, c.Sums.Rows > 0 ? Number(register, c.Sums) : c.None ? 0 : null, register.Code, c.Sums.Rows)),
            .. OtherAmount(register, whole),
        ];
    }

    // Of the whole year at once, or month by month; what was said before 31 December holds to its day.
    private bool SaysNone(Register register, string? only, NoneOf of)
    {
        var period = new Period(year.Year, year.AsOf);
        if (year.Said.None(register.Code, only, of) is { } none && period.Holds(none.On)) return true;
        var months = year.Said.Months(register.Code, only, period, ofTheYear: true).ToHashSet();
        return of is NoneOf.Year && months.Count > 0 && period.Months.All(months.Contains);
    }

    // 人数, 印数, 退回次数: what else its rows count, beside how many there are.
    private static IEnumerable<YearField> OtherAmount(Register register, Sums whole) =>
        register.Counts.Amount is Amount.Rows && register.IndexOf(Place.Quantity) is var at and >= 0
            ? [new($"{register.Name}:{register.All[at].Heading}", whole.Quantity > 0 ? whole.Quantity : null, register.Code, whole.Rows)]
                : [];

    private static decimal Number(Register register, Sums sums) => register.Counts.Amount switch
    {
        Amount.Rows => sums.Rows,
        Amount.Quantity => sums.Quantity,
        _ => (decimal)sums.Yuan / YuanPerWan,
    };

    // 信息处理费, in yuan: of the cases, and of those imported of before.
    private async Task<IEnumerable<YearField>> OfFees()
    {
        var code = HistoricRequests.Register.Code;
        var (first, last) = (year.Year.First, year.Year.Last);
        var imported = await connection.QuerySingleAsync<Fees>(
            $"""
            select count(e.yuan) as notices, coalesce(sum(e.yuan), 0) as asked, coalesce(sum(e.paid), 0) as paid from entry e
            where e.organ = @organ and e.register = @code and e.struck = @no and coalesce(e.until_day, e.on_day) between @first and @last
            """,
            new { organ = organ.Id, code, no = false, first, last });
        var cases = await CaseFees(first, last);
        var (notices, known) = (imported.Notices + cases.Notices, year.Cells["table3.new_received.total"].Number is not null);
        decimal? Value(long number) => notices > 0 || known ? number : null;
        return
        [
            new("收费通知件数", Value(notices), code, notices),
            new("收费通知金额", Value(imported.Asked + cases.Asked), code, notices),
            new("实收金额", Value(imported.Paid + cases.Paid), code, notices),
        ];
    }

    private async Task<Fees> CaseFees(DateOnly first, DateOnly last)
    {
        var facts = await connection.QueryAsync<FeeFact>(
            """
            select f.subject, f.seq, f.organ, f.code, f.happened_on, f.recorded_as, f.data from fact f
            where f.subject in (select subject from fact where organ = @organ and code = 'fee-notified') and f.code in ('fee-notified', 'fee-paid', 'struck', 'fact-struck')
            """,
            new { organ = organ.Id });
        var fees = new Fees(0, 0, 0);
        foreach (var one in facts.GroupBy(f => f.Subject))
        {
            var standing =
                new Log(one.Key, [.. one.OrderBy(f => f.Seq).Select(f => new LoggedFact(f.Fact, CaseFactKinds.All.Read(f.Fact)!))])
                .Standing.Select(f => f.What).OfType<LawFact>().Select(f => f.Law).ToList();
            if (standing.OfType<FeeNotified>().LastOrDefault() is not { } notice || notice.On < first || notice.On > last) continue;
            var asked = ProcessingFee.Of(notice.Items, notice.Pages, notice.Before, notice.On) is { Allowed: true } fee ? fee.Value.Yuan
                : 0;
            fees = new(fees.Notices + 1, fees.Asked + asked, fees.Paid + (standing.OfType<FeePaid>().Any() ? asked : 0));
        }
        return fees;
    }

    private sealed record Fees(long Notices, long Asked, long Paid);

    private sealed record FeeFact(Guid Subject, long Seq, int Organ, string Code, DateOnly HappenedOn, string? RecordedAs, string Data)
    {
        public Fact Fact => new(Subject, Seq, Organ, Code, HappenedOn, default, default, RecordedAs, Data, null);
    }
}
