using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;
using Gongkai.Documents.Writing;
using Gongkai.Law.Calendar;
using Gongkai.Reports;
using ReadReport = Gongkai.Documents.Reading.Reading;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Small reports of invented organs, each about one thing that was once read or judged wrongly, with what is right.</summary>
public sealed partial class CaseTests(Xunit.Abstractions.ITestOutputHelper output)
{
    /// <summary>Cases about layouts that the reader does not take apart yet: what of them is wrong is printed, not asserted.</summary>
    private static readonly string[] Later = ["17", "18", "19", "20", "21", "22", "23"];

    /// <summary>Ten digits are printed, 1120000011, where the values given make up nine; the row is named.</summary>
    private static readonly string[] Misprinted = ["12"];

    [SharedFact]
    public void Every_case_of_the_reader_gives_its_values_and_findings()
    {
        var wrong = new List<string>();
        foreach (var file in Shared.Files(Path.Combine("cases", "reader"), "*.json"))
        {
            var found = Wrong(file).ToList();
            var verdict = found.Count == 0 ? "right" : string.Join(" | ", found.Take(12));
            output.WriteLine($"{Path.GetFileNameWithoutExtension(file)}: {verdict}");
            if (!Later.Contains(Path.GetFileName(file)[..2])) wrong.AddRange(found.Select(f => $"{Path.GetFileName(file)[..2]} {f}"));
        }

        Assert.Empty(wrong);
    }

    [SharedTheory]
    [InlineData("h2-class-hidden.html")]
    [InlineData("d5-hidden-row.docx")]
    [InlineData("x2-hidden-row.xlsx")]
    [InlineData("d4-hidden-by-style.docx")]
    public void What_a_person_does_not_see_is_not_read(string file)
    {
        var reading = Read(file);
        Assert.Equal(217, reading.Report!.Values["table3.new_received.natural_person"]);
        Assert.Equal(218, reading.Report.Values["table3.new_received.total"]);
        Assert.DoesNotContain(reading.Faults, f => f.Place.StartsWith("table3", StringComparison.Ordinal));
    }

    [SharedFact]
    public void A_row_that_is_printed_twice_is_named_with_both_readings()
    {
        var fault = Assert.Single(Read("k1-two-rows-visible.html").Faults, f => f.Code == "row.repeated");
        Assert.Equal("table3.new_received", fault.Place);
        Assert.Contains("555", fault.Message, StringComparison.Ordinal);
        Assert.Contains("217", fault.Message, StringComparison.Ordinal);
    }

    [SharedTheory]
    [InlineData("t4-two.html", "S04", false, "")]
    [InlineData("w-不适用.html", "S04", true, "写作“不适用”，不是数字")]
    [InlineData("contra-quanbu.html", "X28", true, "全部办结")]
    [InlineData("m-online.html", "X03", false, "")]
    [InlineData("s5-real.html", "X21", false, "")]
    [InlineData("s5-real.html", "X20", false, "")]
    [InlineData("dblhead.html", "S02", false, "")]
    [InlineData("x-00.html", "X04", true, "36")]
    public void Findings_say_what_is_right(string file, string rule, bool isFound, string words)
    {
        var findings = Checkup.Of(Read(file).Report!).Findings;
        output.WriteLine(string.Join('\n', findings.Select(f => $"{f.Rule.Id} {f.Outcome} {f.Severity} {f.Place}: {f.Message}")));
        if (!isFound) Assert.DoesNotContain(findings, f => f.Rule.Id == rule);
        else Assert.Contains(findings, f => f.Rule.Id == rule && f.Message.Contains(words, StringComparison.Ordinal));
    }

    [SharedFact]
    public void A_table_four_in_two_tables_is_read()
    {
        var values = Read("t4-two.html").Report!.Values;
        Assert.Equal(
            [27m, 10, 9, 15, 61, 3, 0, 0, 0, 3, 8, 0, 1, 1, 10],
            values.Form.Table4.Rows.SelectMany(r => r.Cells).Select(c => values[c]));
    }

    [SharedFact]
    public void Holiday_notices_are_held_against_the_law()
    {
        var today = new DateOnly(2026, 11, 20);
        var part = NoticeReader.Read(File.ReadAllText(Files("part.ics")), today);
        Assert.Empty(part.Notices);
        Assert.Contains("2027-02-05", Assert.Single(part.Doubts), StringComparison.Ordinal);

        var change = Assert.Single(NoticeReader.Read(File.ReadAllText(Files("s3.txt")), today).Notices);
        Assert.Equal((2027, "国办发明电〔2027〕3号", new DateOnly(2027, 3, 22)), (change.Year, change.Number, change.Issued));
        NoticeDay[] days =
        [
            new(new(2027, 4, 25), "劳动节", false), new(new(2027, 5, 1), "劳动节", true), new(new(2027, 5, 2), "劳动节", true),
            new(new(2027, 5, 3), "劳动节", true), new(new(2027, 5, 4), "劳动节", true), new(new(2027, 5, 8), "劳动节", false),
        ];
        Assert.Equal(days, change.Days);
    }

    private static string Files(string name) => Path.Combine(Shared.Folder!, "cases", "files", name);

    private static ReadReport Read(string name) => ReportReader.Read(name, File.ReadAllBytes(Files(name)));

    private static IEnumerable<string> Wrong(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var (root, name) = (json.RootElement, json.RootElement.GetProperty("file").GetString()!);
        var reading = ReportReader.Read(name, File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(file)!, name)));
        if (reading.Form != root.GetProperty("form").GetString()) yield return $"form {reading.Form}";
        if (reading.Report is not { } report) yield break;
        if (report.Organ != root.GetProperty("organ").GetString()) yield return $"organ {report.Organ}";
        if (report.Year != root.GetProperty("year").GetInt32()) yield return $"year {report.Year}";
        foreach (var (id, value) in Cells(root))
            if (report.Values[id] != value && !(reading.Names(id) && (value is null || Misprinted.Contains(Path.GetFileName(file)[..2]))))
                yield return string.Create(CultureInfo.InvariantCulture, $"{id}: {report.Values[id]} for {value}");
        if (reading.Tables is null) yield break;

        var findings = Checkup.Of(report).Findings;
        foreach (var wanted in Texts(root, "findings_expected"))
            if (!findings.Any(f => Answers(f, wanted))) yield return $"not found: {wanted}";
        foreach (var never in Texts(root, "findings_never"))
        {
            if (reading.Faults.Any(f => f.Code == never)) yield return $"found: {never}";
            foreach (var finding in findings.Where(f => f.Outcome is Outcome.Fail && IsOf(f, never)))
                yield return $"found: {finding.Rule.Id} {finding.Place} {finding.Message}";
        }
    }

    // "T3-03", or "a finding on s1 ↔ table3.new_received.natural_person"
    private static bool Answers(Finding finding, string wanted) => RuleId().Match(wanted) is { Success: true } rule
        ? finding.Rule.Id == rule.Value
        : Place().Matches(wanted).Any(m => finding.Cells.Contains(m.Value) || m.Value.StartsWith(finding.Place, StringComparison.Ordinal));

    // "S04 table4 没有找到表四", "T2-02 quoting a converted value", "a finding that quotes a value which is not printed"
    private static bool IsOf(Finding finding, string never)
    {
        if (RuleId().Match(never) is not { Success: true } rule) return finding.Message.Contains("写成了", StringComparison.Ordinal);
        if (finding.Rule.Id != rule.Value) return false;
        return Place().Match(never) is not { Success: true } place || finding.Place == place.Value || finding.Cells.Contains(place.Value);
    }

    private static IEnumerable<string> Texts(JsonElement root, string name) =>
        root.GetProperty(name).EnumerateArray().Select(t => t.GetString()!);

    private static IEnumerable<(string Id, decimal? Value)> Cells(JsonElement truth)
    {
        foreach (var cell in truth.GetProperty("table2").EnumerateObject()) yield return ($"table2.{cell.Name}", Number(cell.Value));
        foreach (var table in (string[])["table3", "table4"])
            foreach (var row in truth.GetProperty(table).EnumerateObject())
                foreach (var cell in row.Value.EnumerateObject())
                    yield return ($"{table}.{row.Name}.{cell.Name}", Number(cell.Value));
    }

    private static decimal? Number(JsonElement value) =>
        value.ValueKind is JsonValueKind.Null ? null : decimal.Parse(value.GetRawText(), CultureInfo.InvariantCulture);

    [GeneratedRegex("^[A-Z][0-9]*-?[0-9]+(?= |$)")]
    private static partial Regex RuleId();

    [GeneratedRegex("table[234](?:\\.[a-z0-9_.]+)?")]
    private static partial Regex Place();
}
