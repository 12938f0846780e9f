using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Gongkai.Ledger.Facts;

namespace Gongkai.Cli.Tests;

public sealed class ReadTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public void A_report_comes_as_one_line_of_json()
    {
        folder.Write("青山.txt", SampleReport.Text());
        var result = Command.Run(folder.Path, "read", "青山.txt", "--json");

        Assert.Equal((0, ""), (result.Exit, result.Error));
        using var json = JsonDocument.Parse(Assert.Single(result.Lines));
        Assert.Equal("青山街道办事处", json.RootElement.GetProperty("organ").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("table3").GetProperty("new_received").GetProperty("total").GetInt32());
    }

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-16 as Notepad saves it", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(SampleReport.Text())] },
        { "UTF-16 without a mark", Encoding.BigEndianUnicode.GetBytes(SampleReport.Text()) },
        { "GB18030", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(SampleReport.Text()) },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void Every_encoding_reads_the_same(string encoding, byte[] bytes)
    {
        folder.Write("report.txt", SampleReport.Text());
        var expected = Command.Run(folder.Path, "read", "report.txt", "--json");
        folder.Write("report.txt", bytes);
        var result = Command.Run(folder.Path, "read", "report.txt", "--json");
        Assert.True(expected.Output == result.Output, $"{encoding}: {result.Output}{result.Error}");
    }

    [Fact]
    public void An_archive_gives_a_line_for_each_file_in_it_and_is_done_once()
    {
        using (var zip = ZipFile.Open(Path.Combine(folder.Path, "报送.zip"), ZipArchiveMode.Create))
            foreach (var name in (string[])["青山.txt", "街道/白河.txt"])
                using (var entry = zip.CreateEntry(name).Open())
                    entry.Write(Encoding.UTF8.GetBytes(SampleReport.Text()));

        var result = Command.Run(folder.Path, "read", "报送.zip", "--json");
        Assert.Equal(
            ["报送.zip/青山.txt", "报送.zip/街道/白河.txt"],
            result.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("source").GetString()));

        Command.Run(folder.Path, "read", "报送.zip", "--out", "result");
        Command.Run(folder.Path, "read", "报送.zip", "--out", "result", "--resume");
        Assert.Equal(2, File.ReadAllLines(Path.Combine(folder.Path, "result", "reports.jsonl")).Length);
    }

    [Fact]
    public void Standard_input_is_a_file_too()
    {
        var result = Command.Run(folder.Path, Encoding.UTF8.GetBytes(SampleReport.Text()), null, "read", "-", "--json");
        Assert.Equal(0, result.Exit);
        Assert.StartsWith("{\"source\":\"-\",\"title\":\"青山街道办事处", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("b.txt a.txt", "b.txt a.txt")] // the order given
    [InlineData("year", "year/2020/d.txt year/2021/c.txt year/e.txt")] // a folder with all below it, by name
    [InlineData("*.txt", "a.txt b.txt")] // a glob that the shell left to us
    [InlineData("year/*/?.txt", "year/2020/d.txt year/2021/c.txt")]
    [InlineData("**/c.txt", "year/2021/c.txt")]
    public void Files_folders_and_globs_are_read_in_order(string typed, string expected)
    {
        foreach (var name in (string[])["a.txt", "b.txt", "year/2021/c.txt", "year/2020/d.txt", "year/e.txt"])
            folder.Write(name, SampleReport.Text());
        var result = Command.Run(folder.Path, ["read", "--json", .. typed.Split(' ')]);
        Assert.Equal(expected.Split(' '), result.Lines.Select(Source));
    }

    [Fact]
    public void Results_keep_their_order_with_many_jobs()
    {
        var names = Enumerable.Range(0, 200).Select(i => $"{i:000}.txt").ToArray();
        // Every tenth takes much longer than its neighbours.
        foreach (var (i, name) in names.Index()) folder.Write(name, SampleReport.Text() + new string('。', i % 10 == 0 ? 300_000 : 0));
        var result = Command.Run(folder.Path, "read", ".", "--json", "--jobs", "8");
        Assert.Equal(names, result.Lines.Select(l => Path.GetFileName(Source(l))));
    }

    [Fact]
    public void Csv_has_a_row_a_cell_with_its_place()
    {
        folder.Write("青山.txt", SampleReport.Text());
        var lines = Command.Run(folder.Path, "read", "青山.txt", "--csv").Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("file,organ,year,form,cell,value,state,place", lines[0]);
        Assert.Equal(201, lines.Length);
        Assert.Matches(
            "^青山.txt,青山街道办事处,2021,F2021,table3.new_received.total,3,value,\\d+:\\d+$",
            lines.Single(l => l.Contains("new_received.total", StringComparison.Ordinal)));
    }

    [Fact]
    public void With_places_each_value_says_where_it_was_read()
    {
        folder.Write("青山.txt", SampleReport.Text());
        using var json = JsonDocument.Parse(Command.Run(folder.Path, "read", "青山.txt", "--json", "--places").Output);
        var value = json.RootElement.GetProperty("table3").GetProperty("new_received").GetProperty("total");
        var line = SampleReport.Text().Split('\n')[value.GetProperty("line").GetInt32() - 1];
        Assert.StartsWith("一、本年新收", line, StringComparison.Ordinal);
        Assert.Equal('3', line[value.GetProperty("column").GetInt32() - 1]);
    }

    public void Dispose() => folder.Dispose();

    private static string Source(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("source").GetString()!;
    }
}
