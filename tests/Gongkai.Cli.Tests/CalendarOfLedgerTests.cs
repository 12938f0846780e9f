namespace Gongkai.Cli.Tests;

/// <summary>`gongkai calendar import --data`: a ledger follows a notice.</summary>
public sealed class CalendarOfLedgerTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public void A_ledger_follows_a_notice_once_it_is_confirmed()
    {
        folder.Write("通知.txt", CalendarTests.Notice);
        var asked = Command.Run(folder.Path, "calendar", "import", "通知.txt", "--data", "台账");
        Assert.Equal(2, asked.Exit);
        Assert.Contains("没有采用：不能在这里询问，核对后请加上--yes", asked.Error, StringComparison.Ordinal);
        Assert.Contains("在办0件申请中，0件的最迟答复日期会变", asked.Output, StringComparison.Ordinal);
        var applied = Command.Run(folder.Path, "calendar", "import", "通知.txt", "--data", "台账", "--yes");
        Assert.Equal((0, ""), (applied.Exit, applied.Error));
        Assert.Contains("已采用", applied.Output, StringComparison.Ordinal);
        var again = Command.Run(folder.Path, "calendar", "import", "通知.txt", "--data", "台账", "--yes");
        Assert.Equal(1, again.Exit);
        Assert.Contains("这份放假通知已经读入过", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, Command.Run(folder.Path, "verify", "--data", "台账").Exit);
    }

    [Fact]
    public void A_file_and_a_ledger_are_not_written_at_once()
    {
        folder.Write("通知.txt", CalendarTests.Notice);
        var result = Command.Run(folder.Path, "calendar", "import", "通知.txt", "--data", "台账", "--out", "2027.json", "--yes");
        Assert.Equal(2, result.Exit);
        Assert.Contains("一次只能用一个", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
