using System.Text;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tools;

namespace Gongkai.Documents.Tests.Tools;

/// <summary>Tests that start LibreOffice: one after another, and few.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WithLibreOffice
{
    public const string Name = "LibreOffice";
}

/// <summary>A test that needs LibreOffice; skipped, and saying why, where it is not installed (test.sh installs it).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute()
    {
        if (!new OfficeConverter(Toolbox.OfThisMachine).IsThere) Skip = "LibreOffice is not installed";
    }
}

/// <summary>The same for a test with rows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficeTheoryAttribute : TheoryAttribute
{
    public OfficeTheoryAttribute() => Skip = new OfficeFactAttribute().Skip;
}

[Collection(WithLibreOffice.Name)]
public sealed class OfficeConverterTests
{
    private static readonly OfficeConverter Office = new(Toolbox.OfThisMachine);

    [OfficeFact]
    public void A_document_becomes_another_and_a_pdf()
    {
        var rtf = Encoding.ASCII.GetBytes(@"{\rtf1\ansi\uc0 \u20844\u24320\par}");
        var docx = Office.Convert(rtf, "rtf", "docx");
        Assert.Null(docx.Fault);
        Assert.Equal(FileKind.Docx, FileKinds.Of(docx.Bytes));
        Assert.Equal(FileKind.Pdf, FileKinds.Of(Office.Convert(docx.Bytes!, "docx", "pdf:writer_pdf_Export").Bytes));
    }

    [OfficeFact]
    public void What_it_can_not_open_is_one_sentence() =>
        Assert.Equal(
            "tool.failed", Office.Convert([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4000]], "doc", "docx").Fault?.Code);

    [OfficeFact]
    public void It_is_stopped_when_its_time_is_over() =>
        Assert.Equal(
            "tool.timeout",
            new OfficeConverter(Toolbox.OfThisMachine, new ToolLimits { Time = TimeSpan.FromMilliseconds(50) })
                .Convert("{\\rtf1 x}"u8.ToArray(), "rtf", "docx").Fault?.Code);
}
