using System.Text;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Verifying.Rebuilding;

namespace Gongkai.Ledger.Tests.Registers;

public class ImportTests
{
    private const string Headings = "日期,类别,名称,人数,编号";

    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task The_same_file_twice_adds_nothing(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var file = $"{Headings}\n2021-3-5,培训,保密培训,45,\n2021-3-5,培训,保密培训,45,\n2020-12-1,会议,领导小组会,,K-1\n";
        Assert.Equal((3, 3, 0), Counts(await Import(ledger, file)));   // two that are equal stand twice in the file
        Assert.Equal((3, 0, 3), Counts(await Import(ledger, file)));
        Assert.Equal((4, 1, 3), Counts(await Import(ledger, file + "2021-3-5,培训,保密培训,45,\n")));   // one more than recorded
        Assert.Equal((3, 0, 3), Counts(await Import(ledger, file.Replace("2021-3-5", "２０２１年3月5日", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_number_with_other_content_is_replaced_only_with_a_reason(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await Import(ledger, $"{Headings}\n2021-3-5,培训,保密培训,45,K-1\n2021-3-6,会议,例会,,K-2\n");
        var changed = $"{Headings}\n2021-3-5,培训,保密培训,54,K-1\n2021-3-7,会议,例会,,K-3\n";
        var refused = Assert.Single((await Import(ledger, changed)).Refused);
        Assert.Equal((2, "编号", "import.other-content"), (refused.Line, refused.Column, refused.Code));
        Assert.Equal(2, (await Listed(ledger)).Length);   // K-3 is right, and not recorded either
        var replaced = await Import(ledger, changed, new(Reason: "人数录错"));
        Assert.Equal((1, 1), (replaced.Added, replaced.Replaced));
        Assert.Equal(["例会", "例会", "保密培训:54", "保密培训:45 struck"], (await Listed(ledger)).Select(Said));
        Assert.Equal((2, 0, 2), Counts(await Import(ledger, changed)));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_was_struck_stays_struck_unless_it_is_wanted_again(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var file = $"{Headings}\n2021-3-5,培训,保密培训,45,\n2021-3-6,会议,例会,,K-2\n";
        await Import(ledger, file);
        foreach (var row in await Listed(ledger))
            Assert.True(
                (await new StrikeEntry(ledger.Database, ledger.Keys).Run(ledger.Clerk, Guid.NewGuid(), row.Subject, row.Entry, "录错", Ct))
                    .Allowed);
        Assert.All(await Listed(ledger), r => Assert.True(r.Struck));
        var again = await Import(ledger, file);
        Assert.Equal((0, 0, 2), (again.Added, again.Present, again.Struck));
        Assert.Equal((2, 2, 0), Counts(await Import(ledger, file, new(Again: true))));
        Assert.Equal(2, (await Listed(ledger)).Count(r => !r.Struck));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task One_bad_line_and_nothing_is_recorded(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var result = await Import(ledger, $"{Headings}\n2021-3-5,培训,甲,45,\n\n2021-2-30,讲座,,0,\n2021-3-6,会议,乙,,,多余\n");
        Assert.Equal(
            [(4, "日期", "import.date-none"), (4, "类别", "import.choice"), (4, "名称", "import.missing"), (4, "人数", "import.zero"),
                (5, "", "import.beyond-headings")],
            result.Refused.Select(r => (r.Line, r.Column, r.Code)));
        Assert.Empty(await Listed(ledger));
    }

    [Theory]
    [InlineData("日期,类别", "名称", "import.heading-missing")]
    [InlineData("日期,类别,名称,地点", "地点", "import.heading-unknown")]
    [InlineData("日期,类别,名称,日期", "日期", "import.heading-doubled")]
    public void Headings_are_those_of_the_register(string headings, string column, string code)
    {
        var refused = Assert.Single(Read($"{headings}\n2021-3-5,培训,甲,乙\n").Refused);
        Assert.Equal((1, column, code), (refused.Line, refused.Column, refused.Code));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_file_is_facts_of_at_most_500_rows_with_its_hash_and_lines_and_no_words_in_the_clear(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var lines = Enumerable.Range(0, 1201).Select(i => $"2021-3-5,培训,张三丰讲座第{i}讲,45,");
        Assert.Equal(1201, (await Import(ledger, $"{Headings}\n{string.Join('\n', lines)}\n")).Added);
        await using var connection = await ledger.Database.Open(Ct);
        var facts =
            (await connection.QueryAsync<Fact>($"select {Fact.Columns} from fact where code = 'entries-added' order by seq")).AsList();
        var bodies = facts.ConvertAll(f => (EntriesAdded)EntryFactKinds.All.Read(f)!);
        Assert.Equal([500, 500, 201], bodies.Select(b => b.Rows.Length));
        Assert.Equal((2, 1202), (bodies[0].Lines!.Value[0], bodies[2].Lines!.Value[^1]));
        Assert.All(bodies, b => Assert.Equal(64, b.FileHash!.Length));
        Assert.All(facts, f => Assert.DoesNotContain("张三丰", f.Data, StringComparison.Ordinal));
        Assert.All(facts, f => Assert.DoesNotContain("培训记录.csv", f.Data, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Equal_rows_of_a_long_file_count_as_many_times_as_they_stand_wherever_they_stand(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var lines = Enumerable.Range(0, 12_000).Select(i => $"2021-3-5,培训,第{i % 5999}讲,45,").ToList();   // the same again after 5,999
        var file = $"{Headings}\n{string.Join('\n', lines)}\n";
        Assert.Equal((12_000, 12_000, 0), Counts(await Import(ledger, file)));
        Assert.Equal((12_000, 0, 12_000), Counts(await Import(ledger, file)));
        Assert.Equal(12_000, (await Listed(ledger)).Length);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task An_interrupted_import_goes_on_when_it_is_run_again(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var file = $"{Headings}\n{string.Join('\n', Enumerable.Range(0, 12_000).Select(i => $"2021-3-5,培训,第{i}讲,45,"))}\n";
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new ImportEntries(ledger.Database, ledger.Keys).Run(
                ledger.Clerk, TestLedger.Organ, Read(file), ImportEntries.From("甲.csv", [1]), new(), _ => stop.Cancel(), stop.Token));
        Assert.Equal(1000, (await Listed(ledger)).Length);   // one transaction, and nothing of the next
        Assert.Equal((12_000, 11_000, 1000), Counts(await Import(ledger, file)));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Other_rows_and_another_strike_under_the_same_key_are_refused(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (record, key) = (new RecordEntry(ledger.Database, ledger.Keys), Guid.NewGuid());
        var rows = Read($"{Headings}\n2021-3-5,培训,甲,45,\n2021-3-6,培训,乙,45,\n").Rows;
        Assert.True((await record.Run(ledger.Clerk, key, TestLedger.Organ, [rows[0].Row], Ct)).Allowed);
        Assert.True((await record.Run(ledger.Clerk, key, TestLedger.Organ, [rows[0].Row], Ct)).Allowed);   // sent twice
        Assert.Equal(SubmissionBreach.OtherContent, (await record.Run(ledger.Clerk, key, TestLedger.Organ, [rows[1].Row], Ct)).Breach);
        await record.Run(ledger.Clerk, Guid.NewGuid(), TestLedger.Organ, [rows[1].Row], Ct);
        var (listed, strike, second) = (await Listed(ledger), new StrikeEntry(ledger.Database, ledger.Keys), Guid.NewGuid());
        Assert.True((await strike.Run(ledger.Clerk, second, listed[0].Subject, listed[0].Entry, "录错", Ct)).Allowed);
        Assert.Equal(
            SubmissionBreach.OtherContent, (await strike.Run(ledger.Clerk, second, listed[1].Subject, listed[1].Entry, "录错", Ct)).Breach);
        Assert.Single(await Listed(ledger), r => r.Struck);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task By_form_too_a_number_stands_for_one_row(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var record = new RecordEntry(ledger.Database, ledger.Keys);
        var rows = Read($"{Headings}\n2021-3-5,培训,甲,45,会(1)\n").Rows.Concat(Read($"{Headings}\n2021-3-5,培训,乙,45,会（1）\n").Rows).ToList();
        Assert.True((await record.Run(ledger.Clerk, Guid.NewGuid(), TestLedger.Organ, [rows[0].Row], Ct)).Allowed);
        Assert.Equal(
            "register.code-recorded", (await record.Run(ledger.Clerk, Guid.NewGuid(), TestLedger.Organ, [rows[0].Row], Ct)).Breach?.Code);
        Assert.Equal(
            "import.other-content", (await record.Run(ledger.Clerk, Guid.NewGuid(), TestLedger.Organ, [rows[1].Row], Ct)).Breach?.Code);
        Assert.Single(await Listed(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_is_searched_is_what_the_cells_say(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await Import(ledger, $"{Headings}\n2021-3-5,培训,\"A&B+C 说\"\"好\"\"\",45,\n2021-3-6,会议,𠮷林例会,,\n");
        (string Words, int Found)[] searches =
        [
            ("A&B", 1), ("a&b+c", 1), ("+C", 1), ("\"好\"", 1), ("𠮷林", 1), ("例\0会", 1), ("null", 0), ("名称", 0), (",", 0), ("%", 0)
        ];
        foreach (var (words, found) in searches)
            Assert.Equal(
                (words, found),
                (words, (await new EntryList(ledger.Database).Of(TheOperator.Anybody, Of2021 with { Words = words }, Ct)).Length));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_measure_counts_the_rows_that_stand_behind_it(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await Import(ledger, $"{Headings}\n2021-3-5,培训,甲,45,\n2021-12-31,培训,乙,5,\n2020-12-31,培训,丙,7,\n2021-1-1,会议,丁,,\n");
        var list = new EntryList(ledger.Database);
        var measured = await list.Measured(TheOperator.Anybody, Of2021, Ct);
        Assert.Equal([("会议", 1L, 0L), ("培训", 2L, 50L)], measured.Select(m => (m.Class!, m.Rows, m.Quantity)));
        Assert.Equal(
            ["丁", "甲", "乙"],
            (await list.Behind(TheOperator.Anybody, Of2021, Measure.OfTheYear, Ct)).Select(r => r.Row["名称"]));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Rebuilt_it_is_the_same(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await Import(ledger, $"{Headings}\n2021-3-5,培训,甲,45,K-1\n2020-3-5,培训,乙,,\n");
        await Import(ledger, $"{Headings}\n2021-3-5,培训,甲,54,K-1\n", new(Reason: "录错"));
        var before = await Rows(ledger);
        Assert.Equal(3, before.Count);
        Assert.Equal(2, await RebuildRegisters.Run(ledger.Database, ledger.Keys, Ct));
        Assert.Equal(before, await Rows(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Without_its_key_a_book_still_counts(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await Import(ledger, $"{Headings}\n2021-3-5,培训,甲,45,\n2021-4-5,会议,乙,,\n");
        var book = (await Listed(ledger))[0].Subject;
        await ledger.Database.Write<Recorded>(TheProgram.Itself, null, async work =>
        {
            await Gongkai.Ledger.Keys.SubjectKeys.Destroy(work, book);
            return new Recorded(book, 0);
        }, Ct);
        await RebuildRegisters.Run(ledger.Database, ledger.Keys, Ct);
        var totals = await new EntryList(ledger.Database).Totals(TheOperator.Anybody, Of2021, Ct);
        Assert.Equal([("会议", 1L, 0L), ("培训", 1L, 45L)], totals.Select(t => (t.Class!, t.Rows, t.Quantity)));
        Assert.All(await Listed(ledger), r => Assert.Null(r.Row["名称"]));
        Assert.Equal("register.sealed", Assert.Single((await Import(ledger, $"{Headings}\n2021-5-5,培训,丙,,\n")).Refused).Code);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Two_who_import_the_same_file_at_once_record_it_once(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await using var beside = ledger.Beside();
        var file = Read($"{Headings}\n{string.Join('\n', Enumerable.Range(0, 50).Select(i => $"2021-3-5,培训,第{i}讲,45,"))}\n");
        var from = ImportEntries.From("甲.csv", [1]);
        await Task.WhenAll(
            new[] { ledger.Database, beside }.Select(
                d => Task.Run(() => new ImportEntries(d, ledger.Keys).Run(ledger.Clerk, TestLedger.Organ, file, from, new(), null, Ct))));
        Assert.Equal(50, (await Listed(ledger)).Length);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Who_does_not_keep_the_registers_records_nothing_and_sees_nothing(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await Import(ledger, $"{Headings}\n2021-3-5,培训,甲,45,\n");
        var stranger = new Gongkai.Ledger.Officers.Officer(Guid.NewGuid(), "外人", []);
        var import = new ImportEntries(ledger.Database, ledger.Keys);
        var refused = await import.Run(
            stranger, TestLedger.Organ, Read($"{Headings}\n2021-3-6,培训,乙,,\n"), ImportEntries.From("乙.csv", []), new(), null, Ct);
        Assert.Equal("register.not-yours", Assert.Single(refused.Refused).Code);
        Assert.Empty(await new EntryList(ledger.Database).Of(stranger, Of2021, Ct));
        var row = Assert.Single(await Listed(ledger));
        var strike = await new StrikeEntry(ledger.Database, ledger.Keys).Run(stranger, Guid.NewGuid(), row.Subject, row.Entry, "理由", Ct);
        Assert.Equal("register.no-entry", strike.Breach?.Code);
    }

    private static EntryFilter Of2021 => new(TestLedger.Organ, Sessions.Register, 2021) { Most = null };

    private static (int Rows, int Added, int Present) Counts(ImportResult result)
    {
        Assert.Empty(result.Refused);
        return (result.Rows, result.Added, result.Present);
    }

    private static RowsOfFile Read(string text) =>
        RowsOfFile.Read(Sessions.Register, Encoding.UTF8.GetBytes(text), new(new(2026, 11, 30)));

    private static Task<ImportResult> Import(TestLedger ledger, string text, ImportManner? manner = null) =>
        new ImportEntries(ledger.Database, ledger.Keys).Run(
            ledger.Clerk, TestLedger.Organ, Read(text), ImportEntries.From("培训记录.csv", Encoding.UTF8.GetBytes(text)), manner ?? new(), null,
            Ct);

    private static async Task<System.Collections.Immutable.ImmutableArray<ListedEntry>> Listed(TestLedger ledger) =>
        await new EntryList(ledger.Database).Of(TheOperator.Anybody, Of2021, Ct);

    private static string Said(ListedEntry row) =>
        $"{row.Row["名称"]}{(row.Row["人数"] is { } n ? ":" + n : "")}{(row.Struck ? " struck" : "")}";

    private static async Task<List<string>> Rows(TestLedger ledger)
    {
        await using var connection = await ledger.Database.Open(Ct);
        var rows = await connection.QueryAsync("select * from entry order by subject, seq, nth");
        return [.. rows.Select(r => string.Join('|', ((IDictionary<string, object>)r).Values))];
    }
}
