using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Tests.Store;

public sealed class SqliteLibraryTests
{
    [Theory]
    [InlineData(3_035_005, "3.35.5")]
    [InlineData(3_040_001, "3.40.1")] // Debian 12
    [InlineData(3_042_000, "3.42.0")]
    public void An_older_SQLite_is_refused_by_name(int version, string name)
    {
        var refusal = SqliteLibrary.Refuse(version);
        Assert.Equal("ledger.old-sqlite", refusal?.Code);
        Assert.Equal($"这台机器上的SQLite是{name}，台账要用3.43.0以上的，请升级系统的libsqlite3（或者改用PostgreSQL）", refusal?.Sentence);
    }

    [Theory]
    [InlineData(3_043_000)]
    [InlineData(3_049_001)]
    [InlineData(4_000_000)]
    public void A_newer_one_is_taken(int version) => Assert.Null(SqliteLibrary.Refuse(version));

    [Fact]
    public void None_at_all_is_refused() => Assert.Equal("ledger.no-sqlite", SqliteLibrary.Refuse(0)?.Code);

    [Theory]
    [InlineData(false, "e_sqlite3 libsqlite3.so.0", "e_sqlite3", "e_sqlite3")]
    [InlineData(false, "libsqlite3.so.0", "libsqlite3.so.0", "e_sqlite3 libsqlite3.so.0")] // linux-loongarch64: nothing of ours
    [InlineData(false, "", "", "e_sqlite3 libsqlite3.so.0")]
    [InlineData(true, "e_sqlite3 libsqlite3.so.0", "libsqlite3.so.0", "libsqlite3.so.0")]
    public void Ours_comes_first_and_the_machines_where_ours_does_not_load(bool onlyMachines, string there, string taken, string tried)
    {
        var (loads, log) = (there.Split(' '), new List<string>());
        var handle = SqliteLibrary.First(SqliteLibrary.Order(onlyMachines), name =>
        {
            log.Add(name);
            return 1 + Array.IndexOf(loads, name);
        });
        Assert.Equal((taken, tried), (handle == 0 ? "" : loads[handle - 1], string.Join(' ', log)));
    }

    [Fact]
    public async Task The_one_that_comes_with_the_program_is_in_use()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-sqlite-").FullName;
        try
        {
            await using var database = new SqliteDatabase(folder, TimeProvider.System);
            Assert.Equal("3.49.1", await database.Version(CancellationToken.None));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
