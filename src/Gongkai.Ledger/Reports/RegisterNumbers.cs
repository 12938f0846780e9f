using System.Collections.Frozen;
using System.Collections.Immutable;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>表二 out of the registers, and out of what was declared: a pure function of both.</summary>
/// <param name="Form">The form of the year.</param>
/// <param name="Period">The year, and how far it has come.</param>
/// <param name="MakesRules">The organ makes 规章.</param>
/// <param name="Said">What was declared.</param>
/// <param name="Sums">What each register comes to, by its code.</param>
internal sealed record RegisterNumbers(Form Form, Period Period, bool MakesRules, Said Said, FrozenDictionary<string, RegisterSums> Sums)
{
    /// <summary>The registers that table II of a form counts.</summary>
    public static IEnumerable<Register> Registers(Form form) =>
        form.Table2.Rows.SelectMany(r => r.Cells).Select(c => RegisterCell.Of(c).Register).Distinct();

    /// <summary>What is known of each cell.</summary>
    public FrozenDictionary<string, CellNumber> Cells => field ??=
        Form.Table2.Rows.SelectMany(r => r.Cells).ToFrozenDictionary(c => c.Id, c => Of(RegisterCell.Of(c)), StringComparer.Ordinal);

    /// <summary>What is said of it, a cause each.</summary>
    public IEnumerable<YearRemark> Remarks
    {
        get
        {
            var known = Form.Table2.Rows.SelectMany(r => r.Cells).Select(c => (Cell: c, Counts: RegisterCell.Of(c), Number: Cells[c.Id]))
                .ToList();
            if (known.Where(k => k.Number.Ground is CellGround.Missing).ToList() is [_, ..] missing)
                yield return new(
                    "year.missing", $"暂无数据：{string.Join('、', missing.Select(m => Name(m.Counts)).Distinct())}；录入，或者声明本年度没有",
                    [.. missing.Select(m => m.Cell.Id)]);
            foreach (var of in known.Where(k => k.Number.Ground is CellGround.Incomplete).GroupBy(k => Name(k.Counts)))
                yield return new(
                    "year.incomplete", Incomplete(of.Key, of.First().Number), [.. of.Select(k => k.Cell.Id)])
                { Register = of.First().Counts.Register.Code };
            foreach (var against in Said.All.Where(IsContradicted))
                yield return new(
                    "year.contradicted", $"与记录矛盾：声明“{Said.Sentence(against.What, Period.Year)}”，台账里却有记录，按记录计；声明有误的请更正",
                    [.. known.Where(k => Is(k.Counts, against.What)).Select(k => k.Cell.Id)])
                { Fact = against.Seq, Register = against.What.Register };
        }
    }

    private CellNumber Of(RegisterCell counts)
    {
        var sums = Sums[counts.Register.Code];
        var number = counts.Number(sums.Of(counts.Measure, counts.Class))
            - (counts.Less is { } less ? counts.Number(sums.Of(less, counts.Class)) : 0);
        var hasRows = counts.Register == Powers.Register ? sums.Has(counts.Class) : sums.Of(counts.Measure, counts.Class).Rows > 0;
        if (counts.Register.CoversMonths) return ByMonths(counts, number, hasRows);
        var rows = sums.Of(counts.Measure, counts.Class).Rows;
        if (hasRows) return new(number, CellGround.Rows) { Rows = rows };
        if (counts.Class == MadeDocuments.Rule && !MakesRules) return new(0, CellGround.ByLaw) { Words = "本机关没有规章制定权" };
        return Said.None(counts.Register.Code, counts.Class, counts.None) switch
        {
            null => CellNumber.Missing,
            var none when Period.Holds(none.On) => new(0, CellGround.Declared) { Words = Said.Sentence(none, Period.Year) },
            var none => new(null, CellGround.Incomplete) { SoFar = 0, Words = $"声明作于{none.On:yyyy年M月d日}，之后的请再确认" },
        };
    }

    private CellNumber ByMonths(RegisterCell counts, decimal number, bool hasRows)
    {
        var spoken = Sums[counts.Register.Code].Months(counts.Class)
            .Concat(Said.Months(counts.Register.Code, counts.Class, Period, ofTheYear: !hasRows)).ToHashSet();
        if (!hasRows && spoken.Count == 0) return CellNumber.Missing;
        ImmutableArray<int> silent = [.. Period.Months.Where(m => !spoken.Contains(m))];
        if (!silent.IsEmpty) return new(null, CellGround.Incomplete) { SoFar = number, Months = silent };
        return new(number, hasRows ? CellGround.Rows : CellGround.Declared)
        {
            Rows = Sums[counts.Register.Code].Of(counts.Measure, counts.Class).Rows,
            Words = hasRows ? null : $"{Period.Year.Year}年没有{Name(counts)}"
        };
    }

    // Of a month a row speaks that lies within it; one of all the year does not say in which of its months there was any.
    private bool IsContradicted(LoggedNone none) => none.What.Month is { } month
        ? Sums.TryGetValue(none.What.Register, out var sums) && sums.HasWithin(month, none.What.Class)
        : Form.Table2.Rows.SelectMany(r => r.Cells).Select(RegisterCell.Of).Any(c => Is(c, none.What) && HasRows(c));

    private bool HasRows(RegisterCell counts) => Sums[counts.Register.Code].Of(counts.Measure, counts.Class).Rows > 0;

    private static bool Is(RegisterCell counts, NoneDeclared none) => counts.Register.Code == none.Register && counts.None == none.Of
        && (none.Class is null || none.Class == counts.Class);

    private static string Incomplete(string name, CellNumber number) => number.Months.IsEmpty
        ? $"{name}不全：{number.Words}"
            : $"{name}不全：{string.Join('、', number.Months.Select(m => $"{m}月"))}没有记录，也没有声明；到现在合计{number.SoFar:0.####}";

    /// <summary>What people call what a cell counts.</summary>
    internal static string Name(RegisterCell counts) => (counts.Register.Code, counts.Class) switch
    {
        ("documents", var kind) => counts.None switch
        {
            NoneOf.Made => $"制发的{kind}",
            NoneOf.Ended => $"废止的{kind}",
            NoneOf.Disclosed => $"新公开的{kind}",
            _ => $"{(counts.Measure == Measure.InForce ? "现行有效的" : "已经公开的")}{kind}",
        },
        ("powers", var kind) => $"{kind}的事项",
        (_, { } kind) => kind,
        _ => counts.Register.Name,
    };
}
