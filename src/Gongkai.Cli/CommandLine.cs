using System.CommandLine;
using System.Globalization;
using Gongkai.Cli.Commands;

namespace Gongkai.Cli;

/// <summary>The command `gongkai`.</summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        CultureInfo.CurrentUICulture = new CultureInfo("zh-Hans");   // the framework's own sentences about usage
        var root = new RootCommand("公开：读取和检查政府信息公开工作年度报告")
        {
            ReadCommand.Create(),
            CheckCommand.Create(),
            ServeCommand.Create(),
        };
        var parsed = root.Parse(args);
        try
        {
            return parsed.Errors.Count > 0 ? Misused(parsed) : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException e)
        {
            return Complain(e.Message);
        }
        catch (IOException e)
        {
            return Complain($"读写中断：{e.Message}");   // a full disk, or a pipe that nobody reads any longer
        }
    }

    private static int Misused(ParseResult parsed)
    {
        foreach (var error in parsed.Errors) Complain(error.Message);
        return Complain("用法见 gongkai --help");
    }

    private static int Complain(string sentence)
    {
        Streams.Error.WriteLine($"gongkai: {sentence}");
        return (int)ExitCode.Usage;
    }
}
