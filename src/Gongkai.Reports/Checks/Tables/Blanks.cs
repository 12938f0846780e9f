using System.Collections.Immutable;

namespace Gongkai.Reports.Checks;

/// <summary>Cells of tables II to IV without a number (S04), and tables that are only attached (S11).</summary>
/// <remarks>Blanks come in swarms with one cause: a table that is not there, rows cut off, a column left out, blanks that stand for zero.
/// Each swarm is one finding. What the reader said of a cell or a row decides which swarm a cell belongs to.</remarks>
internal static class Blanks
{
    /// <summary>What to do where the reader, not the report, is at fault: nobody is told to fill in what may be printed.</summary>
    private const string Look = "对照原件核对没有认出的数；原件确实没有填的，再按台账补上";

    private const string Absence = "按格式补上这张表；原件中有这张表的，核对读取的文件是否完整";

    private static readonly string[] ElsewhereWords = ["详见附件", "见附件", "点击下载"];

    /// <summary>S04: a number in every cell.</summary>
    public static IEnumerable<Finding> Check(Rule rule, CheckContext context)
    {
        var report = context.Report;
        var absent = report.Form.Tables.Where(t => IsAbsent(report, t)).ToArray();
        if (absent.Length == 3 && Elsewhere(report) is not null) yield break;
        var seen = absent.Where(t => Seen(report, t).Length > 0).ToArray();
        foreach (var table in seen) yield return Unplaced(rule, report, table);
        var untold = absent.Except(seen).Where(t => !LacksPart(report, t)).ToArray();
        foreach (var told in untold.GroupBy(t => IsBlank(report, t)).OrderBy(g => g.Key)) yield return Absent(rule, report, [.. told]);
        foreach (var table in report.Form.Tables.Except(absent))
        {
            var count = 0;
            foreach (var finding in IsFull(report, table) ? [] : Tell(rule, report, table))
            {
                count++;
                yield return finding;
            }
            if (count == 0) yield return new Finding(rule, Outcome.Pass, table.Id, $"{FormWords.Of(table)}每一格都有数");
        }
    }

    /// <summary>S11: the tables stand in the text, not in an attachment alone.</summary>
    public static IEnumerable<Finding> Attached(Rule rule, CheckContext context)
    {
        var report = context.Report;
        if (!report.Form.Tables.All(t => IsAbsent(report, t))) return [new Finding(rule, Outcome.Pass, "table2", "表格在正文中")];
        if (Elsewhere(report) is not { } found) return [];
        var (text, word) = found;
        var at = text.Text.IndexOf(word, StringComparison.Ordinal);
        return
        [
            new Finding(rule, Outcome.Fail, text.Place, $"正文没有表格，只写了“{word}”")
            {
                Found = word,
                Span = new ProseSpan(text.Place, at, word.Length),
                Also = ["S04"],
            },
        ];
    }

    /// <summary>The part that the table belongs to is missing, too: S02 tells that.</summary>
    public static bool LacksPart(AnnualReport report, FormTable table) => !report.Sections.ContainsKey($"s{table.Number}");

    /// <summary>Nothing at all is printed in the table.</summary>
    public static bool IsAbsent(AnnualReport report, FormTable table)
    {
        foreach (var row in table.Rows)
            foreach (var cell in row.Cells)
                if (report.Values.Read(cell) is not { Number: null, Printed: null or "" }) return false;
        return true;
    }

    /// <summary>The part is there and holds nothing yet: no words, or in a part with a table no number.</summary>
    public static bool IsEmpty(AnnualReport report, FormSection part)
    {
        if (!report.Sections.TryGetValue(part.Id, out var text)) return false;
        return HoldsTable(part) ? IsBlank(report, report.Form.Tables.First(t => part.Id == $"s{t.Number}"))
            : string.IsNullOrWhiteSpace(text.Text);
    }

    /// <summary>The part is one of those that a table belongs to.</summary>
    public static bool HoldsTable(FormSection part) => part.Id is "s2" or "s3" or "s4";

    // The reader says it where it found no table, no row, or numbers that it could not read.
    private static bool IsBlank(AnnualReport report, FormTable table) =>
        IsAbsent(report, table) && !report.Faults.Any(f => f.Place.StartsWith(table.Id, StringComparison.Ordinal)
            && (f.Code is "table.missing" or "table.unplaced" || f.Code.StartsWith("row.", StringComparison.Ordinal)
                || f.Code.StartsWith("cell.", StringComparison.Ordinal)));

    private static (ReportText Text, string Word)? Elsewhere(AnnualReport report)
    {
        foreach (var text in report.Sections.Values.Prepend(report.Preamble))
            foreach (var word in ElsewhereWords)
                if (text.Text.Contains(word, StringComparison.Ordinal)) return (text, word);
        return null;
    }

    private static Finding Absent(Rule rule, AnnualReport report, FormTable[] tables)
    {
        var names = string.Join('、', tables.Select(FormWords.Of));
        var isBlank = IsBlank(report, tables[0]);
        var message = isBlank ? $"{names}还没有数据" : $"没有找到{names}";
        return new Finding(rule, Outcome.Fail, tables[0].Id, message) { Advice = isBlank ? rule.Advice : Absence };
    }

    // Something of the table stands in the text, and the reader could not tell what: that is no reason to call it absent.
    private static Fault[] Seen(AnnualReport report, FormTable table) =>
        [.. report.Faults.Where(f => (f.Place == table.Id || f.Place.StartsWith(table.Id + ".", StringComparison.Ordinal))
            && f.Code is "table.unplaced" or "row.count" or "row.unplaced" or "row.repeated" or "cell.unclear")];

    private static Finding Unplaced(Rule rule, AnnualReport report, FormTable table)
    {
        var faults = Seen(report, table);
        var whole = Array.Find(faults, f => f.Place == table.Id);
        return new Finding(rule, Outcome.Uncertain, table.Id, whole?.Message
            ?? $"{FormWords.Of(table)}在文中，有 {faults.Length} 行的数没有认出各在哪一列：{faults[0].Message}")
        { Advice = Look };
    }

    // The common case, decided without the machinery that the others need: half of the rule's time in a cold process.
    private static bool IsFull(AnnualReport report, FormTable table)
    {
        foreach (var row in table.Rows)
            foreach (var cell in row.Cells)
                if (report.Values[cell] is null) return false;
        return report.Faults.IsEmpty;
    }

    private static IEnumerable<Finding> Tell(Rule rule, AnnualReport report, FormTable table) =>
        Swarms(report, table).Select(swarm => Tell(rule, report, table, swarm));

    private static IEnumerable<Swarm> Swarms(AnnualReport report, FormTable table)
    {
        var faults = Coded(report, table);
        var cells = new List<(Cell Cell, Fault? Fault)>();
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells)
            {
                var value = report.Values.Read(cell);
                var fault = faults is null ? null : faults.GetValueOrDefault(cell.Id) ?? faults.GetValueOrDefault($"{table.Id}.{row.Id}");
                // Money with its unit is told by T2-02.
                if (cell.Column.Type == CellType.Money && Amounts.HasUnit(value)) continue;
                var isUnclear = fault is { Code: "cell.unclear" or "row.repeated" };
                var hasOtherUnit = fault is { Code: "cell.unit" } && fault.Place == cell.Id;
                if (value.Number is null || isUnclear || hasOtherUnit)
                    cells.Add((cell, fault));
            }
        }
        return cells.GroupBy(c => Sort(report, c.Cell, c.Fault))
            .Select(g => new Swarm(g.Key.Lack, [.. g.Select(c => c.Cell)], g.First().Fault));
    }

    // The reader's own words for the cells and rows of a table; null in the common case that it had none.
    private static Dictionary<string, Fault>? Coded(AnnualReport report, FormTable table)
    {
        Dictionary<string, Fault>? coded = null;
        foreach (var fault in report.Faults)
        {
            if (!fault.Place.StartsWith(table.Id, StringComparison.Ordinal)) continue;
            if (fault.Code.StartsWith("cell.", StringComparison.Ordinal) || fault.Code.StartsWith("row.", StringComparison.Ordinal))
                (coded ??= []).TryAdd(fault.Place, fault);
        }
        return coded;
    }

    private static (Lack Lack, string Row) Sort(AnnualReport report, Cell cell, Fault? fault) => fault?.Code switch
    {
        "row.without-total" => (Lack.Total, ""),
        "row.count" or "row.unplaced" or "row.repeated" or "cell.unclear" or "cell.glued" => (Lack.Unclear, cell.Row.Id),
        "cell.unit" => (Lack.Text, ""),
        "cell.mark" => (Lack.Mark, ""),
        _ => (report.Values.Read(cell).Printed is null or "" ? Lack.Blank : Lack.Mark, ""),
    };

    private static Finding Tell(Rule rule, AnnualReport report, FormTable table, Swarm swarm)
    {
        var (kind, cells, fault) = swarm;
        var place = Place(table, cells);
        var alone = cells.Length == 1 || kind == Lack.Unclear;
        var message = alone && fault is not null && kind is not Lack.Blank ? fault.Message
            : $"{FormWords.Of(table)}{Where(cells)}{Sentence(kind, cells, report)}";
        var printed = cells.Select(c => report.Values.Read(c).Printed).FirstOrDefault(p => !string.IsNullOrEmpty(p));
        return new Finding(rule, kind == Lack.Unclear ? Outcome.Uncertain : Outcome.Fail, place, message)
        {
            Found = printed,
            Severity = kind is Lack.Unclear or Lack.Text ? Severity.Warning : rule.Severity,
            Advice = kind is Lack.Unclear ? Look : rule.Advice,
            Cells = [.. cells.Select(c => c.Id)],
        };
    }

    private static string Sentence(Lack kind, ImmutableArray<Cell> cells, AnnualReport report) => kind switch
    {
        Lack.Total => $"有 {cells.Length} 行没有总计",
        Lack.Unclear => "的数连在一起，分不清是哪几个",
        Lack.Text => $"有 {cells.Length} 格除了数还写了别的字",
        Lack.Mark => $"有 {cells.Length} 格写的不是数，没有的应当填 0",
        _ when cells.All(c => IsBlank(report, c.Row)) => cells.Select(c => c.Row).Distinct().Count() is > 3 and var rows
            ? $"有 {rows} 行没有数" : "整行没有数",
        _ => $"有 {cells.Length} 格空白，没有的应当填 0",
    };

    private static bool IsBlank(AnnualReport report, FormRow row) =>
        row.Cells.All(c => report.Values.Read(c) is { Number: null, Printed: null or "" });

    // Up to three rows by name.
    private static string Where(ImmutableArray<Cell> cells)
    {
        var rows = cells.Select(c => c.Row).Distinct().Select(FormWords.Subject).ToArray();
        return rows.Length > 3 ? "" : $"{string.Join('、', rows.Select(r => $"“{r}”"))}";
    }

    private static string Place(FormTable table, ImmutableArray<Cell> cells)
    {
        if (cells.Length == 1) return cells[0].Id;
        if (cells.All(c => c.Row.Id == cells[0].Row.Id)) return $"{table.Id}.{cells[0].Row.Id}";
        return cells.All(c => c.Column.Id == cells[0].Column.Id) ? $"{table.Id}.*.{cells[0].Column.Id}" : table.Id;
    }

    private sealed record Swarm(Lack Lack, ImmutableArray<Cell> Cells, Fault? Fault);
}

/// <summary>Why cells hold no number.</summary>
internal enum Lack
{
    /// <summary>Nothing is printed.</summary>
    Blank,

    /// <summary>A mark stands for zero: "/", "-", 无.</summary>
    Mark,

    /// <summary>Words beside the number.</summary>
    Text,

    /// <summary>The row has no total.</summary>
    Total,

    /// <summary>Digits that do not say where one number ends.</summary>
    Unclear,
}
