using System.Collections.Immutable;
using System.Text;
using Gongkai.Documents.Writing;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Exchange;

/// <summary>A file that is not as it should be.</summary>
/// <param name="File">Its name in bad/.</param>
/// <param name="Code">The code of the reader's fault or the id of the rule that names it.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Place">The place that the fault or the finding names, or "".</param>
internal sealed record BadSample(string File, string Code, string Text, string Place = "");

/// <summary>Reports of organs that do not exist, with everything that a program may meet.</summary>
internal static class Samples
{
    private const string Organ = "栖云区石帆街道办事处";

    /// <summary>A small sound report: three applications, two granted, one carried over.</summary>
    public static AnnualReport Good(Form form)
    {
        var year = form == Forms.F2019 ? 2020 : 2025;
        var values = ReportValues.Of(form, form.Cells.Select(c => KeyValuePair.Create(c.Id, (decimal?)Sound.GetValueOrDefault(c.Id))));
        if (form == Forms.F2019) values = values.With("table2.art20_9.procurement.amount_wan_yuan", 12.5000m);
        return new AnnualReport
        {
            Values = values,
            Title = $"{Organ}{year}年政府信息公开工作年度报告",
            Organ = Organ,
            Year = year,
            Preamble = new("preamble", "", "根据《中华人民共和国政府信息公开条例》第五十条的规定编制本报告。", 0),
            Sections = form.Sections.ToImmutableSortedDictionary(
                s => s.Id, s => new ReportText(s.Id, $"{s.Number}、{s.Heading}", Prose.GetValueOrDefault(s.Id, ""), 0),
                StringComparer.Ordinal),
            SignatureOrgan = Organ,
            SignedOn = new DateOnly(year + 1, 1, 20),
        };
    }

    // These stand first: what follows is made of them.
    private static readonly Dictionary<string, decimal> Sound = new()
    {
        ["table2.art20_1.normative_document.issued"] = 2,
        ["table2.art20_1.normative_document.in_force"] = 9,
        ["table2.art20_1.normative_document.newly_made"] = 2,
        ["table2.art20_1.normative_document.newly_disclosed"] = 2,
        ["table2.art20_1.normative_document.total_disclosed"] = 9,
        ["table2.art20_9.procurement.project_count"] = 1,
        ["table3.new_received.natural_person"] = 3,
        ["table3.new_received.total"] = 3,
        ["table3.results.granted.natural_person"] = 2,
        ["table3.results.granted.total"] = 2,
        ["table3.results.total.natural_person"] = 2,
        ["table3.results.total.total"] = 2,
        ["table3.carried_out.natural_person"] = 1,
        ["table3.carried_out.total"] = 1,
    };

    private static readonly Dictionary<string, string> Prose = new()
    {
        ["s1"] =
            "（一）主动公开。全年制发行政规范性文件2件。\n（二）依申请公开。收到政府信息公开申请3件，予以公开2件，结转下年度1件。\n（三）政府信息管理。公开前逐件进行保密审查。\n（四）平台建设。门户网站由专人维护。\n（五）监督保障。开展培训一次。工作考核、社会评议按期进行，没有发生责任追究。",
        ["s5"] = "存在的主要问题：栏目更新不够及时。改进措施：每月核对一次栏目。",
        ["s6"] = "本年度发出收费通知的件数和总金额以及实际收取的总金额均为0。",
    };

    public static ImmutableArray<BadSample> Bad { get; } =
    [
        new("cut-off.json", "record.syntax", Json()[..200]),
        new("named-twice.json", "record.syntax", Json().Replace("\"form\":", "\"form\":\"F2019\",\"form\":", StringComparison.Ordinal)),
        new("no-form.json", "record.form", Json().Replace("\"form\":\"F2021\",", "", StringComparison.Ordinal), "form"),
        new("words-for-a-number.json", "record.value",
            Json().Replace("\"natural_person\":3", "\"natural_person\":\"三\"", StringComparison.Ordinal),
            "table3.new_received.natural_person"),
        new("cell-of-the-other-form.json", "record.cell",
            Json().Replace(
                "\"art20_5.licence.decisions\":0", "\"art20_5.licence.items_change\":0,\"art20_5.licence.decisions\":0",
                StringComparison.Ordinal), "table2.art20_5.licence.items_change"),
        new("below-zero.json", "T2-01",
            Json().Replace("\"art20_5.licence.decisions\":0", "\"art20_5.licence.decisions\":-1", StringComparison.Ordinal),
            "table2.art20_5.licence.decisions"),
        new("words-for-a-number.xml", "record.value", Xml().Replace(">3</cell>", ">三</cell>", StringComparison.Ordinal),
            "table3.new_received.natural_person"),
        new("with-entities.xml", "record.syntax",
            Xml().Replace("<report ", "<!DOCTYPE report [<!ENTITY a \"b\">]><report ", StringComparison.Ordinal)),
        new("a-cell-too-few.xml", "S04",
            Xml().Replace("<cell id=\"art20_5.licence.decisions\" label=\"行政许可·本年处理决定数量\">0</cell>", "", StringComparison.Ordinal),
            "table2.art20_5.licence.decisions"),
    ];

    private static string Json() => Text(ReportFormat.Json);

    private static string Xml() => Text(ReportFormat.Xml);

    private static string Text(ReportFormat format)
    {
        using var file = new MemoryStream();
        ReportWriter.Write(Good(Forms.F2021), format, file);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
