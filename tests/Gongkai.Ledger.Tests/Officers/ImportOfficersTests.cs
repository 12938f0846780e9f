using System.Text;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Directory;
using Gongkai.Ledger.Verifying.Rebuilding;

namespace Gongkai.Ledger.Tests.Officers;

/// <summary>The ledger has 团结街道办事处, with the unit 征地办.</summary>
public sealed class ImportOfficersTests
{
    private const string Headings = "账号,姓名,机关,岗位,科室,自,备注";

    private static readonly string Two = $"""
        {Headings}
        zhangsan,张三丰,团结街道,经办人、发布员,,2024-3-1,
        lisi,李四,团结街道办事处,科室负责人,征地办,2024年3月1日,李四自己填
        zhangsan,张三丰,团结街道,公开机构负责人,,2025-1-1,

        """;

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task People_get_an_account_and_their_offices(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var import = new ImportOfficers(ledger.Database, ledger.Keys);
        var tried = await import.Try(TheOperator.Anybody, Read(ledger, Two), new(), Ct);
        Assert.Equal(["zhangsan张三丰", "lisi李四"], tried.New.Select(n => n.SignInName + n.Name));
        Assert.Equal((3, 3, 0), Counts(await Import(ledger, Two)));
        var officers = new OfficerRegister(ledger.Database);
        var zhang = (await officers.Find("zhangsan", new(2024, 12, 31), Ct))!;
        Assert.Equal(("张三丰", "Clerk Publisher"), (zhang.Name, string.Join(' ', zhang.Appointments.Select(a => a.Role))));
        Assert.Equal(3, (await officers.Find("zhangsan", new(2025, 1, 1), Ct))!.Appointments.Length);
        Assert.Equal(
            new(TestLedger.Organ, Role.UnitHead, "征地办"),
            Assert.Single((await officers.Find("lisi", ledger.Clock.Today, Ct))!.Appointments));
        Assert.Empty((await officers.Find("lisi", new(2024, 2, 29), Ct))!.Appointments);
        Assert.Empty(await Journal.Verified.Of(ledger));
        Assert.Empty(await Verifying.Compared.Of(ledger));
        await using (var connection = await ledger.Database.Open(Ct)) await connection.ExecuteAsync("delete from appointment");
        await RebuildOrgans.Run(ledger.Database, Ct);
        Assert.Empty(await Verifying.Compared.Of(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task The_same_file_twice_adds_nothing_and_one_row_more_adds_one(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        await Import(ledger, Two);
        var facts = (await Facts(ledger)).Count;
        Assert.Equal((3, 0, 3), Counts(await Import(ledger, Two)));
        Assert.Equal((3, 0, 3), Counts(await Import(ledger, Two.Replace("zhangsan", "ZhangSan", StringComparison.Ordinal))));
        Assert.Equal(facts, (await Facts(ledger)).Count);
        Assert.Equal((4, 1, 3), Counts(await Import(ledger, Two + "lisi,李四,团结街道,经办人,,2024-3-1,\n")));
        Assert.Equal((4, 1, 3), Counts(await Import(ledger, Two + "lisi,李四,团结街道,经办人、发布员,,2024-3-1,\n")));   // one of them is new
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Each_fact_says_which_line_it_came_from_and_no_name_stands_in_the_clear(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var before = (await Facts(ledger)).Select(f => (f.Subject, f.Seq)).ToHashSet();
        await Import(ledger, Two);
        var facts = (await Facts(ledger)).Where(f => !before.Contains((f.Subject, f.Seq))).ToList();
        Assert.Equal(6, facts.Count);   // two accounts, four offices
        await using var connection = await ledger.Database.Open(Ct);
        foreach (var fact in facts)
        {
            var from = fact.Code == "account-changed" ? ((AccountChanged)AccountChanged.Kinds.Read(fact)!).From!
                : ((OfficerFact)AppointmentBook.Kinds.Read(fact)!).From!;
            Assert.InRange(from.Line, 2, 4);
            Assert.Equal(64, from.Hash.Length);
            foreach (var word in (string[])["张三丰", "李四", "zhangsan", "人员.csv"])
                Assert.DoesNotContain(word, fact.Data, StringComparison.Ordinal);
            var words = FileWords.Open((await ledger.Keys.Find(connection, fact.Subject))!, fact.Sealed!);
            Assert.Equal(("人员.csv", from.Line == 3 ? "李四自己填" : null), (words.File, words.Remark));
        }
    }

    [Theory]
    [InlineData("姓名", "import.other-person", "lisi,李五,团结街道,经办人,,2024-3-1,")]
    [InlineData("姓名", "import.missing", "wangwu,,团结街道,经办人,,2024-3-1,")]
    [InlineData("机关", "import.organ-unknown", "wangwu,王五,团结街,经办人,,2024-3-1,")]
    [InlineData("岗位", "import.choice", "wangwu,王五,团结街道,经办人、主任,,2024-3-1,")]
    [InlineData("岗位", "import.missing", "wangwu,王五,团结街道,、,,2024-3-1,")]
    [InlineData("自", "import.date-to-come", "wangwu,王五,团结街道,经办人,,2026-3-3,")]
    [InlineData("自", "import.office-other-day", "lisi,李四,团结街道,科室负责人,征地办,2024-3-2,")]
    public async Task A_line_that_is_wrong_is_named_and_nothing_is_recorded(string heading, string code, string line)
    {
        await using var ledger = await TestLedger.Office("sqlite");
        var before = (await Facts(ledger)).Count;
        foreach (var known in (bool[])[false, true])   // by the lines before it, and by what is recorded
        {
            var refused = Assert.Single((await Import(ledger, $"{Two}{line}\n")).Refused);
            Assert.Equal((5, heading, code), (refused.Line, refused.Column, refused.Code));
            Assert.Equal(before, (await Facts(ledger)).Count);
            if (known) continue;
            await Import(ledger, Two);
            before = (await Facts(ledger)).Count;
        }
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task An_office_from_another_day_on_takes_the_place_of_the_one_before_only_with_a_reason(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        await Import(ledger, Two);
        var changed = Two.Replace("2024年3月1日", "2023年3月1日", StringComparison.Ordinal);
        Assert.Equal("import.office-other-day", Assert.Single((await Import(ledger, changed)).Refused).Code);
        var replaced = await Import(ledger, changed, new(Reason: "任职日期录错"));
        Assert.Equal((0, 2, 1), (replaced.Added, replaced.Present, replaced.Replaced));
        var officers = new OfficerRegister(ledger.Database);
        Assert.Single((await officers.Find("lisi", new(2023, 3, 1), Ct))!.Appointments);
        Assert.Single((await officers.Find("lisi", ledger.Clock.Today, Ct))!.Appointments);
        Assert.Equal((3, 0, 3), Counts(await Import(ledger, changed)));
        Assert.Empty(await Verifying.Compared.Of(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Who_left_is_not_brought_back_and_what_was_struck_stays_struck_unless_it_is_wanted_again(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        await Import(ledger, Two);
        var officers = new OfficerRegister(ledger.Database);
        var lisi = (await officers.Find("lisi", ledger.Clock.Today, Ct))!;
        var zhang = (await officers.Find("zhangsan", ledger.Clock.Today, Ct))!;
        Assert.True(
            (await new DismissOfficer(ledger.Database).Run(
                TheOperator.Anybody, null, new(lisi.Id, TestLedger.Organ, Role.UnitHead, "征地办", new(2025, 6, 1)), Ct)).Allowed);
        var head = (await new Staff(ledger.Database).Log(zhang.Id, Ct)).Facts.Last().Seq;
        var strike = new StrikeOffice(ledger.Database, ledger.Keys);
        Assert.True((await strike.Run(TheOperator.Anybody, null, new(zhang.Id, head, "录错"), Ct)).Allowed);
        var again = await Import(ledger, Two);
        Assert.Equal((0, 2, 1), (again.Added, again.Present, again.Struck));
        Assert.Empty((await officers.Find("lisi", ledger.Clock.Today, Ct))!.Appointments);
        Assert.Equal((3, 1, 2), Counts(await Import(ledger, Two, new(Again: true))));
        Assert.Equal(3, (await officers.Find("zhangsan", ledger.Clock.Today, Ct))!.Appointments.Length);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Who_administers_the_organ_may_and_nobody_appoints_himself_beside_another(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (one, other) = (TestLedger.Person("钱管理", Role.Administrator), TestLedger.Person("孙管理", Role.Administrator));
        await ledger.Employ(one);
        Assert.Equal(
            [(2, "机关", "import.not-yours"), (3, "机关", "import.not-yours"), (4, "机关", "import.not-yours")],
            (await Import(ledger, Two, by: ledger.Clerk)).Refused.Select(r => (r.Line, r.Column, r.Code)));
        Assert.Equal((3, 3, 0), Counts(await Import(ledger, Two, by: one)));
        await ledger.Employ(other);
        var himself = $"{Headings}\n{one.Id:N},钱管理,团结街道,分管领导,,2024-3-1,\n";
        await using (var connection = await ledger.Database.Open(Ct))
            await connection.ExecuteAsync("update account set normal_name = upper(normal_name)");
        Assert.Equal("import.oneself", Assert.Single((await Import(ledger, himself, by: one)).Refused).Code);
        Assert.Equal((1, 1, 0), Counts(await Import(ledger, himself, by: other)));
    }

    private static async Task<ImportResult> Import(TestLedger ledger, string text, ImportManner? manner = null, Actor? by = null)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return await new ImportOfficers(ledger.Database, ledger.Keys).Run(
            by ?? TheOperator.Anybody, (Read(ledger, text), ImportEntries.From("人员.csv", bytes)), manner ?? new(), Open, null, Ct);
    }

    private static RowsOfFile Read(TestLedger ledger, string text) =>
        RowsOfFile.Read(OfficerList.Register, Encoding.UTF8.GetBytes(text), new(ledger.Clock.Today));

    // As the site makes one; accounts are its to write.
    private static async Task<AccountState> Open(Work work, NewPerson person)
    {
        var id = Guid.CreateVersion7(work.At);
        await work.Connection.ExecuteAsync(
            """
            insert into account (id, name, sign_in_name, normal_name, must_change, stamp, version, failures, two_factor, last_step)
            values (@id, @Name, @SignInName, @normal, @yes, '', '', 0, @no, 0)
            """,
            new { id, person.Name, person.SignInName, normal = person.SignInName.ToUpperInvariant(), yes = true, no = false },
            work.Transaction);
        return (await AccountState.Of(work, id))!;
    }

    private static async Task<List<Fact>> Facts(TestLedger ledger)
    {
        await using var connection = await ledger.Database.Open(Ct);
        return (await connection.QueryAsync<Fact>($"select {Fact.Columns} from fact order by subject, seq")).AsList();
    }

    private static (int Rows, int Added, int Present) Counts(ImportResult result)
    {
        Assert.Empty(result.Refused);
        return (result.Rows, result.Added, result.Present);
    }
}
