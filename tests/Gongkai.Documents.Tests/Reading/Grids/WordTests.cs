using System.Text.RegularExpressions;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;
using Gongkai.Reports;
using ReadReport = Gongkai.Documents.Reading.Reading;

namespace Gongkai.Documents.Tests.Reading.Grids;

/// <summary>What Word documents hold beside their text.</summary>
public sealed partial class WordTests
{
    private static readonly Paper Paper = Paper.Random(new Random(8), Forms.F2021);

    public static Dictionary<string, Func<string, string>> Changes { get; } = new()
    {
        ["deleted text under tracked changes"] = b =>
            Number().Replace(b, "<w:del><w:r><w:delText>77</w:delText></w:r></w:del><w:r><w:t>$1</w:t></w:r>"),
        ["inserted text under tracked changes"] = b => Number().Replace(b, "<w:ins><w:r><w:t>$1</w:t></w:r></w:ins>"),
        ["text moved away"] = b =>
            Number().Replace(b, "<w:moveFrom><w:r><w:t>7</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>$1</w:t></w:r></w:moveTo>"),
        ["a deleted row"] = b =>
            b.Replace(
                "<w:tr>",
                "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr><w:tr>",
                StringComparison.Ordinal),
        ["struck out and hidden text"] = b =>
            Number().Replace(
                b, "<w:r><w:rPr><w:strike/></w:rPr><w:t>9</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>8</w:t></w:r><w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>$1</w:t></w:r>"),
        ["note marks"] = b =>
            Number().Replace(b, "<w:r><w:t>$1</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>"),
        ["fields"] = b =>
            Number().Replace(
                b, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>SUM(A1:B2) 55</w:instrText></w:r><w:r><w:t>$1</w:t></w:r>"),
        ["formats that were changed"] = b =>
            Number().Replace(b, "<w:r><w:rPr><w:rPrChange w:id=\"1\"><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>$1</w:t></w:r>"),
        ["content controls"] = b => $"<w:sdt><w:sdtPr><w:alias w:val=\"3\"/></w:sdtPr><w:sdtContent>{b}</w:sdtContent></w:sdt>",
        ["all in a text box, drawn twice"] = b =>
            $"<w:p><w:r><mc:AlternateContent><mc:Choice>{Box(b)}</mc:Choice><mc:Fallback>{Box(b)}</mc:Fallback></mc:AlternateContent></w:r></w:p>",
        ["all in a table of one cell"] = b => $"<w:tbl><w:tr><w:tc>{b}</w:tc></w:tr></w:tbl>",
        ["lines for paragraphs"] = b =>
            b.Replace(
                "</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">", "</w:t><w:br/><w:t xml:space=\"preserve\">",
                StringComparison.Ordinal),
        ["every character in a run of its own"] = b =>
            Text().Replace(
                b, m => m.Value.Contains('&', StringComparison.Ordinal) ? m.Value
                    : string.Join("</w:t></w:r><w:r><w:t>", m.Groups[1].Value.ToCharArray()) is var runs ? $"<w:t>{runs}</w:t>" : ""),
    };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory, MemberData(nameof(Names))]
    public void What_is_printed_is_read_and_nothing_else(string change)
    {
        var reading = Read(Changes[change](Body));
        Assert.True(
            reading.Wrong(Paper) is [], string.Join("\n", reading.Wrong(Paper).Take(9).Concat(reading.Faults.Select(f => f.ToString()))));
        Assert.Equal(
            (Paper.Organ, Arrangement.Prose, "无。"),
            (reading.Report!.Organ, reading.Report.Section("s1").Text, reading.Report.Section("s6").Text));
        Assert.Empty(reading.Faults);
    }

    [Fact]
    public void A_heading_has_the_number_that_Word_prints_in_front()
    {
        const string Lists = """
            <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="3">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
            <w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num></w:numbering>
            """;
        var body = Arrangement.Headings.Aggregate(Body, (b, h) => b.Replace(
            FileFormats.Paragraph(h),
            $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr><w:r><w:t>{h[2..]}</w:t></w:r></w:p>",
            StringComparison.Ordinal));
        var reading = ReportReader.Read("", FileFormats.Document(body, ("word/numbering.xml", Lists)));
        Assert.Empty(reading.Faults);
        Assert.Equal("六、其他需要报告的事项", reading.Report!.Section("s6").Heading);
    }

    [Fact]
    public void A_table_of_contents_is_no_part_of_the_report()
    {
        var contents = string.Concat(
            Arrangement.Headings.Select(
                (h, i) =>
                    $"<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:r><w:t>{h}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>{i + 1}</w:t></w:r></w:p>"));
        var reading = Read(contents + Body);
        Assert.Empty(reading.Faults);
        Assert.Empty(reading.Wrong(Paper));
    }

    private static string Body { get; } = string.Concat(
        Arrangement.Of(Paper, (s, _) => [s]).Parts.Select(p => p is Sheet s ? FileFormats.DocxTable(s) : FileFormats.Paragraph((string)p)));

    private static string Box(string body) => $"<w:pict><w:txbxContent>{body}</w:txbxContent></w:pict>";

    private static ReadReport Read(string body) => ReportReader.Read("", FileFormats.Document(body));

    [GeneratedRegex("<w:r><w:t xml:space=\"preserve\">([0-9.]+)</w:t></w:r>")]
    private static partial Regex Number();

    [GeneratedRegex("<w:t xml:space=\"preserve\">([^<]+)</w:t>")]
    private static partial Regex Text();
}
