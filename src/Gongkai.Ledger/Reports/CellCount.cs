using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Store;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>What a cell of table III counts: the item's predicate, the row of its result, the applicants of its column.</summary>
/// <param name="Predicate">The item.</param>
/// <param name="Row">The row of the results that it counts; null: all.</param>
/// <param name="Kind">Whose applications; null: everybody's.</param>
public sealed record CellCount(Predicate Predicate, string? Row, ApplicantKind? Kind)
{
    private const string Total = "total";

    /// <summary>What this cell counts.</summary>
    /// <param name="cell">A cell of a table III.</param>
    public static CellCount Of(Cell cell)
    {
        var kind = cell.Column.Id == Total ? null
            : (ApplicantKind?)Enum.GetValues<ApplicantKind>().First(k => k.Column() == cell.Column.Id);
        return cell.Row.Id switch
        {
            "new_received" => new(Predicate.NewReceived, null, kind),
            "carried_in" => new(Predicate.CarriedIn, null, kind),
            "carried_out" => new(Predicate.CarriedOut, null, kind),
            "results." + Total => new(Predicate.Closed, null, kind),
            var row => new(Predicate.Closed, row, kind),
        };
    }

    /// <summary>The number in the cell.</summary>
    internal long Sum(IEnumerable<Tally> tallies) => tallies.Where(Covers).Sum(t => t.Of(Predicate));

    /// <summary>The condition on `span s` for the cases behind the number, and its parameters.</summary>
    internal string Condition(Database database, Dictionary<string, object> parameters, (Form Form, OutcomeSettings Outcomes) by)
    {
        var sql = Predicate.Sql;
        if (Kind is { } kind)
        {
            parameters["kind"] = kind.ToString();
            sql += " and s.applicant_kind = @kind";
        }
        if (Row is { } row)
        {
            parameters["outcomes"] =
                database.List(OutcomeTable.All.Where(o => o.RowIn(by.Form, by.Outcomes).Id == row).Select(o => o.Code));
            sql += $" and s.outcome {database.Dialect.In("outcomes")}";
        }
        return $"({sql})";
    }

    /// <summary>The condition on `entry e` for what was imported of before, and its parameters.</summary>
    internal string Imported(Database database, Dictionary<string, object> parameters, Form form)
    {
        var sql = Predicate.OfImported;
        if (Kind is { } kind)
        {
            parameters["written"] = kind.Name();
            sql += " and e.class = @written";
        }
        if (Row is { } row)
        {
            parameters["results"] = database.List(new ResultCodec().Choices.Where(c => ResultCodec.RowIn(form, c) == row));
            sql += $" and e.mark {database.Dialect.In("results")}";
        }
        return $"({sql})";
    }

    private bool Covers(Tally tally) => (Kind is null || tally.Kind == Kind) && (Row is null || tally.Row == Row);
}
