using System.Text.Json;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Tests;
using Npgsql;

namespace Gongkai.Cli.Tests;

/// <summary>`gongkai verify` in the hands of an auditor, who has a copy and no key.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly Folder folder = new();

    private string Data => Path.Combine(folder.Path, "gongkai-data");

    [Fact]
    public void A_mistyped_place_is_said_and_nothing_is_made_there()
    {
        Assert.Contains("（ledger.no-place）", Run(2, "verify", "--data", "gongkai-date").Errors.Single(), StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(folder.Path, "empty"));
        Assert.Contains("（ledger.none）", Run(2, "verify", "--data", "empty").Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("（ledger.none）", Run(2, "verify", "--roots", "--data", "empty").Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(["empty"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(folder.Path, "empty")));
    }

    [Fact]
    public void It_needs_neither_the_key_nor_the_right_to_write()
    {
        Run(0, "migrate");
        File.Delete(Path.Combine(folder.Path, "gongkai-data.key"));
        File.Delete(Path.Combine(Data, "ledger.lock"));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Contains("没有用主密钥", Run(0, "verify").Output, StringComparison.Ordinal);
            Assert.Contains("全部相符", Run(0, "verify", "--data", Path.Combine(Data, "ledger.db")).Output, StringComparison.Ordinal);
            Assert.Equal(["ledger.db"], Directory.EnumerateFileSystemEntries(Data).Select(Path.GetFileName));
            Assert.False(File.Exists(Path.Combine(folder.Path, "gongkai-data.key")));
        }
        finally
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Damage_is_one_sentence_with_a_code_for_people_and_for_programs()
    {
        Run(0, "migrate");
        var file = Path.Combine(Data, "ledger.db");
        var sound = File.ReadAllBytes(file);
        var noise = (byte[])sound.Clone();
        new Random(1).NextBytes(noise.AsSpan(40_000, 16 * 1024));
        File.WriteAllBytes(file, noise);
        Assert.Contains(
            "数据库：数据库的页面损坏，其中的内容没有再核对，请用备份恢复 [database.damaged]", Run(1, "verify").Lines);
        using (var flaw = JsonDocument.Parse(Run(1, "verify", "--json").Lines[0]))
            Assert.Equal("database.damaged", flaw.RootElement.GetProperty("code").GetString());
        File.WriteAllBytes(file, sound[..60_000]);
        Assert.Contains("（database.truncated）", Run(1, "verify").Errors.Single(), StringComparison.Ordinal);
        using (var refused = JsonDocument.Parse(Run(1, "verify", "--json").Lines.Single()))
            Assert.Equal("database.truncated", refused.RootElement.GetProperty("code").GetString());
        File.WriteAllText(file, "台账");
        Assert.Contains("（database.not-one）", Run(1, "verify").Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("（database.not-one）", Run(1, "verify", "--roots").Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_ends_with_what_was_gone_over()
    {
        Run(0, "migrate");
        using var summary = JsonDocument.Parse(Run(0, "verify", "--json", "--key", "gongkai-data.key").Lines.Single());
        Assert.True(summary.RootElement.GetProperty("well").GetBoolean());
        Assert.True(summary.RootElement.GetProperty("complete").GetBoolean());
        Assert.True(summary.RootElement.GetProperty("withKey").GetBoolean());
        File.WriteAllText(Path.Combine(folder.Path, "other.key"), $"gongkai-master-key {new string('a', 64)}\n");
        Assert.Contains("（key.wrong）", Run(2, "verify", "--key", "other.key").Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trigger_a_missing_table_and_an_older_ledger_are_named()
    {
        Run(0, "migrate");
        await Execute("create trigger swallow after insert on fact begin delete from draft; end");
        Assert.Contains("数据库：数据库中有不是本程序建立的触发器swallow，它会自行改动或者遮盖数据 [schema.trigger]", Run(1, "verify").Lines);
        await Execute("drop table span");
        var output = Run(1, "verify").Output;
        Assert.Contains("数据库：数据库中缺少表span [schema.missing]", output, StringComparison.Ordinal);
        Assert.Contains("核对没有做完", output, StringComparison.Ordinal);
        await Execute("delete from migration where number > 3");
        Assert.Contains("[ledger.older]", Run(1, "verify").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_in_PostgreSQL_is_read_through_and_nothing_is_made_in_an_empty_database()
    {
        if (!Postgres.IsThere) return;   // ./test.sh installs it
        var connection = Postgres.NewDatabase();
        Assert.Contains("[ledger.not-one]", Run(1, "verify", "--database", connection).Output, StringComparison.Ordinal);
        await using (var empty = new NpgsqlConnection(connection))
            Assert.Equal(0, await empty.QuerySingleAsync<int>("select count(*) from pg_tables where schemaname = 'public'"));
        Run(0, "migrate", "--database", connection);
        Assert.Contains("全部相符", Run(0, "verify", "--database", connection).Output, StringComparison.Ordinal);
        var gone = connection.Replace("Database=", "Database=gone", StringComparison.Ordinal);
        Assert.Contains("[database.unreachable]", Run(1, "verify", "--database", gone).Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task Execute(string sql)
    {
        await using var database = new SqliteDatabase(Data, TimeProvider.System);
        await using var connection = await database.Open(CancellationToken.None);
        await connection.ExecuteAsync(sql);
    }

    private Result Run(int exit, params string[] arguments)
    {
        var result = Command.Run(folder.Path, arguments);
        Assert.True(result.Exit == exit, result.Output + result.Error);
        return result;
    }
}
