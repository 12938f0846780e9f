using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Tests.Reading;

public sealed class BoundedFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gongkai-").FullName;

    [Fact]
    public void A_file_comes_whole() => Assert.Equal("年度报告"u8.ToArray(), BoundedFile.Read(Write("年度报告"u8)).Bytes);

    [Fact]
    public void A_stream_comes_whole_whatever_its_length()
    {
        var bytes = new byte[300_000];
        new Random(1).NextBytes(bytes);
        Assert.Equal(bytes, BoundedFile.Read(new MemoryStream(bytes)).Bytes);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_without_reading_it()
    {
        var path = Path.Combine(folder, "digits.txt");
        using (var file = File.Create(path)) file.SetLength(200L * 1024 * 1024);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var (bytes, fault) = BoundedFile.Read(path);

        Assert.Null(bytes);
        Assert.Equal("file.too-large", fault?.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
    }

    [Fact]
    public void A_large_photo_is_told_what_it_is_and_a_large_document_that_it_is_large()
    {
        var limits = new ReadingLimits { MaxBytes = 10 };
        Assert.Equal("file.format", BoundedFile.Read(Write("GIF89a and much more"u8), limits).Fault?.Code);
        Assert.Equal("file.too-large", BoundedFile.Read(Write("%PDF-1.4 and much more"u8), limits).Fault?.Code);
    }

    [Fact]
    public void An_endless_stream_is_refused_at_the_limit()
    {
        if (!OperatingSystem.IsLinux()) return;
        Assert.Equal("file.too-large", BoundedFile.Read("/dev/zero", new ReadingLimits { MaxBytes = 100_000 }).Fault?.Code);
    }

    [Theory]
    [InlineData("nowhere.txt", "找不到这个文件")]
    [InlineData("", "这是文件夹")]
    public void What_cannot_be_opened_says_why(string name, string sentence)
    {
        var fault = BoundedFile.Read(Path.Combine(folder, name)).Fault;
        Assert.Equal(FileFaults.Unreadable, fault?.Code);
        Assert.StartsWith(sentence, fault!.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(folder, "report.txt");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
