using System.Text;
using Dapper;
using Gongkai.Law.Disputes;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Tests;
using Microsoft.Data.Sqlite;

namespace Gongkai.Cli.Tests;

/// <summary>`gongkai backup` and `gongkai restore`, as whoever runs the ledger types them.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly Folder folder = new();

    private string Data => Path.Combine(folder.Path, "gongkai-data");

    [Fact]
    public void A_demonstration_goes_from_SQLite_to_PostgreSQL_and_back_and_the_key_stays_out()
    {
        Run(0, "demo", "--no-serve", "--data", "gongkai-data");
        var roots = Run(0, "verify", "--roots").Output;
        Assert.Contains("主密钥不在里面", Run(0, "backup", "one.db").Output, StringComparison.Ordinal);
        AssertWithoutKey("one.db");
        Assert.Contains("全部相符", Run(0, "verify", "--data", "one.db", "--key", "gongkai-data.key").Output, StringComparison.Ordinal);
        Assert.Contains("核对全部相符", Run(0, "restore", "one.db", "--try").Output, StringComparison.Ordinal);
        if (Postgres.IsThere)
        {
            var connection = Postgres.NewDatabase();
            Run(0, "restore", "one.db", "--database", connection, "--key", "gongkai-data.key");
            Assert.Contains(
                "restore.not-empty", Run(1, "restore", "one.db", "--database", connection).Errors.Single(), StringComparison.Ordinal);
            Assert.Equal(roots, Run(0, "verify", "--roots", "--database", connection).Output);
            Run(0, "backup", "two.db", "--database", connection);
            AssertWithoutKey("two.db");
        }
        var last = Postgres.IsThere ? "two.db" : "one.db";
        Assert.Contains("请把原来的主密钥文件放到", Run(0, "restore", last, "--data", "back").Output, StringComparison.Ordinal);
        Assert.Equal(roots, Run(0, "verify", "--roots", "--data", "back").Output);
        File.Copy(Path.Combine(folder.Path, "gongkai-data.key"), Path.Combine(folder.Path, "back.key"));
        Assert.Contains("与本程序一致", Run(0, "migrate", "--data", "back").Output, StringComparison.Ordinal);
        Assert.Contains("与记录相符", Run(0, "verify", "--data", "back", "--key", "back.key").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_the_way_is_one_sentence_with_a_code()
    {
        Assert.Contains("backup.no-ledger", Run(2, "backup", "x.db").Errors.Single(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
        Assert.Contains("restore.not-found", Run(2, "restore", "x.db").Errors.Single(), StringComparison.Ordinal);
        Assert.Contains(
            "ledger.unreachable", Run(2, "backup", "x.db", "--database", "Host=127.0.0.1;Port=1;Username=x;Timeout=3").Errors.Single(),
            StringComparison.Ordinal);
        Run(0, "migrate");
        Run(0, "backup", "x.db");
        Assert.Contains("backup.exists", Run(1, "backup", "x.db").Errors.Single(), StringComparison.Ordinal);
        Run(0, "backup", "x.db", "--force");
        Assert.Contains("restore.not-empty", Run(1, "restore", "x.db").Errors.Single(), StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(folder.Path, "cut.db"), File.ReadAllBytes(Path.Combine(folder.Path, "x.db"))[..50_000]);
        Assert.Contains("database.truncated", Run(1, "restore", "cut.db", "--data", "new").Errors.Single(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "new")));
        Assert.Contains(
            "restore.failed",
            Run(1, "restore", "x.db", "--database", "Host=127.0.0.1;Port=1;Username=x;Timeout=3").Errors.Single(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_put_back_by_hand_beside_the_list_loses_the_person_again_when_it_is_opened()
    {
        Run(0, "demo", "--no-serve", "--data", "gongkai-data");
        string subject;
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "ledger.db")};Pooling=false"))
            subject = await connection.QuerySingleAsync<string>("select id from request order by id limit 1");
        File.WriteAllText(Path.Combine(folder.Path, "gongkai-data.key.destroyed"), $"{subject} 2026-03-02 本人请求删除\n");
        Assert.Contains("[key.listed]", Run(1, "verify", "--key", "gongkai-data.key").Output, StringComparison.Ordinal);
        Assert.Contains("再次销毁了1件申请的个人信息", Run(0, "migrate").Error, StringComparison.Ordinal);
        Run(0, "verify", "--key", "gongkai-data.key");
        Assert.Empty(Run(0, "migrate").Error);
        await using var after = new SqliteConnection($"Data Source={Path.Combine(Data, "ledger.db")};Pooling=false");
        Assert.Null(await after.QuerySingleAsync<byte[]?>("select wrapped from case_key where subject = @subject", new { subject }));
    }

    [Fact]
    public async Task An_older_backup_is_said_to_be_one_when_it_is_restored_verified_and_served()
    {
        Run(0, "migrate");
        Run(0, "backup", "older.db");
        await using (var database = new SqliteDatabase(Data, TimeProvider.System))
        {
            await new FoundOrgan(database).Run(
                TheOperator.Anybody, null, new("11330100002489500K", "云岭市人民政府", OrganKind.Government, "云政信公", new(2000, 1, 1)),
                CancellationToken.None);
            await Roots.Write(database, CancellationToken.None);
        }
        Run(0, "migrate");   // opened once more, the newest root is known
        var root = Run(0, "verify", "--roots").Lines.Last();
        Assert.Equal([root], File.ReadAllLines(Path.Combine(folder.Path, "gongkai-data.key.root")));
        Directory.Delete(Data, recursive: true);
        Assert.Contains("备份以后的记录不在里面", Run(0, "restore", "older.db").Output, StringComparison.Ordinal);
        Assert.Contains("[ledger.behind]", Run(1, "verify").Output, StringComparison.Ordinal);
        var served = Command.RunWith("Proxy__Known", "10.0.0.x", folder.Path, "serve", "--urls", "http://127.0.0.1:0");
        Assert.Contains(
            served.Errors,
            e => e.Contains("可能是从较早的备份恢复的", StringComparison.Ordinal) && e.Contains(root, StringComparison.Ordinal));
        File.Delete(Path.Combine(folder.Path, "gongkai-data.key.root"));   // somebody says that it is well
        Run(0, "verify");
    }

    public void Dispose() => folder.Dispose();

    private void AssertWithoutKey(string file)
    {
        var (key, bytes) = (File.ReadAllText(Path.Combine(folder.Path, "gongkai-data.key")).Trim().Split(' ')[^1],
            File.ReadAllBytes(Path.Combine(folder.Path, file)));
        foreach (var form in (byte[][])[Encoding.ASCII.GetBytes(key), Encoding.ASCII.GetBytes(key.ToUpperInvariant()),
            Convert.FromHexString(key), Encoding.ASCII.GetBytes(Convert.ToBase64String(Convert.FromHexString(key)))])
            Assert.Equal(-1, bytes.AsSpan().IndexOf(form));
    }

    private Result Run(int exit, params string[] arguments)
    {
        var result = Command.Run(folder.Path, arguments);
        Assert.True(result.Exit == exit, result.Output + result.Error);
        return result;
    }
}
