using System.CommandLine;
using System.Runtime.CompilerServices;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai serve`: the site.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string?>("--urls") { Description = "监听的地址，多个用分号隔开，例如 http://localhost:5000", HelpName = "U" };
        var command = new Command("serve", "启动网站，其中有年报体检页面") { urls };
        command.SetAction(parsed => Serve(parsed.GetValue(urls)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        return command;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]   // read and check must start without loading ASP.NET
    private static int Serve(string[]? urls)
    {
        var site = Web.Site.Build(urls);
        try
        {
            site.Start();
        }
        catch (IOException e)
        {
            Console.Error.WriteLine($"gongkai: 网站没有启动：{e.Message}；可以用 --urls 换一个地址，例如 --urls http://localhost:5001");
            return (int)ExitCode.Usage;
        }

        foreach (var url in site.Urls) Console.WriteLine($"年报体检：{url.TrimEnd('/')}/check　按 Ctrl+C 停止");
        site.WaitForShutdown();
        return (int)ExitCode.Well;
    }
}
