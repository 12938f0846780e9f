using Dapper;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Keeping;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Tests.Keys;
using Gongkai.Ledger.Verifying;

namespace Gongkai.Ledger.Tests.Keeping;

/// <summary>A backup is one state of everything, goes into either database, and brings nobody back whose data was destroyed.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly Scratch scratch = new();

    /// <summary>From which database into which.</summary>
    public static TheoryData<string, string> Ways => Postgres.IsThere
        ? new() { { "sqlite", "sqlite" }, { "sqlite", "postgres" }, { "postgres", "sqlite" }, { "postgres", "postgres" } }
        : new() { { "sqlite", "sqlite" } };

    public static TheoryData<string> Databases => TestLedger.Databases;

    private static CancellationToken Ct => CancellationToken.None;

    private string KeyPath => Path.Combine(scratch.Path, "ledger.key");

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_backup_taken_while_others_write_is_one_state_and_comes_back(string from, string into)
    {
        await using var ledger = await TestLedger.On(from);
        for (var i = 0; i < 5; i++) await Register(ledger);
        await Roots.Write(ledger.Database, Ct);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) await Register(ledger);
        });
        var files = new List<string>();
        for (var i = 0; i < 3; i++) files.Add((await Take(ledger.Database, $"{i}.db")).Path);
        await stop.CancelAsync();
        await writing;
        foreach (var file in files)
        {
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Empty(await Codes(file, ledger.Keys.Master));
            await using var database = await Bring(file, into);
            var (flaws, cases) = await Audited(database, ledger.Keys.Master);
            Assert.Empty(flaws);
            Assert.True(cases >= 5);
        }
        Assert.Equal(files.Count, Directory.GetFiles(scratch.Path, "*.db*").Length);   // nothing half done
        Assert.Empty((await Audited(ledger.Database, ledger.Keys.Master)).Flaws);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_was_written_comes_back_to_the_byte_and_work_goes_on(string from, string into)
    {
        await using var ledger = await TestLedger.On(from);
        var id = await Register(ledger);
        await Roots.Write(ledger.Database, Ct);
        var file = (await Take(ledger.Database, "all.db")).Path;
        await using var database = await Bring(file, into);
        foreach (var table in await Tables(ledger.Database))
            Assert.Equal(await Rows(ledger.Database, table), await Rows(database, table));
        RequestBook book = new(database, ledger.Keys);
        Assert.True((await new LogAttempt(book).Run(ledger.Clerk, Guid.NewGuid(), new(id, "电话无人接听"), Ct)).Allowed);
        Requests.Desk.Ok(await new RegisterRequest(book).Run(ledger.Clerk, Guid.NewGuid(), TestLedger.Letter(ledger.Clock.Today), Ct));
        Assert.Empty((await Audited(database, ledger.Keys.Master)).Flaws);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Whoever_was_destroyed_after_the_backup_does_not_come_back(string from, string into)
    {
        await using var ledger = await TestLedger.On(from);
        var (id, other) = (await Register(ledger), await Register(ledger));
        var file = (await Take(ledger.Database, "before.db")).Path;
        await DestroyTests.Withdraw(ledger, id);
        SubjectKeys keys = new(ledger.Keys.Master) { Destroyed = DestroyedList.Beside(KeyPath) };
        await DestroyTests.Propose(ledger, id, DestructionGround.PersonAsked);
        Requests.Desk.Ok(
            await new DestroyPerson(new(ledger.Database, keys)).Run(
                TestLedger.Person("钱管理", Role.Administrator), Guid.NewGuid(), new(id, true), Ct));
        Assert.Equal($"{id:D} 2026-03-02 本人请求删除", File.ReadLines(KeyPath + ".destroyed").Single());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath + ".destroyed"));

        await using var database = await Bring(file, into);
        await using var connection = await database.Open(Ct);
        Assert.Null(await ledger.Keys.Find(connection, id));
        Assert.NotNull(await ledger.Keys.Find(connection, other));
        var request = (await RequestCase.Find(database, id, ledger.Clerk, Ct))!;
        Assert.Equal(RequestCase.SummaryGone, request.Summary);
        Assert.Single(request.Facts, f => f.What is KeyDestroyed { Ground: "本人请求删除" });
        Assert.Equal(1, await connection.QuerySingleAsync<int>("select count(*) from identity_mark"));
        Assert.Empty((await Audited(database, ledger.Keys.Master, DestroyedList.Beside(KeyPath))).Flaws);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_list_and_a_ledger_that_differ_are_named_and_brought_together(string on)
    {
        await using var ledger = await TestLedger.On(on);
        var (listed, unlisted, later) = (await Register(ledger), await Register(ledger), Guid.NewGuid());
        var list = DestroyedList.Beside(KeyPath);
        list.Add([new(listed, new(2026, 2, 1), "保存期限已届满"), new(later, new(2026, 2, 2), "保存期限已届满")]);
        await File.AppendAllTextAsync(list.Path, $"{Guid.NewGuid():D} 2026-0");   // killed on the way
        await DestroyTests.Withdraw(ledger, unlisted);
        await DestroyTests.Propose(ledger, unlisted, DestructionGround.PurposeMet);
        Requests.Desk.Ok(
            await new DestroyPerson(ledger.Book).Run(
                TestLedger.Person("钱管理", Role.Administrator), Guid.NewGuid(), new(unlisted, true), Ct));
        Assert.Equal(
            ["key.listed", "key.unlisted"],
            (await Audited(ledger.Database, ledger.Keys.Master, list)).Flaws.Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.Equal(1, await DestroyAgain.Run(ledger.Database, list, Ct));
        Assert.Equal(0, await DestroyAgain.Run(ledger.Database, list, Ct));
        Assert.Empty((await Audited(ledger.Database, ledger.Keys.Master, list)).Flaws);
        Assert.Equal([listed, later, unlisted], list.Read().Keys);
    }

    [Fact]
    public async Task A_backup_that_is_none_or_damaged_is_refused_and_leaves_nothing_behind()
    {
        await using var ledger = await TestLedger.On("sqlite");
        for (var i = 0; i < 20; i++) await Register(ledger);
        var file = (await Take(ledger.Database, "whole.db")).Path;
        var sound = await File.ReadAllBytesAsync(file);
        var noise = (byte[])sound.Clone();
        new Random(7).NextBytes(noise.AsSpan(60_000, 16 * 1024));
        await AssertRefused("nothing.db", null, "restore.not-found");
        await AssertRefused("empty.db", [], "database.empty");
        await AssertRefused("cut.db", sound[..(sound.Length / 2)], "database.truncated");
        await AssertRefused("noise.db", noise, "database.damaged");
        await AssertRefused("letter.db", System.Text.Encoding.UTF8.GetBytes(new string('信', 9000)), "database.not-one");
        await using (var connection = await ledger.Database.Open(Ct))
            await connection.ExecuteAsync("update fact set data = '{}' where seq = 1 and code = 'received'");
        var tampered = (await Take(ledger.Database, "tampered.db")).Path;
        await AssertRefused("changed.db", await File.ReadAllBytesAsync(tampered), "restore.flawed");
        var accepted = await Restore.Run(
            new(Path.Combine(scratch.Path, "changed.db"), KeyPath)
            { Folder = Path.Combine(scratch.Path, "accepted"), AcceptFlaws = true }, ledger.Clock, _ => { }, Ct);
        Assert.True(accepted.Value!.Report.Flaws > 0);
    }

    [Fact]
    public async Task A_place_that_is_not_empty_or_in_use_is_refused()
    {
        await using var ledger = await TestLedger.On("sqlite");
        var file = (await Take(ledger.Database, "one.db")).Path;
        Assert.Equal(BackupBreach.NotEmpty, (await Into(file, ledger.Place)).Breach);
        var held = Directory.CreateDirectory(Path.Combine(scratch.Path, "held")).FullName;
        using (SqliteDatabase.TryHold(held)) Assert.Equal(OpenBreach.InUse, (await Into(file, held)).Breach);
        Assert.False(SqliteDatabase.IsIn(held));
        if (!Postgres.IsThere) return;
        await using var other = await TestLedger.On("postgres");
        Assert.Equal(
            BackupBreach.NotEmpty,
            (await Restore.Run(new(file, KeyPath) { Connection = other.Place }, ledger.Clock, _ => { }, Ct)).Breach);
        Assert.Empty((await Audited(other.Database, other.Keys.Master)).Flaws);
    }

    [Theory] // moved over its own file, it would take the ledger away under whoever has it open
    [InlineData("ledger.db", true)]
    [InlineData("ledger.db-wal", true)]
    [InlineData("LEDGER.db", false)]
    public async Task A_backup_never_goes_over_a_ledger(string name, bool there)
    {
        await using var ledger = await TestLedger.On("sqlite");
        var path = Path.Combine(ledger.Place, name);
        Assert.Equal(there, File.Exists(path));
        Assert.Equal(BackupBreach.ALedger, (await Backup.Take(ledger.Database, path, overwrite: true, Ct)).Breach);
        var link = Path.Combine(ledger.Place, "link.db");
        File.CreateSymbolicLink(link, Path.Combine(ledger.Place, "ledger.db"));
        Assert.Equal(BackupBreach.ALedger, (await Backup.Take(ledger.Database, link, overwrite: true, Ct)).Breach);
        Assert.NotEqual(Guid.Empty, await ledger.Receive());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_can_not_be_written_is_said_and_leaves_nothing_behind(string on)
    {
        await using var ledger = await TestLedger.On(on);
        var path = Path.Combine(scratch.Path, "no such folder", "x.db");
        Assert.Equal("backup.unwritable", (await Backup.Take(ledger.Database, path, false, Ct)).Breach?.Code);
        var taken = (await Take(ledger.Database, "x.db")).Path;
        Assert.Equal("backup.exists", (await Backup.Take(ledger.Database, taken, false, Ct)).Breach?.Code);
        Assert.True((await Backup.Take(ledger.Database, taken, true, Ct)).Allowed);
        await using (var connection = await ledger.Database.Open(Ct))
            await connection.ExecuteAsync("delete from migration where number > 9");
        Assert.Equal(BackupBreach.OtherVersion, (await Backup.Take(ledger.Database, taken, true, Ct)).Breach);
        Assert.Single(Directory.GetFileSystemEntries(scratch.Path));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_full_disk_is_said_and_leaves_nothing_behind(string on)
    {
        using var disk = SmallDisk.Mount("400k");
        if (disk is null) return;   // whoever runs the tests may not mount one
        await using var ledger = await TestLedger.On(on);
        for (var i = 0; i < 60; i++) await Register(ledger);
        Assert.Equal(BackupBreach.NoSpace, (await Backup.Take(ledger.Database, Path.Combine(disk.Path, "x.db"), false, Ct)).Breach);
        Assert.Empty(Directory.GetFileSystemEntries(disk.Path));
        var whole = (await Take(ledger.Database, "whole.db")).Path;
        Assert.Equal("restore.failed", (await Into(whole, Path.Combine(disk.Path, "back"))).Breach?.Code);
        Assert.Empty(Directory.GetFileSystemEntries(disk.Path));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_ledger_older_than_the_newest_root_that_was_seen_is_told(string on)
    {
        await using var ledger = await TestLedger.On(on);
        var known = KnownRoot.Beside(KeyPath);
        Assert.Null(await known.Follow(ledger.Database, Ct));
        await Roots.Write(ledger.Database, Ct);
        Assert.Null(await known.Follow(ledger.Database, Ct));
        var file = (await Take(ledger.Database, "older.db")).Path;
        await Register(ledger);
        await Roots.Write(ledger.Database, Ct);
        Assert.Null(await known.Follow(ledger.Database, Ct));
        var newest = known.Line!;
        await using var database = await Bring(file, on);
        Assert.Contains(newest, await known.Follow(database, Ct), StringComparison.Ordinal);
        Assert.Equal(newest, known.Line);   // it stays until somebody says that it is well
        Assert.Contains("ledger.behind", (await Audited(database, ledger.Keys.Master, published: newest)).Flaws.Select(f => f.Code));
    }

    public void Dispose() => scratch.Dispose();

    private async Task AssertRefused(string name, byte[]? content, string code)
    {
        var file = Path.Combine(scratch.Path, name);
        if (content is not null) await File.WriteAllBytesAsync(file, content);
        var target = Path.Combine(scratch.Path, "target");
        Assert.Equal(code, (await Into(file, target)).Breach?.Code);
        Assert.False(Directory.Exists(target));
        Directory.CreateDirectory(target);
        Assert.Equal(code, (await Into(file, target)).Breach?.Code);
        Assert.Empty(Directory.GetFileSystemEntries(target));
        Directory.Delete(target);
        if (!Postgres.IsThere) return;
        var connection = Postgres.NewDatabase();
        Assert.Equal(
            code, (await Restore.Run(new(file, KeyPath) { Connection = connection }, TimeProvider.System, _ => { }, Ct)).Breach?.Code);
        await using var database = new PostgresDatabase(connection, TimeProvider.System);
        Assert.Empty(await Tables(database));
    }

    private Task<Law.Verdict<RestoredLedger>> Into(string file, string folder) =>
        Restore.Run(new(file, KeyPath) { Folder = folder }, new FakeClock(), _ => { }, Ct);

    private async Task<TakenBackup> Take(Database database, string name)
    {
        var taken = await Backup.Take(database, Path.Combine(scratch.Path, name), false, Ct);
        Assert.True(taken.Allowed, taken.Breach?.Sentence);
        return taken.Value;
    }

    private async Task<Database> Bring(string file, string into)
    {
        var clock = new FakeClock();
        var order = into == "postgres" ? new RestoreOrder(file, KeyPath) { Connection = Postgres.NewDatabase() }
            : new RestoreOrder(file, KeyPath) { Folder = Path.Combine(scratch.Path, $"back-{Guid.NewGuid():N}") };
        var restored = await Restore.Run(order, clock, _ => { }, Ct);
        Assert.True(restored.Allowed, restored.Breach?.Sentence);
        return order.Connection is { } connection ? new PostgresDatabase(connection, clock) : new SqliteDatabase(order.Folder, clock);
    }

    private static async Task<Guid> Register(TestLedger ledger) => Requests.Desk.Ok(
        await new RegisterRequest(ledger.Book).Run(
            ledger.Clerk, Guid.NewGuid(),
            TestLedger.Letter(ledger.Clock.Today) with { Files = [new(FileRole.Application, "信.txt", new byte[3000])] }, Ct)).Subject;

    private static async Task<IReadOnlyList<string>> Codes(string file, MasterKey key)
    {
        await using var database = Audit.Open(file, null, TimeProvider.System).Value!;
        return [.. (await Audited(database, key)).Flaws.Select(f => f.Code)];
    }

    private static async Task<(List<Flaw> Flaws, long Cases)> Audited(
        Database database, MasterKey key, DestroyedList? list = null, params string[] published)
    {
        var flaws = new List<Flaw>();
        var report = await Audit.Run(database, new(published, key) { Destroyed = list?.Read() }, flaws.Add, Ct);
        return (flaws, report.Tables?.Requests ?? 0);
    }

    private static async Task<List<string>> Tables(Database database)
    {
        await using var connection = await database.Open(Ct);
        return (await connection.QueryAsync<string>(
            database is PostgresDatabase ? "select tablename from pg_tables where schemaname = 'public' order by 1"
                : "select name from sqlite_master where type = 'table' order by 1")).AsList();
    }

    // In one text, whatever types the database has.
    private static async Task<List<string>> Rows(Database database, string table)
    {
        await using var connection = await database.Open(Ct);
        await using var rows = await connection.ExecuteReaderAsync($"select * from {table}");
        var all = new List<string>();
        while (await rows.ReadAsync(Ct))
            all.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).OrderBy(rows.GetName, StringComparer.Ordinal).Select(i =>
                $"{rows.GetName(i)}={rows.GetValue(i) switch { byte[] b => Convert.ToHexString(b), bool yes => yes ? "1" : "0", var v => JournalText(v) }}")));
        all.Sort(StringComparer.Ordinal);
        return all;
    }

    private static string? JournalText(object value) => JournalRow.Text(value);
}
