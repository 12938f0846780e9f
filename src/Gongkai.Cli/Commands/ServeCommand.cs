using System.CommandLine;
using System.Runtime.CompilerServices;
using Gongkai.Cli.Outcomes;
using Gongkai.Ledger;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;
using Gongkai.Web.Setup;
using Gongkai.Web.SignIn;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai serve`: the site.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string?>("--urls") { Description = "监听的地址，多个用分号隔开，例如 http://localhost:5000", HelpName = "U" };
        var ledger = new LedgerOptions();
        var command = new Command("serve", "启动网站：公众页面，和登录以后使用的办公页面") { urls };
        ledger.AddTo(command);
        command.SetAction((parsed, ct) => Serve(
            parsed.GetValue(urls)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), ledger.Place(parsed),
            ct));
        return command;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]   // read and check must start without loading ASP.NET
    private static async Task<int> Serve(string[]? urls, LedgerPlace place, CancellationToken ct)
    {
        var opened = await OpenLedger.Open(place, LedgerUse.Shared, TimeProvider.System, ct);
        // Nobody asked for a ledger in a place where none can be made: the public pages need none.
        var publicOnly = !opened.Allowed && opened.Breach.Code == OpenBreach.Unreachable.Code && place.IsDefault;
        if (!opened.Allowed && !publicOnly) throw new UsageException(opened.Breach.Sentence);
        await using var ledger = opened.Value;
        if (publicOnly) Console.Error.WriteLine($"gongkai: {opened.Breach!.Sentence}；只启动公众页面，办公页面请用 --data 指明数据文件夹");
        foreach (var remark in ledger?.Remarks ?? []) Console.Error.WriteLine($"gongkai: {remark}");
        await using var site = Build(urls, ledger);
        try
        {
            await site.StartAsync(ct);
        }
        catch (IOException e)
        {
            Console.Error.WriteLine($"gongkai: 网站没有启动：{e.Message}；可以用 --urls 换一个地址，例如 --urls http://localhost:5001");
            return (int)ExitCode.Usage;
        }

        if (ledger is not null && await ClockWatch.Of(ledger.Database, ct) is { } behind)
            Console.Error.WriteLine($"gongkai: {behind.Sentence}");
        await Announce(site, ct);
        await site.WaitForShutdownAsync(ct);
        return (int)ExitCode.Well;
    }

    private static WebApplication Build(string[]? urls, OpenLedger? ledger)
    {
        try
        {
            return Web.Site.Build(urls, ledger: ledger);
        }
        catch (SettingException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static async Task Announce(WebApplication site, CancellationToken ct)
    {
        var firstRun = site.Services.GetService<FirstRun>();
        var due = firstRun is not null && await firstRun.IsDue(ct);
        foreach (var url in site.Urls.Select(u => u.TrimEnd('/')))
        {
            Console.WriteLine($"年报体检：{url}/check　按 Ctrl+C 停止");
            if (firstRun is not null) Console.WriteLine(due ? $"首次使用，请先打开：{url}/set-up?start={firstRun.Code}" : $"登录：{url}/sign-in");
        }
    }
}
