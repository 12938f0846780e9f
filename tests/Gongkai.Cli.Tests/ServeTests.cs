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
}
