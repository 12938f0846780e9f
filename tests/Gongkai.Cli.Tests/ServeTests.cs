using Gongkai.Ledger.Facts;

namespace Gongkai.Cli.Tests;

public sealed class ServeTests
{
    [Fact]
    public void A_setting_that_cannot_be_meant_is_named_and_the_site_does_not_start()
    {
        using var folder = new Folder();
        var run = Command.RunWith("Proxy__Known", "10.0.0.x", folder.Path, "serve", "--urls", "http://127.0.0.1:0");
        Assert.Equal((2, "gongkai: Proxy:Known中的“10.0.0.x”应为地址或者网段，例如 10.0.0.5 或者 10.0.0.0/24"), (run.Exit, run.Errors.Single()));
    }

    [Theory]
    [InlineData("Backup__Time", "25:99", "Backup:Time中的“25:99”应为时刻，例如 02:30")]
    [InlineData("Backup__Days", "-1", "Backup:Days中的“-1”应为0至1000的份数，例如 7")]
    [InlineData("Roots__Address", "ftp://a.cn", "Roots:Address中的“ftp://a.cn”应为网址，例如 https://roots.example.cn/yunling")]
    public void What_is_to_be_kept_and_can_not_be_meant_is_named(string variable, string value, string sentence)
    {
        using var folder = new Folder();
        var run = Command.RunWith(variable, value, folder.Path, "serve", "--urls", "http://127.0.0.1:0");
        Assert.Equal((2, "gongkai: " + sentence), (run.Exit, run.Errors.Single()));
    }

    [Fact]
    public async Task A_site_with_a_folder_for_backups_makes_one_tries_it_and_the_doctor_says_so()
    {
        using var folder = new Folder();
        var backups = Directory.CreateDirectory(Path.Combine(folder.Path, "backups")).FullName;
        Assert.Equal(0, Command.Run(folder.Path, "migrate").Exit);
        var before = Command.Run(folder.Path, "doctor").Lines;
        Assert.Contains(before, l => l.StartsWith("· 每日备份：没有设置自动备份", StringComparison.Ordinal));
        Assert.Contains(before, l => l.StartsWith("· 每日送出校验根：校验根没有送到别处", StringComparison.Ordinal));
        using (var site = Command.StartWith("Backup__Folder", backups, folder.Path, "serve", "--urls", "http://127.0.0.1:0"))
        {
            _ = site.StandardError.ReadToEndAsync();
            _ = site.StandardOutput.ReadToEndAsync();
            try
            {
                for (var i = 0; i < 120 && !Doctor(folder).Any(l => l.StartsWith("✓ 每周试恢复", StringComparison.Ordinal)); i++)
                    await Task.Delay(500);
            }
            finally
            {
                site.Kill();
                await site.WaitForExitAsync();
            }
        }
        var lines = Doctor(folder);
        Assert.Contains(lines, l => l.StartsWith("✓ 每日备份：最近一次成功是", StringComparison.Ordinal));
        Assert.Contains(
            lines, l => l.StartsWith("✓ 每周试恢复：", StringComparison.Ordinal) && l.Contains("核对全部相符", StringComparison.Ordinal));
        var verified = Command.Run(folder.Path, "verify", "--data", Directory.GetFiles(backups).Single());
        Assert.Contains("全部相符", verified.Output, StringComparison.Ordinal);
    }

    private static string[] Doctor(Folder folder) => Command.Run(folder.Path, "doctor").Lines;
}
