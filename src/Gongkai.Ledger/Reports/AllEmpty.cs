using System.Collections.Immutable;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>
/// 其余都没有: the declarations for every class that no row fills, flow and stock; of requests and disputes, none but those recorded.
/// </summary>
internal static class AllEmpty
{
    /// <summary>The declarations.</summary>
    /// <param name="organ">Whose.</param>
    /// <param name="year">The year.</param>
    /// <param name="sums">What each register comes to in the year.</param>
    /// <param name="on">The day it is said.</param>
    public static IEnumerable<NoneDeclared> Of(Organ organ, ReportYear year, IReadOnlyDictionary<string, RegisterSums> sums, DateOnly on)
    {
        var form = Forms.For(year.Year)!;
        var asked = form.Table2.Rows.SelectMany(r => r.Cells).Select(RegisterCell.Of).ToList();
        return RegisterList.All.SelectMany(r => Of(r, organ, asked, sums[r.Code]))
            .Select(n => new NoneDeclared(on, n.Register, n.Class, n.Of)).Distinct();
    }

    private static IEnumerable<(string Register, string? Class, NoneOf Of)> Of(
        Register register, Organ organ, List<RegisterCell> asked, RegisterSums sums)
    {
        if (register == HistoricRequests.Register || register == HistoricDisputes.Register) return [(register.Code, null, NoneOf.Year)];
        // Table II asks of these; of a year whose form does not, nobody says anything.
        if (Declarations.SpeaksByClass(register) || register == Charges.Register || register == Purchases.Register)
            return asked.Where(c => c.Register == register && !IsFilled(c, sums) && (organ.MakesRules || c.Class != MadeDocuments.Rule))
                .Select(c => (register.Code, c.Class, c.None)).Concat(OtherDocuments(register, sums));
        var classes = register == Placements.Register ? [.. organ.Channels.Where(c => c.Value is not Side.Uncounted).Select(c => c.Key)]
            : IsDividedForGood(register) ? Declarations.ClassesOf(register, organ) : ImmutableArray<string>.Empty;
        return classes.IsEmpty ? Whole(register, sums)
            : classes.Where(c => sums.Of(register.Counts.Measure, c).Rows == 0).Select(c => (register.Code, (string?)c, NoneOf.Year));
    }

    private static bool IsFilled(RegisterCell cell, RegisterSums sums) =>
        cell.Register == Powers.Register ? sums.Has(cell.Class) : sums.Of(cell.Measure, cell.Class).Rows > 0;

    private static IEnumerable<(string, string?, NoneOf)> OtherDocuments(Register register, RegisterSums sums) =>
        register == MadeDocuments.Register && sums.Of(Measure.Made, MadeDocuments.Other).Rows == 0
            ? [(register.Code, MadeDocuments.Other, NoneOf.Made)] : [];

    // A state that holds (试点领域) is not divided into none and none.
    private static bool IsDividedForGood(Register register) => register.Counts.Measure == Measure.OfTheYear;

    private static IEnumerable<(string, string?, NoneOf)> Whole(Register register, RegisterSums sums) =>
        sums.Of(register.Counts.Measure, null).Rows == 0 ? [(register.Code, null, NoneOf.Year)] : [];
}
