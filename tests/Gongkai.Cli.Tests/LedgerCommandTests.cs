using Gongkai.Ledger.Facts;

namespace Gongkai.Cli.Tests;

public sealed class LedgerCommandTests : IDisposable
{
    private readonly Folder folder = new();

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
    public void A_lost_key_is_one_sentence_and_the_doctor_names_it()
    {
        Run(0, "migrate");
        File.Delete(Path.Combine(folder.Path, "gongkai-data.key"));
        Assert.Single(Run(2, "verify").Errors, e => e.Contains("没有找到主密钥文件", StringComparison.Ordinal));
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

    public void Dispose() => folder.Dispose();

    private string[] Doctor(params string[] arguments) => Command.Run(folder.Path, ["doctor", .. arguments]).Lines;

    private Result Run(int exit, params string[] arguments)
    {
        var result = Command.Run(folder.Path, arguments);
        Assert.True(result.Exit == exit, result.Output + result.Error);
        return result;
    }
}
