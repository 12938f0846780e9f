using System.Globalization;
using System.Text;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;
using Gongkai.Documents.Tests.Tools;
using Gongkai.Documents.Tools;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Formats that LibreOffice reads for us.</summary>
[Collection(WithLibreOffice.Name)]
public sealed class OfficeReportTests
{
    private static readonly Paper Paper = Paper.Random(new Random(17), Forms.F2021);

    [OfficeFact]
    public void A_report_in_rtf_doc_and_odt_is_read_back()
    {
        var office = new OfficeConverter(Toolbox.OfThisMachine);
        var rtf = Rtf(Known.Named("tabs").Render(Paper));
        foreach (var (name, bytes) in new[] { ("年报.rtf", rtf), ("年报.wps", office.Convert(rtf, "rtf", "doc").Bytes!),
            ("年报.odt", office.Convert(rtf, "rtf", "odt").Bytes!) })
        {
            var reading = ReportReader.Read(name, bytes);
            Assert.True(reading.Wrong(Paper) is [], $"{name}: {string.Join("; ", reading.Wrong(Paper))}");
            Assert.Equal((Paper.Organ, 6), (reading.Report!.Organ, reading.Report.Sections.Count));
        }
    }

    public static TheoryData<string, byte[]> Files => new()
    {
        { "a.rtf", "{\\rtf1 x}"u8.ToArray() },
        { "a.odt",
            "PK\u0003\u0004\u0014\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\b\0\0\0mimetypeapplication/vnd.oasis.opendocument.text"u8.ToArray() },
    };

    [Theory, MemberData(nameof(Files))]
    public void Without_libreoffice_one_sentence_says_what_to_install(string name, byte[] bytes)
    {
        var fault = Assert.Single(ReportReader.Read(name, bytes, null, Toolbox.Of()).Faults);
        Assert.Equal("tool.missing", fault.Code);
        Assert.Contains("libreoffice-writer-nogui", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Lines with tabs as the rows of tables, others as paragraphs.</summary>
    private static byte[] Rtf(string text)
    {
        var rtf = new StringBuilder(@"{\rtf1\ansi\uc0 ");
        foreach (var line in text.Split('\n'))
        {
            var cells = line.Split('\t');
            if (cells.Length == 1)
            {
                rtf.Append(@"\pard ").Append(Escaped(line)).Append("\\par\n");
                continue;
            }

            rtf.Append(@"\trowd");
            for (var i = 1; i <= cells.Length; i++) rtf.Append(CultureInfo.InvariantCulture, $"\\cellx{i * 9000 / cells.Length}");
            foreach (var cell in cells) rtf.Append(@"\pard\intbl ").Append(Escaped(cell)).Append(@"\cell");
            rtf.Append("\\row\n");
        }

        return Encoding.ASCII.GetBytes(rtf.Append('}').ToString());
    }

    private static string Escaped(string text) =>
        string.Concat(text.Select(c => c < 0x7F ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(short)c} ")));
}
