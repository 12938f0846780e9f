using System.IO.Compression;
using System.Text;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Reading.Archives;

public sealed class ArchiveTests
{
    private static readonly Paper Paper = Paper.Random(new Random(3), Forms.F2021);

    private static readonly byte[] Report = Encoding.UTF8.GetBytes(Known.Clear[0].Render(Paper));

    [Fact]
    public void Every_file_that_may_be_a_report_is_read_as_its_own()
    {
        var zip = Zip(
            ("报告/甲.txt", Report), ("报告/", []), ("照片.jpg", [0xFF, 0xD8, 0xFF]), ("图.txt", [0xFF, 0xD8, 0xFF, 0xE0]),
            ("__MACOSX/._甲.txt", [0]), ("~$甲.docx", [0]),
            ("空.txt", []), ("通知.txt", "关于召开会议的通知"u8.ToArray()), ("乙.md", Report));
        var readings = ReportReader.ReadAll("报送.zip", zip).ToList();

        Assert.Equal(["报送.zip/报告/甲.txt", "报送.zip/空.txt", "报送.zip/通知.txt", "报送.zip/乙.md"], readings.Select(r => r.Source));
        Assert.Equal(["", "file.empty", "report.none", ""], readings.Select(r => r.Report is null ? r.Faults[0].Code : ""));
        Assert.Empty(readings[3].Wrong(Paper));
    }

    public static TheoryData<string, Encoding> Encodings => new()
    {
        { "as Windows packs in China", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")! },
        { "in UTF-8 without saying so", new UTF8Encoding(false) },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void Names_that_do_not_say_their_encoding_are_read(string how, Encoding encoding)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.Latin1))
        {
            using var entry = zip.CreateEntry(Encoding.Latin1.GetString(encoding.GetBytes("年报\\栖云区.txt"))).Open();
            entry.Write(Report);
        }

        Assert.True(ReportReader.ReadAll("a.zip", stream.ToArray()).Single().Source is "a.zip/年报/栖云区.txt", how);
    }

    public static TheoryData<string, string> Names => new()
    {
        { "../../etc/cron.d/x.txt", "a.zip/etc/cron.d/x.txt" },
        { "/root/x.txt", "a.zip/root/x.txt" },
        { "..\\..\\x.txt", "a.zip/x.txt" },
        { "a\nb\u0007.txt", "a.zip/ab.txt" },
    };

    [Theory, MemberData(nameof(Names))]
    public void A_name_that_leads_out_of_the_archive_is_only_a_name(string name, string source) =>
        Assert.Equal(source, ReportReader.ReadAll("a.zip", Zip((name, Report))).Single().Source);

    [Fact]
    public void An_archive_in_an_archive_is_opened_and_one_in_that_is_not()
    {
        var inner = Zip(("丙.txt", Report), ("更深.zip", Zip(("丁.txt", Report))));
        var readings = ReportReader.ReadAll("a.zip", Zip(("乡镇.zip", inner))).ToList();
        Assert.Equal(["a.zip/乡镇.zip/丙.txt", "a.zip/乡镇.zip/更深.zip"], readings.Select(r => r.Source));
        Assert.Equal("zip.nested", readings[1].Faults.Single().Code);
    }

    public static TheoryData<string, Func<byte[]>, string[]> Refusals => new()
    {
        { "nothing in it", () => Zip(), ["zip.empty"] },
        { "only photos", () => Zip(("a.jpg", [1])), ["zip.empty"] },
        { "a file that unpacks to a thousand times its size", () => Zip(("a.txt", new byte[10_000_000])), ["file.inflates"] },
        { "cut off", () => Zip(("a.txt", Report))[..^40], ["file.damaged"] },
        { "only its first bytes", () => "PK\u0003\u0004"u8.ToArray(), ["file.damaged"] },
        { "more files than anyone reports", () => Zip([.. Enumerable.Range(0, 2_001).Select(i => ($"{i}.txt", Array.Empty<byte>()))]),
            [.. Enumerable.Repeat("file.empty", 2_000), "zip.too-many"] },
    };

    [Theory, MemberData(nameof(Refusals))]
    public void What_can_not_be_read_is_one_sentence_each(string what, Func<byte[]> zip, string[] codes)
    {
        var readings = ReportReader.ReadAll("a.zip", zip()).ToList();
        Assert.True(codes.SequenceEqual(readings.Select(r => r.Faults.Single().Code)), what);
    }

    [Fact]
    public void Where_one_report_is_wanted_an_archive_of_one_gives_it_and_an_archive_of_two_none()
    {
        Assert.Empty(ReportReader.Read("a.zip", Zip(("甲.txt", Report), ("说明.png", [1]))).Wrong(Paper));
        Assert.Equal("zip.several", ReportReader.Read("a.zip", Zip(("甲.txt", Report), ("乙.txt", Report))).Faults.Single().Code);
    }

    [Fact]
    public void A_zip_with_bytes_changed_anywhere_gives_readings_with_values_or_coded_faults()
    {
        var (whole, random) = (Zip(("报告/甲.txt", Report), ("乙.zip", Zip(("丙.md", Report))), ("丁.rtf", "x"u8.ToArray())), new Random(711));
        for (var i = 0; i < (LongRun.Is ? 20_000 : 400); i++)
        {
            var bytes = whole.ToArray();
            for (var n = random.Next(1, 40); n > 0; n--) bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            if (i % 3 == 0) bytes = bytes[..random.Next(4, bytes.Length)];
            Assert.All(ReportReader.ReadAll("a.zip", bytes), r => Assert.True(r.Report is not null || r.Faults.Length > 0));
            Assert.All(ReportReader.ReadAll("a.zip", bytes), r => Assert.DoesNotContain(r.Faults, f => f.Code is "file.reader-failed"));
        }
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }

        return stream.ToArray();
    }
}
