using System.CommandLine;
using System.Runtime.CompilerServices;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Ledger;
using Gongkai.Ledger.Demo;
using Gongkai.Ledger.Store;
using Gongkai.Web.Demo;
using Gongkai.Web.SignIn;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai demo`: invented organs, persons and cases to try the program with, on this machine only.</summary>
internal static class DemoCommand
{
    private const int DefaultPort = 5000;

    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "演示数据的文件夹", HelpName = "DIR", DefaultValueFactory = _ => "gongkai-demo" };
        var port = new Option<int>("--port") { Description = "网站的端口，只在本机可以打开", HelpName = "N", DefaultValueFactory = _ => DefaultPort };
        var quiet = new Option<bool>("--no-serve") { Description = "只建立演示数据，不启动网站" };
        var command = new Command("demo", "演示：虚构的机关、人员和一年的申请，启动网站并列出登录名和口令") { data, port, quiet };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(data)!, parsed.GetValue(quiet) ? null : parsed.GetValue(port), ct));
        return command;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]   // read and check must start without loading ASP.NET
    private static async Task<int> Run(string folder, int? port, CancellationToken ct)
    {
        var clock = new DemoClock();
        var opened = await OpenLedger.Open(new LedgerPlace(folder), LedgerUse.Shared, clock, ct);
        if (!opened.Allowed) throw new UsageException(opened.Breach.Sentence);
        await using var ledger = opened.Value;
        var filled = await Seed.Fill(ledger, clock, ct);
        if (!filled.Allowed)
        {
            Streams.Error.WriteLine($"gongkai: {filled.Breach.Sentence}（{filled.Breach.Code}）");
            return (int)ExitCode.Findings;
        }
        Show(folder, filled.Value);
        return port is { } at ? Serve(ledger, at) : (int)ExitCode.Well;
    }

    private static void Show(string folder, Demonstration demonstration)
    {
        Streams.Out.WriteLine($"{Demonstration.Mark}在 {Path.GetFullPath(folder)}，口令都是 {demonstration.Password}");
        foreach (var (name, who) in Seed.People) Streams.Out.WriteLine($"  {name,-12}{who}");
        Streams.Out.Flush();
    }

    private static int Serve(OpenLedger ledger, int port)
    {
        var url = $"http://localhost:{port}";
        var site = Web.Site.Build([url], null, ledger);
        try
        {
            site.Start();
        }
        catch (IOException e)
        {
            Streams.Error.WriteLine($"gongkai: 网站没有启动：{e.Message}；可以用--port换一个端口，例如--port 5001");
            return (int)ExitCode.Usage;
        }
        Console.WriteLine($"从这里开始：{url}/demo?start={site.Services.GetRequiredService<FirstRun>().Code}　按 Ctrl+C 停止");
        site.WaitForShutdown();
        return (int)ExitCode.Well;
    }
}
