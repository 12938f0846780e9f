using Dapper;
using Gongkai.Law.Disputes;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Tests;

public sealed class LedgerCommandTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public void The_clock_is_asked_of_a_ledger_that_is_there()
    {
        using var folder = new Folder();
        foreach (var asked in new[] { new[] { "clock" }, ["clock", "confirm"] })
        {
            var none = Command.Run(folder.Path, [.. asked, "--data", "mistyped"]);
            Assert.Equal(2, none.Exit);
            Assert.Contains("里没有台账，请检查--data", none.Error, StringComparison.Ordinal);
        }
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "mistyped")));
        Assert.Equal(0, Command.Run(folder.Path, "migrate").Exit);
        var well = Command.Run(folder.Path, "clock");
        Assert.Equal((0, "时钟没有落后于台账"), (well.Exit, well.Output.Trim()));
        Assert.Equal(2, Command.Run(folder.Path, "clock", "confirm").Exit);   // there is nothing to confirm
    }

    [Fact]
    public void An_empty_ledger_is_made_verified_and_rebuilt()
    {
        Assert.Contains("与本程序一致", Run(0, "migrate").Output, StringComparison.Ordinal);
        Assert.Contains("全部相符", Run(0, "verify").Output, StringComparison.Ordinal);
        Assert.Contains("重新计算了0件申请", Run(0, "rebuild").Output, StringComparison.Ordinal);
        Assert.Empty(Run(0, "verify", "--roots").Lines);
    }

    [Fact]
    public void A_published_root_that_the_ledger_does_not_have_is_named()
    {
        Run(0, "migrate");
        File.WriteAllText(
            Path.Combine(folder.Path, "roots.txt"), $"# 2026-03-02\n1 2026-03-02T01:00:00.000000Z sha256 {new string('0', 64)}\n");
        Assert.Contains("[root.published-differs]", Run(1, "verify", "--against", "roots.txt").Output, StringComparison.Ordinal);
        Assert.Contains("打不开", Run(2, "verify", "--against", "nothing.txt").Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_differs_from_the_facts_is_named_and_made_anew()
    {
        Run(0, "migrate");
        Assert.Contains("查询表：与记录相符", Run(0, "verify").Output, StringComparison.Ordinal);
        await using (var database = new SqliteDatabase(Path.Combine(folder.Path, "gongkai-data"), TimeProvider.System))
        {
            var founded = await new FoundOrgan(database).Run(
                TheOperator.Anybody, null, new("11330100002489500K", "云岭市人民政府", OrganKind.Government, "云政信公", new(2000, 1, 1)),
                CancellationToken.None);
            await using var connection = await database.Open(CancellationToken.None);
            await connection.ExecuteAsync("update organ set letter_prefix = '别的'");
            Assert.Contains(
                $"云岭市人民政府（{founded.Value!.Subject}）：查询表organ的letter_prefix与记录不符 [projection.differs]", Run(1, "verify").Lines);
        }
        Run(0, "rebuild");
        Assert.Contains("查询表：与记录相符", Run(0, "verify").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_key_is_one_sentence_and_the_doctor_names_it()
    {
        Run(0, "migrate");
        File.Delete(Path.Combine(folder.Path, "gongkai-data.key"));
        Assert.Single(Run(2, "rebuild").Errors, e => e.Contains("没有找到主密钥文件", StringComparison.Ordinal));
        Assert.Single(
            Run(2, "verify", "--key", "gongkai-data.key").Errors, e => e.Contains("没有找到主密钥文件", StringComparison.Ordinal));
        Assert.Contains("全部相符", Run(0, "verify").Output, StringComparison.Ordinal);   // who verifies needs none
        Assert.Contains(Doctor(), l => l.StartsWith("✗ 主密钥", StringComparison.Ordinal));
    }

    [Fact]
    public void The_doctor_warns_of_a_key_inside_the_data_folder_and_of_one_that_others_read()
    {
        Assert.Contains(Doctor(), l => l.StartsWith("· 台账", StringComparison.Ordinal));
        Run(0, "migrate");
        Assert.Contains(Doctor(), l => l.StartsWith("✓ 主密钥", StringComparison.Ordinal));
        var inside = Path.Combine(folder.Path, "gongkai-data", "master.key");
        File.Copy(Path.Combine(folder.Path, "gongkai-data.key"), inside);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(inside, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        var lines = Doctor("--key", inside);
        Assert.Contains(lines, l => l.StartsWith("✗ 主密钥", StringComparison.Ordinal) && l.Contains("在数据文件夹里", StringComparison.Ordinal));
        Assert.Contains(
            lines, l => l.StartsWith("✗ 主密钥", StringComparison.Ordinal)
                && (OperatingSystem.IsWindows() || l.Contains("chmod 600", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_doctor_names_what_was_not_done_for_long_and_a_list_that_differs()
    {
        Run(0, "migrate");
        await using (var database = new SqliteDatabase(Path.Combine(folder.Path, "gongkai-data"), TimeProvider.System))
        {
            await using var connection = await database.Open(CancellationToken.None);
            await connection.ExecuteAsync(
                """
                insert into job (id, kind, parameters, state, done, attempts, error, not_before, created_at, succeeded_at, outcome)
                values ('00000000-0000-0000-0000-0000000000f2', 'nightly-backup', '{}', 'Waiting', 0, 0, null, @soon, @long, @long, '好'),
                  ('00000000-0000-0000-0000-0000000000f4', 'carried-roots', '{}', 'Waiting', 0, 1, '共享文件夹不在', @soon, @long, null, null)
                """,
                new { @long = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), soon = TimeProvider.System.GetUtcNow().AddHours(1) });
            await connection.ExecuteAsync($"insert into case_key (subject, wrapped) values ('{new string('0', 8)}-0000-0000-0000-0000000000aa', x'00')");
        }
        File.WriteAllText(
            Path.Combine(folder.Path, "gongkai-data.key.destroyed"), "00000000-0000-0000-0000-0000000000aa 2026-03-02 本人请求删除\n");
        File.WriteAllText(
            Path.Combine(folder.Path, "gongkai-data.key.root"), $"7 2026-03-02T01:00:00.000000Z sha256 {new string('a', 64)}\n");
        var lines = Doctor();
        Assert.Contains("✗ 每日备份：最近一次成功是2020-01-01 08:00（好），早该再做，请运行gongkai serve", lines);
        Assert.Contains("✗ 每日送出校验根：上次没有成功：共享文件夹不在；还没有成功过", lines);
        Assert.Contains("✗ 主密钥旁边：销毁名单上有1件的密钥还在台账里，启动一次网站就会再次销毁", lines);
        Assert.Contains(lines, l => l.StartsWith("✗ 主密钥旁边：台账没有已知的校验根“7 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_doctor_names_each_job_that_failed_or_lies_there_in_a_line()
    {
        Run(0, "migrate");
        Assert.DoesNotContain(Doctor(), l => l.Contains("后台任务", StringComparison.Ordinal));
        await using (var database = new SqliteDatabase(Path.Combine(folder.Path, "gongkai-data"), TimeProvider.System))
        {
            await using var connection = await database.Open(CancellationToken.None);
            await connection.ExecuteAsync(
                """
                insert into job (id, kind, parameters, state, done, total, attempts, error, not_before, created_at, finished_at)
                values ('00000000-0000-0000-0000-0000000000a1', 'copying', '{}', 'Failed', 3, 9, 7, 'IOException: disk full', @long, @long, @long),
                  ('00000000-0000-0000-0000-0000000000a2', 'copying', '{}', 'Waiting', 0, null, 4, 'IOException: no such file', @soon, @long, null),
                  ('00000000-0000-0000-0000-0000000000a3', 'copying', '{}', 'Waiting', 0, null, 0, null, @long, @long, null),
                  ('00000000-0000-0000-0000-0000000000a4', 'copying', '{}', 'Waiting', 0, null, 0, null, @soon, @long, null),
                  ('00000000-0000-0000-0000-0000000000a5', 'copying', '{}', 'Finished', 9, 9, 1, null, @long, @long, @long)
                """,
                new { @long = DateTimeOffset.UnixEpoch, soon = TimeProvider.System.GetUtcNow().AddHours(1) });
        }
        var lines = Doctor().Where(l => l.Contains("后台任务", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [
                "✗ 后台任务：copying（00000000-0000-0000-0000-0000000000a1，已完成3/9）失败，不再重试：IOException: disk full",
                "✗ 后台任务：copying（00000000-0000-0000-0000-0000000000a2，已完成0）已经试了4次，还会重试：IOException: no such file",
                "✗ 后台任务：copying（00000000-0000-0000-0000-0000000000a3，已完成0）早已到时，没有程序处理，请运行gongkai serve",
            ],
            lines);
        Assert.Equal(1, Command.Run(folder.Path, "doctor").Exit);
    }

    public void Dispose() => folder.Dispose();

    private string[] Doctor(params string[] arguments) => Command.Run(folder.Path, ["doctor", .. arguments]).Lines;

    private Result Run(int exit, params string[] arguments)
    {
        var result = Command.Run(folder.Path, arguments);
        Assert.True(result.Exit == exit, result.Output + result.Error);
        return result;
    }
}
