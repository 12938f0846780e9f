using Dapper;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Verifying;
using Gongkai.Ledger.Verifying.Rebuilding;

namespace Gongkai.Ledger.Tests.Verifying;

/// <summary>A ledger as an auditor finds it: looked at, never touched, and whatever lies there has a code and a sentence.</summary>
public sealed class AuditTests
{
    private const int Noise = 16 * 1024;

    public static TheoryData<string> Databases => TestLedger.Databases;

    private static CancellationToken Ct => CancellationToken.None;

    [Fact]
    public async Task Whatever_happens_to_the_file_it_ends_with_a_code_and_a_sentence_and_noise_is_found()
    {
        using var folder = new Scratch();
        var sound = await SoundFile(folder);
        var file = Path.Combine(folder.Path, "damaged.db");
        for (var seed = 0; seed < 240; seed++)
        {
            var random = new Random(seed);
            var (bytes, isNoise) = Damaged(sound, seed % 5, random);
            await File.WriteAllBytesAsync(file, bytes);
            var codes = await Codes(file);
            Assert.All(codes, c => Assert.Matches("^[a-z-]+\\.[a-z-]+$", c));
            Assert.True(!isNoise || codes.Count > 0, $"seed {seed}: nothing was found");
        }
        await File.WriteAllBytesAsync(file, sound);
        Assert.Empty(await Codes(file));
    }

    [Theory]
    [InlineData(0, "database.empty")]
    [InlineData(60, "database.truncated")]
    [InlineData(50_000, "database.truncated")]
    public async Task A_truncated_file_is_called_that(int length, string code)
    {
        using var folder = new Scratch();
        var file = Path.Combine(folder.Path, "cut.db");
        await File.WriteAllBytesAsync(file, (await SoundFile(folder))[..length]);
        Assert.Equal([code], await Codes(file));
    }

    [Fact]
    public async Task What_is_no_database_or_no_ledger_is_called_that()
    {
        using var folder = new Scratch();
        var file = Path.Combine(folder.Path, "letter.db");
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("这是一封信。", 300)));
        Assert.Equal(["database.not-one"], await Codes(file));
        File.Delete(file);
        await using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=false"))
        {
            other.Open();
            await other.ExecuteAsync("create table shop (name text)");
        }
        Assert.Equal(["ledger.not-one"], await Codes(file));
        Assert.Equal(["ledger.none"], await Codes(folder.Path));
        Assert.Equal(["ledger.no-place"], await Codes(Path.Combine(folder.Path, "nothing")));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Rows_that_no_fact_asks_for_are_named(string on)
    {
        await using var ledger = await TestLedger.On(on);
        await WithFile(ledger);
        Assert.Empty(await Codes(ledger));
        await Execute(ledger,
            $"insert into stored_file (id, subject, organ, name, size, pieces, hash) values ('{Guid.NewGuid()}', '{Guid.NewGuid()}', 1, {Blob(ledger)}, 0, 0, '')");
        await Execute(ledger, $"insert into file_piece (file, number, sealed) values ('{Guid.NewGuid()}', 1, {Blob(ledger)})");
        await Execute(ledger,
            $"insert into attachment (id, subject, organ, hash, size, content) values ('{Guid.NewGuid()}', '{Guid.NewGuid()}', 1, '', 0, {Blob(ledger)})");
        await Execute(ledger, $"insert into case_key (subject) values ('{Guid.NewGuid()}')");
        foreach (var kind in (string[])["steal-files", "hourly-roots"])
            await Execute(
                ledger,
                $"insert into job (id, kind, parameters, state, done, attempts, not_before, created_at) values ('{Guid.NewGuid()}', '{kind}', '{{}}', 'Waiting', 0, 0, '2026-03-02T01:00:00.000000Z', '2026-03-02T01:00:00.000000Z')");
        Assert.Equal(
            ["attachment.extra", "attachment.extra", "attachment.pieces-extra", "job.extra", "job.extra", "key.extra"],
            await Codes(ledger));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_key_that_is_gone_without_its_fact_and_one_that_outlived_it_are_named(string on)
    {
        await using var ledger = await TestLedger.On(on);
        var (gone, cleared, kept) = (await ledger.Receive(), await ledger.Receive(), await ledger.Receive());
        await Execute(ledger, $"delete from case_key where subject = '{gone}'");
        await Execute(ledger, $"update case_key set wrapped = null where subject = '{cleared}'");
        Assert.Equal(["key.gone", "key.gone"], (await Codes(ledger)).Where(c => c.StartsWith("key.", StringComparison.Ordinal)));

        await Keys.DestroyTests.Withdraw(ledger, kept);
        var wrapped = await Ask<byte[]>(ledger, $"select wrapped from case_key where subject = '{kept}'");
        await Keys.DestroyTests.Propose(ledger, kept, DestructionGround.RetentionOver);
        Requests.Desk.Ok(
            await new DestroyPerson(ledger.Book).Run(
                TestLedger.Person("钱管理", Role.Administrator), Guid.NewGuid(), new(kept, true), Ct));
        Assert.DoesNotContain("key.kept", await Codes(ledger));
        await using (var connection = await ledger.Database.Open(Ct))
            await connection.ExecuteAsync($"update case_key set wrapped = @wrapped where subject = '{kept}'", new { wrapped });
        Assert.Contains("key.kept", await Codes(ledger));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Marks_of_identity_numbers_are_compared_with_the_key_alone_and_a_rebuild_makes_them_anew(string on)
    {
        await using var ledger = await TestLedger.On(on);
        await ledger.Receive();
        Assert.Empty(await Codes(ledger, ledger.Keys.Master));
        await Execute(ledger, "update identity_mark set mark = 'somebody else'");
        await Execute(ledger, "update request set summary = '别的'");
        Assert.Empty(await Codes(ledger));
        Assert.Equal(["projection.differs", "projection.extra", "projection.missing"], await Codes(ledger, ledger.Keys.Master));
        await RebuildRequests.Run(ledger.Database, ledger.Keys, null, Ct);
        Assert.Empty(await Codes(ledger, ledger.Keys.Master));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_acts_by_itself_in_the_database_is_named(string on)
    {
        await using var ledger = await TestLedger.On(on);
        if (on == "postgres")
        {
            await Execute(ledger, "create function quiet() returns trigger language plpgsql as 'begin return null; end'");
            await Execute(ledger, "create trigger swallow before insert on fact for each row execute function quiet()");
            await Execute(ledger, "create rule never as on delete to draft do instead nothing");
            await Execute(ledger, "create policy few on request using (organ = 1)");
        }
        else
        {
            await Execute(ledger, "create trigger swallow after insert on fact begin delete from draft; end");
        }
        await Execute(ledger, "create view seen as select * from request");
        Assert.Equal(
            on == "postgres" ? ["schema.function", "schema.rule", "schema.rule", "schema.trigger", "schema.view"]
                : ["schema.trigger", "schema.view"],
            await Codes(ledger));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Missing_tables_and_indexes_and_tables_of_another_version_are_named(string on)
    {
        await using (var ledger = await TestLedger.On(on))
        {
            await Execute(ledger, "drop index request_by_stage");
            Assert.Equal(["schema.missing"], await Codes(ledger));
            await Execute(ledger, "drop table span");
            Assert.Equal(["schema.missing", "schema.missing", "schema.missing"], await Codes(ledger));   // its index, too
            await Execute(ledger, "alter table request drop column summary");
            Assert.Contains("schema.differs", await Codes(ledger));
            await Execute(ledger, "insert into migration (number, name) values (9999, 'later')");
            Assert.Equal(["ledger.newer"], await Codes(ledger));
        }
        await using var older = await TestLedger.On(on);
        await Execute(older, "delete from migration where number > 5");
        Assert.Equal(["ledger.older"], await Codes(older));
    }

    [Fact]
    public async Task Nothing_is_made_or_changed_beside_the_file_whatever_state_its_wal_is_in()
    {
        await using var ledger = await TestLedger.On("sqlite");
        await WithFile(ledger);
        var file = Path.Combine(ledger.Place, "ledger.db");
        Assert.True(new FileInfo(file + "-wal").Length > 0);
        var before = Seen(ledger.Place);
        Assert.Empty(await Codes(ledger.Place));   // beside the one who writes
        Assert.Equal(before, Seen(ledger.Place));

        using var copied = new Scratch();   // as a backup program copies it
        foreach (var name in (string[])["ledger.db", "ledger.db-wal"])
            File.Copy(Path.Combine(ledger.Place, name), Path.Combine(copied.Path, name));
        before = Seen(copied.Path);
        Assert.Empty(await Codes(copied.Path));
        Assert.Equal(before, Seen(copied.Path));

        await ledger.Database.DisposeAsync();   // put together, no WAL
        before = Seen(ledger.Place);
        Assert.DoesNotContain(before, f => f.Name.EndsWith("-wal", StringComparison.Ordinal));
        Assert.Empty(await Codes(ledger.Place));
        Assert.Equal(before, Seen(ledger.Place));
    }

    [Fact]
    public async Task A_file_name_may_hold_what_has_a_meaning_in_an_address()
    {
        using var folder = new Scratch();
        var odd = Directory.CreateDirectory(Path.Combine(folder.Path, "台账 #1 %41?x=&y"));
        await File.WriteAllBytesAsync(Path.Combine(odd.FullName, "ledger.db"), await SoundFile(folder));
        Assert.Empty(await Codes(odd.FullName));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task It_can_not_write_even_if_it_wanted(string on)
    {
        await using var ledger = await TestLedger.On(on);
        await using var database = Opened(ledger);
        await using var connection = await database.Open(Ct);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => connection.ExecuteAsync("delete from draft"));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_said_so()
    {
        var opened = Audit.Open("", "Host=127.0.0.1;Port=1;Username=nobody;Timeout=3", TimeProvider.System);
        await using var database = opened.Value!;
        var flaws = new List<Flaw>();
        await Audit.Run(database, new([], null), flaws.Add, Ct);
        Assert.Equal("database.unreachable", Assert.Single(flaws).Code);
    }

    /// <summary>The codes of all flaws, in order, of whatever lies there.</summary>
    internal static async Task<List<string>> Codes(string place)
    {
        var opened = Audit.Open(place, null, TimeProvider.System);
        if (!opened.Allowed) return [opened.Breach.Code];
        await using var database = opened.Value;
        return await Codes(database, null);
    }

    private static async Task<List<string>> Codes(TestLedger ledger, MasterKey? key = null)
    {
        await using var database = Opened(ledger);
        return await Codes(database, key);
    }

    private static async Task<List<string>> Codes(Database database, MasterKey? key)
    {
        var flaws = new List<Flaw>();
        await Audit.Run(database, new([], key), flaws.Add, Ct);
        Assert.All(flaws, f => Assert.NotEmpty(f.Sentence));
        return [.. flaws.Select(f => f.Code).Order(StringComparer.Ordinal)];
    }

    private static Database Opened(TestLedger ledger) =>
        Audit.Open(ledger.Place, ledger.Database is PostgresDatabase ? ledger.Place : null, TimeProvider.System).Value!;

    private static async Task<byte[]> SoundFile(Scratch folder)
    {
        await using var ledger = await TestLedger.On("sqlite");
        for (var i = 0; i < 40; i++) await WithFile(ledger);
        await ledger.Database.DisposeAsync();
        return await File.ReadAllBytesAsync(Path.Combine(ledger.Place, "ledger.db"));
    }

    private static async Task WithFile(TestLedger ledger) => Requests.Desk.Ok(
        await new RegisterRequest(ledger.Book).Run(
            ledger.Clerk, Guid.NewGuid(),
            TestLedger.Letter(ledger.Clock.Today) with { Files = [new(FileRole.Application, "信.txt", new byte[5000])] }, Ct));

    private static (byte[] Bytes, bool IsNoise) Damaged(byte[] sound, int kind, Random random)
    {
        var bytes = (byte[])sound.Clone();
        var at = random.Next(bytes.Length - Noise);
        switch (kind)
        {
            case 0:
                for (var i = random.Next(1, 9); i > 0; i--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return (bytes, false);
            case 1: return (bytes[..random.Next(bytes.Length)], true);
            case 2: bytes.AsSpan(at, random.Next(1, 5000)).Clear(); return (bytes, false);
            case 3: random.NextBytes(bytes.AsSpan(at, random.Next(1, 600))); return (bytes, false);
            default: random.NextBytes(bytes.AsSpan(at, Noise)); return (bytes, true);
        }
    }

    private static string Blob(TestLedger ledger) => ledger.Database is PostgresDatabase ? "'\\x00'" : "x'00'";

    private static async Task Execute(TestLedger ledger, string sql)
    {
        await using var connection = await ledger.Database.Open(Ct);
        await connection.ExecuteAsync(sql);
    }

    private static async Task<T?> Ask<T>(TestLedger ledger, string sql)
    {
        await using var connection = await ledger.Database.Open(Ct);
        return await connection.QuerySingleAsync<T>(sql);
    }

    private static List<(string Name, long Length, DateTime Written)> Seen(string folder) =>
    [
        .. new DirectoryInfo(folder).GetFiles().Where(f => !f.Name.EndsWith("-shm", StringComparison.Ordinal))
            .OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => (f.Name, f.Length, f.LastWriteTimeUtc)),
    ];
}
