using System.Text.Json;
using Gongkai.Documents.Reading;
using Gongkai.Ledger.Facts;

namespace Gongkai.Cli.Tests;

/// <summary>A demonstration, filled once for the tests of what comes out of a ledger.</summary>
public sealed class DemoFolder : IDisposable
{
    private readonly Folder folder = new();

    public DemoFolder() => Filled = Command.Run(folder.Path, "demo", "--no-serve");

    public string Path => folder.Path;

    internal Result Filled { get; }

    public void Dispose() => folder.Dispose();
}

public sealed class LedgerReportTests(DemoFolder demo) : IClassFixture<DemoFolder>
{
    private const string Street = "云岭县青石街道办事处";

    private static readonly string LastYear = $"{TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Year - 1}";

    [Fact]
    public void A_demonstration_names_who_may_sign_in_and_is_given_once()
    {
        Assert.Equal((0, ""), (demo.Filled.Exit, demo.Filled.Error));
        Assert.StartsWith("演示数据在 ", demo.Filled.Lines[0], StringComparison.Ordinal);
        Assert.Contains(
            demo.Filled.Lines, l => l.Contains("lingdao", StringComparison.Ordinal) && l.Contains("青石街道分管领导", StringComparison.Ordinal));
        // the same persons and password, nothing twice
        Assert.Equal(demo.Filled.Output, Command.Run(demo.Path, "demo", "--no-serve").Output);
    }

    [Fact]
    public void A_ledger_in_use_takes_no_demonstration()
    {
        using var folder = new Folder();
        Command.Run(folder.Path, "migrate", "--data", "real");
        Assert.Equal(0, Command.Run(folder.Path, "demo", "--no-serve", "--data", "real").Exit);   // empty: nobody works in it yet
        Command.Run(folder.Path, "migrate", "--data", "used");
        Use(System.IO.Path.Combine(folder.Path, "used"));
        var refused = Command.Run(folder.Path, "demo", "--no-serve", "--data", "used");
        Assert.Equal((1, "gongkai: 这个数据文件夹里已经有台账，不能放入演示数据，请用--data换一个文件夹（demo.used）"), (refused.Exit, refused.Errors.Single()));
    }

    [Theory]
    [InlineData("西山区人民政府团结街道办事处", "2021", "主动公开总数=4828 线下=4615 政务新媒体=161 门户网站=52 渠道:电子屏=1309 试点领域:是=15 申请（历史导入）=1")]
    [InlineData(
        "北京市大兴区人民政府政府办公室", "2021", "主动公开总数=14 载体:预决算=2 意见征集=98 意见征集:基本公共服务=54 意见征集:生活安全=3 培训与会议=1 制发文件:退回次数=3 制发文件=5")]
    [InlineData("西工区红山街道办事处", "2023", "table2.art20_6.penalty.decisions=5 table3.results.granted.total=2 平台栏目=3 收费通知件数=0")]
    [InlineData("岳村街道", "2020", "事项:其他对外管理服务事项=36 政府集中采购=421.39 便民手册和资料=1 便民手册和资料:印数=3000")]
    [InlineData("涧西区社区治理和服务创新办公室", "2021", "主动公开总数=157 载体:涧西社创服务=71 载体:涧西社区治理和服务创新=57 渠道:报刊=5 渠道:广播=0 新媒体账号=2")]
    public void Years_that_were_entered_afterwards_give_the_numbers_of_their_prose(string organ, string year, string expected)
    {
        using var json = JsonDocument.Parse(Command.Run(demo.Path, "fields", organ, year, "--json", "--data", "gongkai-demo").Output);
        var fields = json.RootElement.EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!, f => f.GetProperty("value"));
        Assert.Equal(expected, string.Join(' ', expected.Split(' ').Select(e => e[..e.LastIndexOf('=')]).Select(n => $"{n}={fields[n]}")));
    }

    [Theory]
    [InlineData("西山区人民政府团结街道办事处", "2021", "T3-09", "4828 4615 161 52 15 26")]   // a case that was handed on: asked, and rightly so
    [InlineData("北京市大兴区人民政府政府办公室", "2021", "", "14 12 2 98 54 33 8 3 5")]
    [InlineData("西工区红山街道办事处", "2023", "", "10 7 3 5 2")]
    [InlineData("岳村街道", "2020", "", "179 421.39 36 19 3000")]
    [InlineData("涧西区社区治理和服务创新办公室", "2021", "", "157 17 135 71 57 5")]
    public void Reports_that_were_written_hold_every_rule_and_say_the_numbers(string organ, string year, string asked, string numbers)
    {
        foreach (var format in (string[])["docx", "html", "ofd"])
        {
            Assert.Equal(0, Report(organ, year, "--as", format, "--out", $"written.{format}").Exit);
            using var check = JsonDocument.Parse(Command.Run(demo.Path, "check", $"written.{format}", "--json").Output);
            Assert.Equal(
                (format, asked),
                (format, string.Join(
                    ' ', check.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("rule").GetString()))));
        }
        using var json = JsonDocument.Parse(Report(organ, year, "--as", "json").Output);
        var overview = json.RootElement.GetProperty("sections").GetProperty("s1").GetString()!;
        Assert.InRange(Gongkai.Reports.ProseLength.Of(overview), 300, 1000);
        Assert.DoesNotContain("{", overview, StringComparison.Ordinal);
        Assert.All(numbers.Split(' '), n => Assert.Matches($"(?<![0-9.]){n}(?![0-9.])", overview));
    }

    [SharedFact]
    public void The_tables_of_the_published_reports_come_out_of_the_registers_cell_by_cell()
    {
        var seeds = Directory.GetFiles(System.IO.Path.Combine(SharedFactAttribute.Folder!, "seeds"), "*.txt");
        foreach (var seed in seeds)
        {
            using var read = JsonDocument.Parse(Command.Run(demo.Path, "read", seed, "--json").Output);
            var (organ, year) = (read.RootElement.GetProperty("organ").GetString()!, read.RootElement.GetProperty("year").GetInt32());
            using var ours = JsonDocument.Parse(Report(organ, $"{year}", "--as", "json").Output);
            var (theirs, mine) = (Cells(read.RootElement), Cells(ours.RootElement));
            Assert.Equal(theirs.Keys.Order(), mine.Keys.Order());
            Assert.All(mine.Values, v => Assert.NotNull(v));
            // where the paper has no total, ours is what its row gives
            Assert.All(
                theirs, t =>
                    Assert.True(
                        t.Value == mine[t.Key]
                            || (t.Value is null && t.Key.EndsWith(".total", StringComparison.Ordinal) && mine[t.Key] == 0),
                    $"{organ} {t}, {mine[t.Key]}"));
        }
        Assert.Equal(5, seeds.Length);
    }

    private static Dictionary<string, decimal?> Cells(JsonElement report)
    {
        return new(((string[])["table2", "table3", "table4"]).SelectMany(t => Flat(t, report.GetProperty(t))));

        static IEnumerable<KeyValuePair<string, decimal?>> Flat(string name, JsonElement at) => at.ValueKind is JsonValueKind.Object
            ? at.EnumerateObject().SelectMany(p => Flat($"{name}.{p.Name}", p.Value))
            : [new(name, at.ValueKind is JsonValueKind.Null ? null : at.GetDecimal())];
    }

    [Theory]
    [InlineData(Street)]
    [InlineData("青石街道")]
    [InlineData("11990000MB0000001", true)]   // its code; the last character is checked elsewhere
    public void The_report_is_counted_out_of_the_ledger(string organ, bool code = false)
    {
        if (code) organ += Gongkai.Law.Organs.UnifiedCreditCode.Check(organ);
        using var json = JsonDocument.Parse(Report(organ, LastYear, "--as", "json").Output);
        Assert.Equal(Street, json.RootElement.GetProperty("organ").GetString());
        Assert.Equal(10, json.RootElement.GetProperty("table3").GetProperty("new_received").GetProperty("total").GetInt32());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("table2").GetProperty("art20_5.licence.decisions").ValueKind);
    }

    [Fact]
    public void The_cases_behind_a_cell_are_listed_without_persons()
    {
        var behind = Report(Street, LastYear, "--explain", "table3.results.total.total");
        Assert.Equal("（七）总计·总计：9件", behind.Lines[0]);
        Assert.Equal(9, behind.Lines.Count(l => l.TrimStart().StartsWith('〔')));
        Assert.DoesNotContain("甲某", behind.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("md")]
    public void A_file_of_a_demonstration_says_so_and_reads_back(string format)
    {
        var file = System.IO.Path.Combine(demo.Path, $"年报.{format}");
        Assert.Equal(0, Report(Street, LastYear, "--out", file).Exit);
        var reading = ReportReader.Read(file, File.ReadAllBytes(file));
        Assert.Equal(9, reading.Report!.Values["table3.results.total.total"]);
        if (format is "html" or "md") Assert.Contains("演示数据", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { "某县某局", "2025" }, 2, "台账中没有叫“某县某局”的机关，请写它现在或者以前的名称，或者统一社会信用代码")]
    [InlineData(new[] { Street, "去年" }, 2, "年度应为四位数字，例如2026，这里是“去年”")]
    [InlineData(new[] { Street, "2018" }, 1, "2019年以前没有统一的年度报告格式，请选择2019年或者以后的年度（report.no-form）")]
    [InlineData(new[] { Street, "2099" }, 1, "这一年度还没有开始，请选择今年或者以前的年度（report.future）")]
    [InlineData(new[] { Street, "2025", "--explain", "table2.x" }, 1, "这一年度的表里没有这一格，请写格子的编号，例如table3.new_received.total（report.no-cell）")]
    [InlineData(new[] { Street, "2025", "--as", "exe" }, 2, "--as应为html、json、xlsx、docx、pdf、ofd、md或xml，这里是“exe”")]
    [InlineData(new[] { Street, "2025", "--as", "json", "--explain", "x" }, 2, "--explain只列出申请，不能与--as、--out一起使用")]
    public void What_cannot_be_reported_is_refused(string[] arguments, int exit, string sentence)
    {
        var refused = Report(arguments);
        Assert.Equal((exit, $"gongkai: {sentence}"), (refused.Exit, refused.Errors[^1]));
    }

    private static void Use(string data)
    {
        Assert.Null(Gongkai.Ledger.Store.SqliteLibrary.Refusal);   // it loads the library
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={System.IO.Path.Combine(data, "ledger.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "insert into fact (subject, seq, organ, code, happened_on, recorded_at, recorded_by, data) values ('a', 1, 0, 'x', '2026-01-01', '', '', '{}')";
        command.ExecuteNonQuery();
    }

    private Result Report(params string[] arguments) => Command.Run(demo.Path, ["report", .. arguments, "--data", "gongkai-demo"]);
}
