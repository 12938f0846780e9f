using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Gongkai.Documents.Reading;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Exchange;

/// <summary>docs/report-format/ says what the code says, and what it says holds.</summary>
public sealed class PackageTests
{
    private const string Folder = "docs/report-format";

    private static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static TheoryData<string> Paths => [.. Package.Files.Keys];

    public static TheoryData<string> Good => [.. Package.Files.Keys.Where(p => p.StartsWith("good/", StringComparison.Ordinal))];

    public static TheoryData<string> Bad => [.. Samples.Bad.Select(b => b.File)];

    /// <summary>GONGKAI_WRITE_DOCS=1 writes the files instead; their difference is then read by a person.</summary>
    [Theory, MemberData(nameof(Paths))]
    public void The_package_is_what_the_code_writes(string path)
    {
        var (file, written) = (Path.Combine(Root, Folder, path), Package.Files[path]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (Environment.GetEnvironmentVariable("GONGKAI_WRITE_DOCS") == "1") File.WriteAllBytes(file, written);
        Assert.Equal(Content(path, written), Content(path, File.ReadAllBytes(file)));
    }

    [Theory, MemberData(nameof(Good))]
    public void A_good_sample_fits_its_schema_and_is_read_without_a_fault(string path)
    {
        var file = Package.Files[path];
        Assert.Empty(path.EndsWith(".json", StringComparison.Ordinal) ? JsonBreaches(file) : XmlBreaches(file));
        var reading = ReportReader.Read(path, file);
        Assert.Empty(reading.Faults);
        Assert.Empty(Checkup.Of(reading.Report!).Findings.Where(f => f.Severity is Severity.Error && f.Outcome is Outcome.Fail));
    }

    [Theory, MemberData(nameof(Bad))]
    public void A_bad_sample_gets_its_code_and_its_place(string name)
    {
        var sample = Samples.Bad.Single(b => b.File == name);
        Assert.NotEqual(Encoding.UTF8.GetString(Package.Files["good/f2021" + Path.GetExtension(name)]), sample.Text);
        var reading = ReportReader.Read(name, Encoding.UTF8.GetBytes(sample.Text));
        var found = reading.Report is { } report ? Checkup.Of(report).Findings.Where(f => f.Outcome is Outcome.Fail)
            .SelectMany(f => f.Cells.Append(f.Place).Select(p => (f.Rule.Id, p))) : [];
        Assert.Contains((sample.Code, sample.Place), reading.Faults.Select(f => (f.Code, f.Place)).Concat(found));
    }

    [Theory]   // what a schema can say, it says
    [InlineData("words-for-a-number.json")]
    [InlineData("no-form.json")]
    [InlineData("cell-of-the-other-form.json")]
    [InlineData("below-zero.json")]
    [InlineData("words-for-a-number.xml")]
    public void A_bad_sample_breaks_the_schema(string name)
    {
        var file = Package.Files[$"bad/{name}"];
        Assert.NotEmpty(name.EndsWith(".json", StringComparison.Ordinal) ? JsonBreaches(file) : XmlBreaches(file));
    }

    [Theory]
    [InlineData("blank.docx")]
    [InlineData("blank.xlsx")]
    public void A_blank_file_is_a_report_in_which_everything_is_missing(string path)
    {
        var reading = ReportReader.Read(path, Package.Files[path]);
        Assert.Equal(("F2021", 2026), (reading.Form, reading.Report!.Year));
        Assert.All(reading.Report.Form.Cells, c => Assert.Null(reading.Report.Values[c]));
        Assert.All(reading.Report.Form.Sections, s => Assert.Equal("", reading.Report.Section(s.Id).Text));
    }

    private static List<string> JsonBreaches(byte[] file)
    {
        using var schema = JsonDocument.Parse(Package.Files["report.schema.json"]);
        using var json = JsonDocument.Parse(file);
        return new SchemaCheck(schema.RootElement).Breaches(json.RootElement);
    }

    private static List<string> XmlBreaches(byte[] file)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(ReportSchema.Namespace, XmlReader.Create(new MemoryStream(Package.Files["report.xsd"])));
        var breaches = new List<string>();
        XDocument.Load(new MemoryStream(file)).Validate(schemas, (_, e) => breaches.Add(e.Message));
        return breaches;
    }

    // An archive is compared by what is in it: another version of the compressor gives other bytes.
    private static string Content(string path, byte[] file)
    {
        if (!path.EndsWith('x')) return Encoding.UTF8.GetString(file);
        using var archive = new ZipArchive(new MemoryStream(file));
        return string.Join(
            '\n', archive.Entries.Select(
                e => { using var reader = new StreamReader(e.Open()); return $"{e.FullName}\n{reader.ReadToEnd()}"; }));
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Gongkai.slnx")) ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no Gongkai.slnx above the tests"));
}
