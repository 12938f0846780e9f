using System.Collections.Immutable;
using System.Text;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Tests.Verifying;

namespace Gongkai.Ledger.Tests.Registers;

/// <summary>凭证: files of a row, from its page to its end, on each database.</summary>
public sealed class EvidenceTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Files_are_put_to_a_row_opened_taken_away_and_verified(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var keep = new KeepEvidence(ledger.Database, ledger.Keys);
        var photo = new Attachment(FileRole.Evidence, "公示栏照片.jpg", Encoding.UTF8.GetBytes("一张照片"));
        var recorded = await new RecordEntry(ledger.Database, ledger.Keys).Run(
            ledger.Clerk, Guid.NewGuid(), TestLedger.Organ, [Power("占道经营处罚", "P-1"), Power("乱倒垃圾处罚", "P-2")], Ct, [photo]);
        Assert.True(recorded.Allowed, recorded.Breach?.Code);
        var rows = await Listed(ledger);
        Assert.Equal([1, 1], rows.Select(r => r.Evidence));
        var row = rows.Single(r => r.Row.Code == "P-1");
        var key = Guid.NewGuid();
        ImmutableArray<Attachment> scans =
            [new(FileRole.Evidence, "文件.pdf", new byte[2_500_000]), new(FileRole.Evidence, "截图.png", [1, 2, 3])];
        var added = await keep.Run(ledger.Clerk, key, row.Subject, row.Entry, scans, Ct);
        Assert.Equal(added, await keep.Run(ledger.Clerk, key, row.Subject, row.Entry, scans, Ct));   // sent twice, kept once
        var files = await keep.Of(ledger.Head, (row.Subject, row.Entry), Ct);
        Assert.Equal(
            [("公示栏照片.jpg", 12L), ("文件.pdf", 2_500_000L), ("截图.png", 3L)], files.Select(f => (f.Name!, f.Size)));
        var opened = (await keep.Open(ledger.Head, (row.Subject, row.Entry), files[1].Id, Ct)).Value!;
        await using (var content = opened.Content.Open())
        {
            var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, Ct);
            Assert.Equal(new byte[2_500_000], bytes.ToArray());
        }
        // of another row, or for somebody who does not read the register, there is no such file
        var other = rows.Single(r => r.Row.Code == "P-2");
        Assert.Equal("file.not-found", (await keep.Open(ledger.Head, (other.Subject, other.Entry), files[1].Id, Ct)).Breach?.Code);
        var stranger = new Officer(Guid.NewGuid(), "外人", []);
        Assert.Empty(await keep.Of(stranger, (row.Subject, row.Entry), Ct));
        Assert.Equal("file.not-found", (await keep.Open(stranger, (row.Subject, row.Entry), files[1].Id, Ct)).Breach?.Code);
        Assert.Equal("register.no-entry", (await keep.Run(stranger, null, row.Subject, row.Entry, [photo], Ct)).Breach?.Code);

        Assert.Equal(
            "register.no-reason", (await keep.Strike(ledger.Clerk, null, (row.Subject, row.Entry), files[1].Seq, " ", Ct)).Breach?.Code);
        Assert.Equal(   // its number is of another row's files
            "file.not-found", (await keep.Strike(ledger.Clerk, null, (other.Subject, other.Entry), files[1].Seq, "传错", Ct)).Breach?.Code);
        Assert.True((await keep.Strike(ledger.Clerk, null, (row.Subject, row.Entry), files[1].Seq, "传错", Ct)).Allowed);
        Assert.Equal(["公示栏照片.jpg"], (await keep.Of(ledger.Head, (row.Subject, row.Entry), Ct)).Select(f => f.Name));
        Assert.Equal([1, 1], (await Listed(ledger)).Select(r => r.Evidence));
        Assert.Empty(await Compared.Of(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Files_go_with_the_row_that_stands_in_the_place_of_theirs_also_into_another_year(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var keep = new KeepEvidence(ledger.Database, ledger.Keys);
        await new RecordEntry(ledger.Database, ledger.Keys).Run(
            ledger.Clerk, null, TestLedger.Organ, [Power("占道经营处罚", "P-1"), Power("乱倒垃圾处罚", "P-2")], Ct,
            [new(FileRole.Evidence, "决定.txt", Encoding.UTF8.GetBytes("同意"))]);
        var replace = new ReplaceEntry(ledger.Database, ledger.Keys);
        var rows = await Listed(ledger);
        ImmutableArray<Replacement> moved =
        [
            new(rows[0].Subject, rows[0].Entry, Power(rows[0].Row["名称"]!, rows[0].Row.Code!, "2019-02-01")),   // the same book
            // another, with a key of its own
            new(rows[1].Subject, rows[1].Entry, Power(rows[1].Row["名称"]!, rows[1].Row.Code!, "2020-02-01")),
        ];
        Assert.True((await replace.Run(ledger.Clerk, null, TestLedger.Organ, moved, "日期录错", Ct)).Allowed);
        var standing = (await Listed(ledger)).Where(r => !r.Struck).ToList();
        Assert.Equal(2, standing.Select(r => r.Subject).Distinct().Count());
        foreach (var row in standing)
        {
            var file = Assert.Single(await keep.Of(ledger.Head, (row.Subject, row.Entry), Ct));
            var opened = (await keep.Open(ledger.Head, (row.Subject, row.Entry), file.Id, Ct)).Value!;
            using var reader = new StreamReader(opened.Content.Open());
            Assert.Equal(("决定.txt", "同意", 1), (file.Name!, await reader.ReadToEndAsync(Ct), row.Evidence));
        }
        Assert.Empty(await Compared.Of(ledger));
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_whole()
    {
        await using var ledger = await TestLedger.On("sqlite");
        var keep = new KeepEvidence(ledger.Database, ledger.Keys);
        await new RecordEntry(ledger.Database, ledger.Keys).Run(ledger.Clerk, null, TestLedger.Organ, [Power("占道经营处罚", "P-1")], Ct);
        var row = (await Listed(ledger)).Single();
        foreach (var (files, code) in new (ImmutableArray<Attachment>, string)[]
        {
            ([], "register.no-file"), ([new(FileRole.Evidence, "空.jpg", [])], "file.empty"),
            ([.. Enumerable.Range(0, 21).Select(i => new Attachment(FileRole.Evidence, $"{i}.jpg", [1]))], "file.too-many"),
            ([new(FileRole.Evidence, "大.pdf", new byte[Attachment.Largest + 1])], "file.too-large"),
        })
            Assert.Equal(code, (await keep.Run(ledger.Clerk, null, row.Subject, row.Entry, files, Ct)).Breach?.Code);
        for (var i = 0; i < 5; i++)
        {
            var some = Enumerable.Range(0, 10).Select(n => new Attachment(FileRole.Evidence, $"{i}-{n}.jpg", [1]));
            Assert.True((await keep.Run(ledger.Clerk, null, row.Subject, row.Entry, [.. some], Ct)).Allowed);
        }
        var more = await keep.Run(ledger.Clerk, null, row.Subject, row.Entry, [new(FileRole.Evidence, "再一张.jpg", [1])], Ct);
        Assert.Equal("register.evidence-full", more.Breach?.Code);
        Assert.Equal(50, (await Listed(ledger)).Single().Evidence);
        Assert.True(
            (await new StrikeEntry(ledger.Database, ledger.Keys).Run(ledger.Clerk, null, row.Subject, row.Entry, "录错", Ct)).Allowed);
        Assert.Equal(
            "register.struck-before",
            (await keep.Run(ledger.Clerk, null, row.Subject, row.Entry, [new("evidence", "a", [1])], Ct)).Breach?.Code);
        Assert.Empty(await Compared.Of(ledger));
    }

    private static Row Power(string name, string code, string since = "2019-01-01") => Row.Read(
        Powers.Register, h => h switch { "类别" => "行政处罚", "名称" => name, "自" => since, "编号" => code, _ => "" }, new(new(2026, 11, 30))).Row!;

    private static async Task<ImmutableArray<ListedEntry>> Listed(TestLedger ledger) =>
        await new EntryList(ledger.Database).Of(TheOperator.Anybody, new(TestLedger.Organ, Powers.Register, 2021) { Most = null }, Ct);
}
