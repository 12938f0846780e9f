using System.Globalization;

namespace Gongkai.Reports.Tests;

/// <summary>Reports to check: the figures of real ones, without their prose.</summary>
internal static class Reports
{
    /// <summary>The five seeds: 团结街道 2021, 大兴区政府办 2021, 红山街道 2023, 岳村街道 2020, 涧西社创办 2021.</summary>
    public static ReportValues[] Seeds { get; } =
    [
        Zeros(Forms.F2021).Row("table3.new_received", "1 0 0 0 0 0 1").Row("table3.results.granted", "1 0 0 0 0 0 1")
            .Row("table3.results.total", "1 0 0 0 0 0 1"),
        Zeros(Forms.F2021),
        Zeros(Forms.F2021).Row("table2.art20_6.penalty", "5")
            .Row("table3.new_received", "2 0 0 0 0 0 2").Row("table3.results.granted", "2 0 0 0 0 0 2")
                .Row("table3.results.total", "2 0 0 0 0 0 2"),
        Zeros(Forms.F2019).Row("table2.art20_5.licence", "1 0 0").Row("table2.art20_5.other_external_service", "36 0 0")
            .Row("table2.art20_6.penalty", "19 0 0").Row("table2.art20_6.coercion", "1 0 0").Row("table2.art20_9.procurement", "2 421.39")
            .With("table3.new_received.total", null).With("table3.carried_in.total", null).With("table3.results.granted.total", null),
        Zeros(Forms.F2021),
    ];

    /// <summary>A great city's figures of 2025: every sum holds.</summary>
    /// <remarks>
    /// Of the rows after 部分公开 only the totals are known; the organisations are put into one of them, so that the columns add up.
    /// </remarks>
    public static ReportValues Hangzhou { get; } = Fill(Zeros(Forms.F2021),
        "table2.art20_1.regulation: 3 5 74",
        "table2.art20_1.normative_document: 564 984 4185",
        "table2.art20_5.licence: 11398889",
        "table2.art20_6.penalty: 6937489",
        "table2.art20_6.coercion: 166105",
        "table2.art20_8.fee: 316441",
        "table3.new_received: 13612 252 0 45 128 32 14069",
        "table3.carried_in: 535 6 0 1 18 0 560",
        "table3.results.granted: 5345 129 0 41 19 14 5548",
        "table3.results.partial: 2120 39 0 1 6 2 2168",
        "table3.results.refused.state_secret: 13 0 0 0 0 0 13",
        "table3.results.refused.law_forbids: 30 0 0 0 0 0 30",
        "table3.results.refused.three_security_one_stability: 11 0 0 0 0 0 11",
        "table3.results.refused.third_party: 51 0 0 0 0 0 51",
        "table3.results.refused.internal_affairs: 104 0 0 0 0 0 104",
        "table3.results.refused.process_information: 85 0 0 0 0 0 85",
        "table3.results.refused.enforcement_file: 286 0 0 0 0 0 286",
        "table3.results.refused.administrative_query: 150 0 0 0 0 0 150",
        "table3.results.unable.not_held: 3027 84 0 2 96 13 3222",
        "table3.results.unable.needs_creation: 180 0 0 0 0 0 180",
        "table3.results.unable.unclear_after_correction: 19 0 0 0 0 0 19",
        "table3.results.not_processed.petition: 203 0 0 0 0 0 203",
        "table3.results.not_processed.duplicate: 148 0 0 0 0 0 148",
        "table3.results.not_processed.excessive: 101 0 0 0 0 0 101",
        "table3.results.not_processed.reconfirm: 5 0 0 0 0 0 5",
        "table3.results.other.correction_overdue: 318 0 0 0 0 0 318",
        "table3.results.other.fee_unpaid: 203 0 0 0 0 0 203",
        "table3.results.other.other: 965 0 0 0 0 0 965",
        "table3.results.total: 13364 252 0 44 121 29 13810",
        "table3.carried_out: 783 6 0 2 25 3 819",
        "table4.review: 376 97 196 121 790",
        "table4.litigation_direct: 16 1 12 27 56",
        "table4.litigation_after_review: 74 1 30 51 156");

    /// <summary>A municipal office's figures of 2019: blanks stand for zero, and the rows of results have no total.</summary>
    public static ReportValues Shanghai { get; } = Fill(ReportValues.Empty(Forms.F2019),
        "table2.art20_1.regulation: 13 13 524",
        "table2.art20_1.normative_document: 60 60 368",
        "table2.art20_5.licence: 0 0 0",
        "table2.art20_5.other_external_service: 0 0 0",
        "table2.art20_6.penalty: 0 0 0",
        "table2.art20_6.coercion: 0 0 0",
        "table2.art20_8.fee: 0 0",
        "table2.art20_9.procurement: 6 25.1",
        "table3.new_received: 821 35 _ _ 2 1 859",
        "table3.carried_in: 18 _ _ _ _ _ 18",
        "table3.results.granted: 258 12 _ _ 1 1 _",
        "table3.results.partial: 3 _ _ _ _ _ _",
        "table3.results.refused.state_secret: 14 _ _ _ _ _ _",
        "table3.results.refused.internal_affairs: 5 _ _ _ _ _ _",
        "table3.results.refused.process_information: 3 1 _ _ _ _ _",
        "table3.results.refused.administrative_query: 10 2 _ _ _ _ _",
        "table3.results.unable.not_held: 252 12 _ _ 1 _ _",
        "table3.results.unable.needs_creation: 44 3 _ _ _ _ _",
        "table3.results.unable.unclear_after_correction: 25 _ _ _ _ _ _",
        "table3.results.not_processed.petition: 148 1 _ _ _ _ _",
        "table3.results.not_processed.duplicate: 5 4 _ _ _ _ _",
        "table3.results.total: 767 35 _ _ 2 1 805",
        "table3.carried_out: 72 _ _ _ _ _ 72",
        "table4.review: 5 _ _ 2 7",
        "table4.litigation_direct: 8 _ _ 1 9");

    /// <summary>All cells zero.</summary>
    public static ReportValues Zeros(Form form) => ReportValues.Of(form, form.Cells.Select(c => KeyValuePair.Create(c.Id, (decimal?)0)));

    /// <summary>A report around figures.</summary>
    public static AnnualReport Report(this ReportValues values, int year = 2021, string organ = "某市某局") =>
        new() { Values = values, Year = year, Organ = organ, Title = $"{organ}{year}年政府信息公开工作年度报告" };

    /// <summary>A row filled in, "_" for a blank.</summary>
    public static ReportValues Row(this ReportValues values, string row, string numbers)
    {
        var cells = values.Form.Cells.Where(c => c.Id[..c.Id.LastIndexOf('.')] == row).ToArray();
        var parts = numbers.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(cells.Length, parts.Length);
        return cells.Zip(parts).Aggregate(values, (v, p) => v.With(p.First.Id, Number(p.Second)));
    }

    /// <summary>Many rows, "row: numbers" each.</summary>
    public static ReportValues Fill(ReportValues values, params string[] rows) =>
        rows.Select(r => r.Split(": ")).Aggregate(values, (v, r) => v.Row(r[0], r[1]));

    private static decimal? Number(string text) => text == "_" ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
