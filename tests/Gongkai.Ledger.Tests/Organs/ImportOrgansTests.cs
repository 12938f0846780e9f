using System.Text;
using Dapper;
using Gongkai.Documents.Spreadsheets;
using Gongkai.Law.Disputes;
using Gongkai.Law.Organs;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Directory;
using Gongkai.Ledger.Verifying.Rebuilding;

namespace Gongkai.Ledger.Tests.Organs;

/// <summary>The ledger has 团结街道办事处 (organ 1) from the beginning; the files add to it.</summary>
public sealed class ImportOrgansTests
{
    private const string Headings = "名称,统一社会信用代码,种类,代字,自,上级,简称,曾用名,规章制定权,设立机关,备注";

    private static readonly string City = Code(20), Bureau = Code(21), Outpost = Code(22), Street = Code(23);

    // What is below stands before what is above, and what is set up before what set it up.
    private static readonly string Family = $"""
        {Headings}
        岳村街道办事处,{Street},派出机关,岳街信公,2019-1-10,云岭市人民政府,岳村街道,岳村镇人民政府、岳村街道…,,,张三经手
        云岭市市场监管局岳村所,{Outpost},派出机构,云监岳信公,2018年5月1日,{Bureau},,,,云岭市市场监管局,
        云岭市市场监管局,{Bureau},县级以上政府部门,云监信公,1950-1-1,云岭市人民政府,市监局,云岭市工商局,,,
        云岭市人民政府,{City},地方人民政府,云政信公,1949/10/1,,,,是,,

        """;

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Organs_are_founded_whatever_the_order_and_found_by_every_name(string database)
    {
        await using var ledger = await TestLedger.On(database);
        Assert.Equal((4, 4, 0), Counts(await Import(ledger, Family)));
        var (city, bureau, street) = (await Find(ledger, "云岭市人民政府"), await Find(ledger, "市监局"), await Find(ledger, Street));
        foreach (var name in (string[])["岳村街道办事处", "岳村街道", "岳村镇人民政府", "岳村街道…"])
            Assert.Equal(street.Row.Id, (await Find(ledger, name)).Row.Id);
        Assert.Equal(bureau.Row.Id, (await Find(ledger, "云岭市工商局")).Row.Id);
        var (now, outpost) = (street.On(ledger.Clock.Today), (await Find(ledger, "云岭市市场监管局岳村所")).Finally);
        Assert.Equal((OrganKind.DispatchedOrgan, "岳街信公", (int?)city.Row.Id), (now.Kind, now.LetterPrefix, now.Parent));
        Assert.Equal((bureau.Row.Id, bureau.Row.Id), (outpost.Parent!.Value, outpost.SetUpBy!.Value));
        Assert.Equal((null, true, new DateOnly(1949, 10, 1)), (city.Finally.Parent, city.Finally.MakesRules, city.FoundedOn));
        Assert.False(bureau.Finally.MakesRules);
        Assert.Contains(new("岳村镇人民政府", new(1949, 1, 1), new(2019, 1, 10)), street.Names);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task The_same_file_twice_adds_nothing_and_one_row_more_adds_one(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await Import(ledger, Family);
        var facts = await Facts(ledger);
        Assert.Equal((4, 0, 4), Counts(await Import(ledger, Family)));
        Assert.Equal((4, 0, 4), Counts(await Import(ledger, Family.Replace("2019-1-10", "２０１９年1月10日", StringComparison.Ordinal))));
        Assert.Equal(facts.Count, (await Facts(ledger)).Count);
        Assert.Equal((5, 1, 4), Counts(await Import(ledger, Family + $"云岭市税务局,{Code(24)},垂直领导机关,云税信公,2018-7-5,,,,,,\n")));
        Assert.Null((await Find(ledger, "云岭市税务局")).Finally.Parent);   // one more root
    }

    [Theory]
    [InlineData(SheetFormat.Csv)]
    [InlineData(SheetFormat.Xlsx)]
    public async Task What_the_template_is_filled_in_with_comes_back(SheetFormat format)
    {
        await using var ledger = await TestLedger.On("sqlite");
        await Import(ledger, Family);
        var rows = RowsOfFile.Read(OrganList.Register, Encoding.UTF8.GetBytes(Family), new(ledger.Clock.Today)).Rows;
        var file = RegisterFile.Write(OrganList.Register, format, rows.Select(r => r.Row));
        var again = RowsOfFile.Read(OrganList.Register, file, new(ledger.Clock.Today));
        Assert.Equal(
            (4, 0, 4),
            Counts(await new ImportOrgans(ledger.Database, ledger.Keys).Try(TheOperator.Anybody, again, new(), Ct)));
    }

    [Theory]
    [InlineData("云岭市市场监管局(本级)")]
    [InlineData("云岭市市场监管局 （ 本级 ）")]
    public async Task A_slip_that_was_printed_is_found_with_other_brackets(string printed)
    {
        await using var ledger = await TestLedger.On("sqlite");
        await Import(ledger, Family.Replace("云岭市工商局", "云岭市市场监管局（本级）", StringComparison.Ordinal));
        Assert.Equal(Bureau, (await Find(ledger, printed)).Row.Code);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Each_fact_says_which_line_it_came_from_and_the_words_are_sealed(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await Import(ledger, Family);
        var facts = (await Facts(ledger)).Where(f => f.Organ == 3).ToList();   // 云岭市人民政府 is 2: the street needs it
        Assert.Equal(["organ-founded", "organ-formerly-named", "organ-formerly-named"], facts.Select(f => f.Code));
        var key = await Key(ledger, facts[0].Subject);
        Assert.All(facts, f =>
        {
            var from = ((OrganFact)OrganFactKinds.All.Read(f)!).From!;
            Assert.Equal((2, Hash(Family)), (from.Line, from.Hash));
            Assert.DoesNotContain("张三", f.Data, StringComparison.Ordinal);
            Assert.DoesNotContain("机关.csv", f.Data, StringComparison.Ordinal);
            var words = FileWords.Open(key, f.Sealed!);
            Assert.Equal(("机关.csv", "张三经手", null), (words.File, words.Remark, words.Reason));
        });
    }

    [Theory]
    [InlineData("统一社会信用代码", "import.credit-code", "甲局,{0}X,县级以上政府部门,甲,2019-1-1,,,,,,")]
    [InlineData("名称", "import.organ-name", "*甲局,{0},县级以上政府部门,甲,2019-1-1,,,,,,")]
    [InlineData("名称", "import.missing", ",{0},县级以上政府部门,甲,2019-1-1,,,,,,")]
    [InlineData("种类", "import.choice", "甲局,{0},局,甲,2019-1-1,,,,,,")]
    [InlineData("代字", "import.missing", "甲局,{0},县级以上政府部门,,2019-1-1,,,,,,")]
    [InlineData("自", "import.date-to-come", "甲局,{0},县级以上政府部门,甲,2026-3-3,,,,,,")]
    [InlineData("自", "import.date-early", "甲局,{0},县级以上政府部门,甲,1948-12-31,,,,,,")]
    [InlineData("上级", "import.organ-unknown", "甲局,{0},县级以上政府部门,甲,2019-1-1,乙局,,,,,")]
    [InlineData("上级", "import.organ-circle", "甲局,{0},县级以上政府部门,甲,2019-1-1,甲局,,,,,")]
    [InlineData("规章制定权", "import.flag", "甲局,{0},县级以上政府部门,甲,2019-1-1,,,,否,,")]
    [InlineData("设立机关", "import.organ-set-up", "甲局,{0},县级以上政府部门,甲,2019-1-1,,,,,团结街道,")]
    [InlineData("设立机关", "import.organ-unknown", "甲局,{0},派出机构,甲,2019-1-1,,,,,乙局,")]
    [InlineData("设立机关", "import.organ-circle", "甲局,{0},派出机构,甲,2019-1-1,,,,,甲局,")]
    [InlineData("名称", "import.organ-name-twice", "团结街道办事处,{0},派出机关,甲,2019-1-1,,,,,,")]
    public async Task A_line_that_is_wrong_is_named_and_nothing_is_recorded(string heading, string code, string line)
    {
        await using var ledger = await TestLedger.On("sqlite");
        var before = await Facts(ledger);
        var typed = string.Format(null, CompositeFormat.Parse(line), Code(30));
        var result = await Import(ledger, $"{Family}{typed}\n");
        var refused = Assert.Single(result.Refused);
        Assert.Equal((6, heading, code), (refused.Line, refused.Column, refused.Code));
        Assert.Equal((0, 0), (result.Added, result.Replaced));
        Assert.Equal(before.Count, (await Facts(ledger)).Count);
    }

    [Fact]
    public async Task What_stands_twice_or_goes_round_is_named_at_each_line()
    {
        await using var ledger = await TestLedger.On("sqlite");
        Assert.Equal(
            [(3, "统一社会信用代码", "import.organ-code-twice"), (4, "名称", "import.organ-name-twice")],
            Said(await Import(ledger, $"""
                {Headings}
                甲局,{Code(30)},县级以上政府部门,甲,2019-1-1,,,,,,
                乙局,{Code(30)},县级以上政府部门,乙,2019-1-1,,,,,,
                甲 局,{Code(31)},县级以上政府部门,丙,2019-1-1,,,,,,
                """)));
        Assert.Equal(
            [(2, "上级", "import.organ-circle"), (3, "上级", "import.organ-circle"), (4, "上级", "import.organ-circle")],
            Said(await Import(ledger, $"""
                {Headings}
                甲局,{Code(30)},县级以上政府部门,甲,2019-1-1,乙局,,,,,
                乙局,{Code(31)},县级以上政府部门,乙,2019-1-1,丙局,,,,,
                丙局,{Code(32)},县级以上政府部门,丙,2019-1-1,{Code(30)},,,,,
                丁局,{Code(33)},县级以上政府部门,丁,2019-1-1,丙局,,,,,
                """)));   // the fourth leads into the circle, and is not on it
        Assert.Equal(
            [(4, "上级", "import.organ-ambiguous")],
            Said(await Import(ledger, $"""
                {Headings}
                甲局,{Code(30)},县级以上政府部门,甲,2019-1-1,,本级局,,,,
                乙局,{Code(31)},县级以上政府部门,乙,2019-1-1,,本级局,,,,
                丙局,{Code(32)},县级以上政府部门,丙,2019-1-1,本级局,,,,,
                """)));
    }

    [Fact]
    public async Task A_move_that_would_go_round_through_the_ledger_is_refused()
    {
        await using var ledger = await TestLedger.On("sqlite");
        await Import(ledger, Family);
        var moved = $"""
            {Headings}
            云岭市人民政府,{City},地方人民政府,云政信公,1949/10/1,云岭市市场监管局岳村所,,,是,,

            """;
        Assert.Equal([(2, "上级", "import.organ-circle")], Said(await Import(ledger, moved, new(Reason: "调整"))));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Other_content_takes_its_place_as_dated_facts_only_with_a_reason(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await Import(ledger, Family);
        var changed = $"""
            {Headings}
            岳村街道办事处,{Street},派出机关,岳街办公,2019-1-10,团结街道,岳村街道,岳村镇人民政府、岳村公社,是,云岭市人民政府,张三经手
            云岭市市场监管局岳村所,{Outpost},授权组织,云监岳信公,2018年5月1日,{Bureau},,,,{Bureau},
            云岭市市场监督管理局,{Bureau},县级以上政府部门,云监信公,2025-3-1,云岭市人民政府,市监局,云岭市工商局、云岭市市场监管局,,,
            云岭市人民政府,{City},地方人民政府,云政信公,1949/10/2,,,,是,,

            """;
        var refused = await Import(ledger, changed);
        Assert.Equal(4, refused.Refused.Length);
        Assert.All(refused.Refused, r => Assert.Equal(("统一社会信用代码", "import.organ-other-content"), (r.Column, r.Code)));
        var replaced = await Import(ledger, changed, new(Reason: "机构改革"));
        Assert.Equal((4, 0, 4), (replaced.Rows, replaced.Added, replaced.Replaced));
        var (today, yesterday) = (ledger.Clock.Today, ledger.Clock.Today.AddDays(-1));
        var street = await Find(ledger, "岳村公社");
        Assert.Equal(
            (TestLedger.Organ, "岳街办公", true, (int?)2),
            (street.On(today).Parent, street.On(today).LetterPrefix, street.On(today).MakesRules, street.On(today).SetUpBy));
        var before = street.On(yesterday);
        Assert.Equal((2, "岳街信公", false), (before.Parent!.Value, before.LetterPrefix, before.MakesRules));
        Assert.Null(await new OrganRegister(ledger.Database).Find("岳村街道…", Ct));   // the file has that slip no longer
        Assert.Equal(OrganKind.AuthorisedOrganisation, (await Find(ledger, Outpost)).On(today).Kind);
        var bureau = await Find(ledger, "云岭市市场监管局");   // renamed on the day since which it has its name
        Assert.Equal(("云岭市市场监管局", "云岭市市场监督管理局"), (bureau.On(new(2025, 2, 28)).Name, bureau.On(new(2025, 3, 1)).Name));
        Assert.Equal(new DateOnly(1949, 10, 2), (await Find(ledger, City)).FoundedOn);
        Assert.Equal((4, 0, 4), Counts(await Import(ledger, changed)));
        Assert.Equal(4, (await Import(ledger, Family)).Refused.Length);   // what stood before is other content now
        Assert.Contains(
            (await Facts(ledger)).Where(f => f.Organ == bureau.Row.Id && f.Sealed is not null),
            f => FileWords.Open(Key(ledger, f.Subject).Result, f.Sealed!).Reason == "机构改革");
        Assert.Empty(await Journal.Verified.Of(ledger));
        Assert.Empty(await Verifying.Compared.Of(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Only_what_is_besides_has_changed(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await Import(ledger, Family);
        var changed = Family.Replace("张三经手", "李四经手", StringComparison.Ordinal);
        Assert.Equal([(2, "统一社会信用代码", "import.organ-other-content")], Said(await Import(ledger, changed)));
        Assert.Equal(1, (await Import(ledger, changed, new(Reason: "经手人有误"))).Replaced);
        Assert.Equal((4, 0, 4), Counts(await Import(ledger, changed)));
        Assert.Equal("organ-remarked", (await Facts(ledger)).Last(f => f.Organ == 3).Code);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task An_organ_that_was_founded_on_the_page_is_known_by_what_the_file_says_of_it(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var code = (await new OrganRegister(ledger.Database).Get(TestLedger.Organ, Ct))!.Row.Code;
        var line = $"{Headings}\n团结街道办事处,{code},派出机关,团街信公,2005-1-1,,,,,,\n";
        Assert.Equal((1, 0, 1), Counts(await Import(ledger, line)));
        Assert.Equal(
            [(2, "统一社会信用代码", "import.organ-other-content")],
            Said(await Import(ledger, line.Replace("团街信公", "团信", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Who_administers_no_organ_above_founds_none(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var administrator = TestLedger.Person("钱管理", Role.Administrator);
        var file = $"""
            {Headings}
            甲站,{Code(30)},内设机构,甲,2019-1-1,乙所,,,,,
            乙所,{Code(31)},内设机构,乙,2019-1-1,团结街道,,,,,

            """;
        Assert.Equal([(2, "上级", "import.not-yours"), (3, "上级", "import.not-yours")], Said(await Import(ledger, file, by: ledger.Clerk)));
        Assert.Equal((2, 2, 0), Counts(await Import(ledger, file, by: administrator)));
        Assert.Equal(
            [(2, "上级", "import.not-yours")],
            Said(await Import(ledger, $"{Headings}\n丙局,{Code(32)},县级以上政府部门,丙,2019-1-1,,,,,,\n", by: administrator)));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Such_a_ledger_is_verified_and_rebuilt(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await Import(ledger, Family);
        Assert.Empty(await Journal.Verified.Of(ledger));
        Assert.Empty(await Verifying.Compared.Of(ledger));
        await using (var connection = await ledger.Database.Open(Ct))
            await connection.ExecuteAsync("delete from organ_name; delete from organ where id = 5");
        Assert.NotEmpty(await Verifying.Compared.Of(ledger));
        Assert.Equal((5, 0), await RebuildOrgans.Run(ledger.Database, Ct));
        Assert.Empty(await Verifying.Compared.Of(ledger));
    }

    [Fact]
    public async Task An_interrupted_import_of_many_goes_on_when_it_is_run_again()
    {
        await using var ledger = await TestLedger.On("sqlite");
        var lines = Enumerable.Range(0, 6000).Select(
            i => $"第{i}局,{Code(100 + i)},县级以上政府部门,局{i},2019-1-1,{(i == 5999 ? "" : "第5999局")},,,,,");   // the one above stands last
        var file = $"{Headings}\n{string.Join('\n', lines)}\n";
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAsync<OperationCanceledException>(() => Import(ledger, file, done: _ => stop.Cancel(), ct: stop.Token));
        Assert.Equal((6000, 1000, 5000), Counts(await Import(ledger, file)));
        Assert.Equal((6000, 0, 6000), Counts(await Import(ledger, file)));
    }

    private static async Task<ImportResult> Import(
        TestLedger ledger, string text, ImportManner? manner = null, Actor? by = null, Action<int>? done = null,
        CancellationToken ct = default)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return await new ImportOrgans(ledger.Database, ledger.Keys).Run(
            by ?? TheOperator.Anybody, RowsOfFile.Read(OrganList.Register, bytes, new(ledger.Clock.Today)),
            ImportEntries.From("机关.csv", bytes), manner ?? new(), done, ct);
    }

    private static async Task<OrganHistory> Find(TestLedger ledger, string name) =>
        (await new OrganRegister(ledger.Database).Find(name, Ct))!;

    private static async Task<List<Fact>> Facts(TestLedger ledger)
    {
        await using var connection = await ledger.Database.Open(Ct);
        return (await connection.QueryAsync<Fact>($"select {Fact.Columns} from fact order by organ, subject, seq")).AsList();
    }

    private static async Task<SubjectKey> Key(TestLedger ledger, Guid subject)
    {
        await using var connection = await ledger.Database.Open(Ct);
        return (await ledger.Keys.Find(connection, subject))!;
    }

    private static (int Rows, int Added, int Present) Counts(ImportResult result)
    {
        Assert.Empty(result.Refused);
        return (result.Rows, result.Added, result.Present);
    }

    private static IEnumerable<(int, string, string)> Said(ImportResult result) => result.Refused.Select(r => (r.Line, r.Column, r.Code));

    private static string Code(int n) => $"11330102MB{n:0000000}" is var body ? body + UnifiedCreditCode.Check(body) : "";

    private static string Hash(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
