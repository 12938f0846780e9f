using System.Security.Cryptography;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Tests.Journal;

namespace Gongkai.Ledger.Tests.Files;

public sealed class FileTests
{
    private const int Mb = 1024 * 1024, ThreePieces = (2 * Mb) + 17;

    /// <summary>What somebody with the database can do to the pieces of file @a, whose neighbour is @b.</summary>
    private static readonly string[] Changes =
    [
        "update file_piece set number = case number when 1 then 2 when 2 then 1 else number end where file = @a",   // reordered, see Swap
        "delete from file_piece where file = @a and number = 2",   // dropped
        "delete from file_piece where file = @a and number = 3",   // cut off
        "delete from file_piece where file = @a and number = 3; update stored_file set pieces = 2, size = 2097152 where id = @a",
        // foreign
        "update file_piece set sealed = (select sealed from file_piece where file = @b and number = 2) where file = @a and number = 2",
        "update file_piece set sealed = (select sealed from file_piece where file = @a and number = 1) where file = @a and number = 2",
        "update file_piece set sealed = substr(sealed, 1, 1000) where file = @a and number = 2",   // truncated
        "update stored_file set name = (select name from stored_file where id = @b) where id = @a",
        "update stored_file set size = size + 1 where id = @a",
        "update stored_file set pieces = 4 where id = @a; insert into file_piece (file, number, sealed) select file, 4, sealed from file_piece where file = @a and number = 3",
    ];

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_file_of_any_size_comes_out_as_it_went_in_under_its_name(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var files = new StoredFiles(ledger);
        foreach (var size in (int[])[1, 1000, Mb - 1, Mb, Mb + 1, 2 * Mb, ThreePieces])
        {
            var mark = await files.Keep(InventedBytes.Content(size, 7), $"{size}.pdf");
            var opened = await files.Open(mark);
            Assert.Equal(
                ($"{size}.pdf", (long)size, FileRole.Enclosure), (opened.Value!.Name, opened.Value.Content.Length, opened.Value.Role));
            await InventedBytes.AssertSame(opened.Value.Content.Open(), size, 7);
            await InventedBytes.AssertSame(opened.Value.Content.Open(), size, 7);   // as often as wanted
        }
        Assert.Empty(await Verified.Of(ledger));
        await using var connection = await ledger.Database.Open(Ct);
        Assert.Equal(1 + 1 + 1 + 1 + 2 + 2 + 3, await connection.QuerySingleAsync<int>("select count(*) from file_piece"));
        Assert.Equal(Mb + SubjectKey.Overhead, await connection.QuerySingleAsync<int>("select max(length(sealed)) from file_piece"));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Whatever_was_done_to_its_pieces_it_is_refused_and_named(string database)
    {
        foreach (var change in Changes)
        {
            await using var ledger = await TestLedger.On(database);
            var files = new StoredFiles(ledger);
            var (a, b) =
                (await files.Keep(InventedBytes.Content(ThreePieces)), await files.Keep(InventedBytes.Content(ThreePieces, 1), "别的.pdf"));
            await Do(ledger, change, a.Id, b.Id);
            Assert.Equal(("file.altered", change), ((await files.Open(a)).Breach?.Code, change));
            Assert.True((await files.Open(b)).Allowed);
            var flaw = Assert.Single(await Verified.Of(ledger));
            Assert.Equal("attachment.changed", flaw.Code);
            Assert.Contains(a.Id.ToString(), flaw.Sentence, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Pieces_open_nowhere_but_in_their_place_although_nobody_asks_for_the_digest(string database)
    {
        foreach (var change in Changes.Where(
            c => !c.Contains("size + 1", StringComparison.Ordinal) && !c.Contains("set name", StringComparison.Ordinal)))
        {
            await using var ledger = await TestLedger.On(database);
            var files = new StoredFiles(ledger);
            var (a, b) = (await files.Keep(InventedBytes.Content(ThreePieces)), await files.Keep(InventedBytes.Content(ThreePieces, 1)));
            await InventedBytes.AssertSame(await files.Stream(a), ThreePieces);
            await Do(ledger, change, a.Id, b.Id);
            var stream = await files.Stream(a);
            await Assert.ThrowsAsync<InvalidDataException>(() => InventedBytes.AssertSame(stream, ThreePieces));
        }
    }

    [Fact]
    public void What_is_sealed_for_one_place_opens_in_no_other()
    {
        var (key, file) = (new SubjectKey(Guid.NewGuid(), new byte[32]), Guid.NewGuid());
        var closed = new byte[3 + SubjectKey.Overhead];
        Piece.Close(key, file, (2, false), [1, 2, 3], closed);
        var plain = new byte[3];
        Piece.Open(key, file, (2, false), closed, plain);
        Assert.Equal([1, 2, 3], plain);
        foreach (var (other, number, last) in ((Guid, int, bool)[])[(file, 1, false), (file, 2, true), (file, 0, false),
            (Guid.NewGuid(), 2, false)])
            Assert.Throws<AuthenticationTagMismatchException>(() => Piece.Open(key, other, (number, last), closed, plain));
        Assert.Throws<AuthenticationTagMismatchException>(() => key.Open(closed));   // nor as a word of the case
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_lost_file_is_not_found_and_named(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var files = new StoredFiles(ledger);
        var mark = await files.Keep(InventedBytes.Content(10));
        await Do(ledger, "delete from stored_file where id = @a", mark.Id, mark.Id);
        Assert.Equal(FileBreach.NotFound, (await files.Open(mark)).Breach);
        Assert.Equal("attachment.removed", Assert.Single(await Verified.Of(ledger)).Code);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Each_column_of_its_row_is_held_by_the_journal(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var files = new StoredFiles(ledger);
        var mark = await files.Keep(InventedBytes.Content(ThreePieces));
        foreach (var (change, back) in ((string, string)[])
            [("organ = 2", "organ = 1"), ("size = 5", $"size = {ThreePieces}"), ("pieces = 2", "pieces = 3"),
                ("hash = 'a'", $"hash = '{mark.Hash}'")])
        {
            await Do(ledger, $"update stored_file set {change}", mark.Id, mark.Id);
            Assert.Equal(("attachment.changed", change), (Assert.Single(await Verified.Of(ledger)).Code, change));
            await Do(ledger, $"update stored_file set {back}", mark.Id, mark.Id);
        }
        Assert.Empty(await Verified.Of(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task With_the_key_the_pieces_are_gone_and_facts_and_chain_stay(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var files = new StoredFiles(ledger);
        var mark = await files.Keep(InventedBytes.Content(ThreePieces));
        Assert.True((await files.Open(mark)).Allowed);
        await ledger.Database.Write<Recorded>(ledger.Clerk, null, async work =>
        {
            await SubjectKeys.Destroy(work, files.Subject);
            return new Recorded(files.Subject, 1);
        }, Ct);
        await using var connection = await ledger.Database.Open(Ct);
        Assert.Null(await ledger.Keys.Find(connection, files.Subject));
        Assert.Empty(await Verified.Of(ledger));   // of what is sealed, the journal holds the ciphertext
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_breaks_off_in_the_middle_leaves_nothing(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var files = new StoredFiles(ledger);
        await Assert.ThrowsAsync<IOException>(() => files.Keep(InventedBytes.Content(
            ThreePieces, 0, place => _ = place > Mb ? throw new IOException("the upload broke off") : 0)));
        await Assert.ThrowsAsync<InvalidDataException>(() => files.Keep(new(ThreePieces, () => new InventedBytes(ThreePieces - 1))));
        await Do(ledger, database == "sqlite"
            ? "create trigger full_disk before insert on file_piece when new.number = 3 begin select raise(abort, 'the disk is full'); end"
            : "alter table file_piece add constraint full_disk check (number < 3)", default, default);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => files.Keep(InventedBytes.Content(ThreePieces)));
        await using var connection = await ledger.Database.Open(Ct);
        Assert.Equal((0, 0, 0), await connection.QuerySingleAsync<(int, int, int)>(
            "select (select count(*) from fact where seq > 1 or code <> 'organ-founded'), (select count(*) from stored_file), (select count(*) from file_piece)"));
        await files.Keep(InventedBytes.Content(2 * Mb));   // and the next one is kept
        Assert.Empty(await Verified.Of(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_file_of_before_opens_and_is_verified(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var files = new StoredFiles(ledger);
        await files.Keep(InventedBytes.Content(1));   // the subject has a key now
        await using var connection = await ledger.Database.Open(Ct);
        var key = (await ledger.Keys.Find(connection, files.Subject))!;
        byte[] packed = [0, 0, 0, 5, .. "a.pdf"u8, 1, 2, 3];
        var content = key.Seal(packed);
        var mark = new FileMark(Guid.CreateVersion7(), FileRole.Scan, Digest.Of(content));
        await connection.ExecuteAsync(
            "insert into attachment (id, subject, organ, hash, size, content) values (@Id, @Subject, 1, @Hash, @Length, @content)",
            new { mark.Id, files.Subject, mark.Hash, content.Length, content });
        var opened = (await files.Open(mark)).Value!;
        Assert.Equal(("a.pdf", 3L), (opened.Name, opened.Content.Length));
        using var bytes = new MemoryStream();
        await opened.Content.Open().CopyToAsync(bytes, Ct);
        Assert.Equal([1, 2, 3], bytes.ToArray());
    }

    private static async Task Do(TestLedger ledger, string change, Guid a, Guid b)
    {
        await using var connection = await ledger.Database.Open(Ct);
        if (change.Contains("case number", StringComparison.Ordinal))
            foreach (var (from, to) in ((int, int)[])[(1, 9), (2, 1), (9, 2)])   // a key is free before it is taken
                await connection.ExecuteAsync("update file_piece set number = @to where file = @a and number = @from", new { from, to, a });
        else await connection.ExecuteAsync(change, new { a, b });
    }
}
