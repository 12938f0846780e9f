using System.Collections.Immutable;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger.Store;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>What a cell of table III counts: the item's predicate, the outcomes of its row, the applicants of its column.</summary>
/// <param name="Predicate">The item.</param>
/// <param name="Outcomes">The codes of the outcomes that count in the row; null: all.</param>
/// <param name="Kind">Whose applications; null: everybody's.</param>
public sealed record CellCount(Predicate Predicate, ImmutableArray<string>? Outcomes, ApplicantKind? Kind)
{
    private const string Total = "total";

    /// <summary>What this cell counts.</summary>
    /// <param name="form">The form of the year.</param>
    /// <param name="cell">A cell of its table III.</param>
    /// <param name="settings">Choices about outcomes.</param>
    public static CellCount Of(Form form, Cell cell, OutcomeSettings settings)
    {
        var kind = cell.Column.Id == Total ? null
            : (ApplicantKind?)Enum.GetValues<ApplicantKind>().First(k => k.Column() == cell.Column.Id);
        return cell.Row.Id switch
        {
            "new_received" => new(Predicate.NewReceived, null, kind),
            "carried_in" => new(Predicate.CarriedIn, null, kind),
            "carried_out" => new(Predicate.CarriedOut, null, kind),
            "results." + Total => new(Predicate.Closed, null, kind),
            var row => new(Predicate.Closed, [.. OutcomeTable.All.Where(o => o.RowIn(form, settings).Id == row).Select(o => o.Code)], kind),
        };
    }

    /// <summary>The number in the cell.</summary>
    internal long Sum(IEnumerable<Tally> tallies) => tallies.Where(Covers).Sum(t => t.Of(Predicate));

    /// <summary>The condition on `span s` for the cases behind the number, and its parameters.</summary>
    internal string Condition(Database database, Dictionary<string, object> parameters)
    {
        var sql = Predicate.Sql;
        if (Kind is { } kind)
        {
            parameters["kind"] = kind.ToString();
            sql += " and s.applicant_kind = @kind";
        }
        if (Outcomes is { } outcomes)
        {
            parameters["outcomes"] = database.List(outcomes);
            sql += $" and s.outcome {database.Dialect.In("outcomes")}";
        }
        return $"({sql})";
    }

    private bool Covers(Tally tally) =>
        (Kind is null || tally.ApplicantKind == Kind.ToString())
            && (Outcomes is not { } codes || (tally.Outcome is { } code && codes.Contains(code)));
}
