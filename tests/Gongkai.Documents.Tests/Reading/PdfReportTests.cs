using System.Text;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;
using Gongkai.Documents.Tests.Reading.Pages;
using Gongkai.Documents.Tools;
using Gongkai.Documents.Writing;
using Gongkai.Reports;
using ReadReport = Gongkai.Documents.Reading.Reading;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>A test that needs pdftotext; skipped, and saying why, where it is not installed (test.sh installs it).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PdfTheoryAttribute : TheoryAttribute
{
    public PdfTheoryAttribute()
    {
        if (Toolbox.OfThisMachine.PathOf(KnownTool.PdfToText) is null) Skip = "pdftotext is not installed";
    }
}

/// <summary>The same for a test without rows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PdfFactAttribute : FactAttribute
{
    public PdfFactAttribute() => Skip = new PdfTheoryAttribute().Skip;
}

public sealed class PdfReportTests
{
    public static TheoryData<string> Layouts => PdfLayout.Names;

    [PdfTheory, MemberData(nameof(Layouts))]
    public void Every_cell_and_part_is_read_back(string layout) => ForReports((paper, _) =>
    {
        var reading = Read(PdfLayout.Named(layout).Render(paper));
        Assert.Empty(reading.Wrong(paper));
        Assert.Equal((Paper.Organ, paper.Year, 6), (reading.Report!.Organ, reading.Report.Year, reading.Report.Sections.Count));
        Assert.Equal(PdfLayout.Named(layout).Radicals ? ["text.radicals"] : [], reading.Faults.Select(f => f.Code));
        Assert.Equal(
            ("", "", "无。"), (reading.Report.Section("s2").Text, reading.Report.Section("s4").Text, reading.Report.Section("s6").Text));
    });

    [PdfTheory, MemberData(nameof(Layouts))]
    public void Empty_cells_do_not_move_their_neighbours(string layout) => ForReports((paper, random) =>
    {
        string[] marks = ["", "", "/", "—"];
        for (var i = random.Next(1, 12); i > 0; i--)
            paper = paper.With(paper.Form.Cells[random.Next(paper.Form.Cells.Length)], marks[random.Next(marks.Length)], null);
        Assert.Empty(Read(PdfLayout.Named(layout).Render(paper)).Wrong(paper));
    });

    /// <summary>No row has all its numbers, so only the head shows where the columns are.</summary>
    [PdfTheory]
    [InlineData("cells in the middle")]
    [InlineData("labels in a narrow column")]
    [InlineData("a page break in table II")]
    public void A_table_whose_zeros_are_blank_is_read_by_its_head(string layout) => ForReports((paper, random) =>
    {
        var empty = random.Next(1, 6);
        foreach (var cell in paper.Form.Table3.Rows.SelectMany(r => r.Cells.Where(c => paper.Numbers[c.Index] == 0 || c == r.Cells[empty])))
            paper = paper.With(cell, "", null);
        Assert.Empty(Read(PdfLayout.Named(layout).Render(paper)).Wrong(paper));
    });

    [PdfFact]
    public void Digits_that_go_on_in_the_next_line_of_a_cell_are_one_number() => ForReports((paper, _) =>
    {
        var reading = Read(new PdfLayout("narrow") { NumberWidth = 24, BreaksNumbers = true, LabelWidth = 210 }.Render(paper));
        Assert.Empty(reading.SilentlyWrong(paper));
        Assert.True(reading.Wrong(paper).Length <= 14, string.Join("\n", reading.Wrong(paper)));
    });

    [PdfFact]
    public void A_table_that_follows_table_IV_is_none_of_its_numbers()
    {
        var (paper, other) = (Paper.Random(new Random(7), Forms.F2021), Paper.Random(new Random(8), Forms.F2021));
        Assert.Empty(Read(new PdfLayout("last year below") { Below = other }.Render(paper)).Wrong(paper));
    }

    [PdfFact]
    public void A_value_knows_its_page_and_line()
    {
        var reading = Read(PdfLayout.Named("a page break in table II").Render(LayoutTests.Blank(Forms.F2021)));
        var places = TextPlaces.Of(reading);
        Assert.Equal(1, places.PageOf(Offset("table2.art20_1.regulation.issued")));
        var last = Offset("table4.review.upheld");
        Assert.True(places.PageOf(last) > 1);
        Assert.InRange(places.Of(last)!.Value.Line, 2, 80);

        int Offset(string cell) => reading.Report!.Values.Read(reading.Report.Form[cell]).Offset;
    }

    public static TheoryData<string, Func<byte[]>, string> Refusals => new()
    {
        { "pages without text", () => Pages(3), "pdf.no-text" },
        { "too many pages", () => Pages(300), "pdf.too-many-pages" },
        { "a file cut off in the middle", () => Render()[..4000], "pdf.damaged" },
        { "only the first line of one", () => "%PDF-1.7\n"u8.ToArray(), "pdf.damaged" },
        { "a letter", () => Letter(), "report.none" },
    };

    [PdfTheory, MemberData(nameof(Refusals))]
    public void What_can_not_be_read_is_one_sentence(string what, Func<byte[]> file, string code)
    {
        var reading = Read(file());
        Assert.True(
            reading.Report is null && reading.Faults is [{ Code: var given }] && given == code,
            $"{what}: {string.Join("; ", reading.Faults)}");
    }

    [PdfFact]
    public void A_pdf_behind_a_password_is_one_sentence()
    {
        var locked = Encoding.Latin1.GetString(Render()).Replace(
            "/Root 1 0 R",
            "/Root 1 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <0123456789012345678901234567890123456789012345678901234567890123> /U <0123456789012345678901234567890123456789012345678901234567890123> >>",
            StringComparison.Ordinal);
        Assert.Equal(["pdf.encrypted"], Read(Encoding.Latin1.GetBytes(locked)).Faults.Select(f => f.Code));
    }

    [Fact]
    public void Without_pdftotext_one_sentence_says_what_to_install()
    {
        var fault = Assert.Single(ReportReader.Read("年报.pdf", Render(), null, Toolbox.Of()).Faults);
        Assert.Equal("tool.missing", fault.Code);
        Assert.Contains("sudo apt-get install poppler-utils", fault.Message, StringComparison.Ordinal);
    }

    [PdfFact]
    public void A_pdf_with_bytes_changed_anywhere_gives_values_or_coded_faults()
    {
        var (whole, random) = (Render(), new Random(711));
        for (var i = 0; i < (LongRun.Is ? 500 : 40); i++)
        {
            var bytes = whole.ToArray();
            for (var n = random.Next(1, 60); n > 0; n--) bytes[random.Next(9, bytes.Length)] = (byte)random.Next(256);
            var reading = Read(bytes);
            Assert.DoesNotContain(reading.Faults, f => f.Code == "file.reader-failed" || f.Code.Length == 0);
            Assert.True(reading.Report is not null || reading.Faults.Length > 0);
        }
    }

    private static ReadReport Read(byte[] pdf) => ReportReader.Read("年报.pdf", pdf);

    private static byte[] Render() => PdfLayout.All[0].Render(Paper.Random(new Random(7), Forms.F2021));

    private static byte[] Pages(int count)
    {
        var file = new PdfFile();
        for (var i = 1; i < count; i++) file.NewPage();
        return file.Bytes();
    }

    private static byte[] Letter()
    {
        var file = new PdfFile();
        for (var i = 0; i < 10; i++) file.Print(60, 60 + 20 * i, 11, "关于召开全区政务公开工作会议的通知，请各单位按时参加。");
        return file.Bytes();
    }

    /// <summary>Always the same reports, of both forms; others on every run where GONGKAI_LONG is set.</summary>
    private static void ForReports(Action<Paper, Random> holds)
    {
        var random = LongRun.Is ? new Random() : new Random(20190515);
        for (var i = 0; i < (LongRun.Is ? 40 : 4); i++)
        {
            var seed = random.Next(int.MaxValue - 1);
            holds(Paper.Random(seed), new Random(seed));
        }
    }
}
