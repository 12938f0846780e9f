using System.CommandLine;
using System.CommandLine.Invocation;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;

namespace Gongkai.Cli;

/// <summary>--help. The library's own help has English headings in the invariant mode.</summary>
internal sealed class HelpInChinese : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var line = Path(command);
        var output = Streams.Out;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(
            $"用法：{line}{(command.Subcommands.Count > 0 ? " 命令" : "")}{string.Concat(command.Arguments.Select(Argument))} [选项]");
        List(
            output, "命令",
            command.Subcommands.Select(c => ($"{c.Name}{string.Concat(c.Arguments.Select(Argument))}", c.Description)));
        List(output, "参数", command.Arguments.Select(a => (a.Name, a.Description)));
        List(
            output, "选项",
            command.Options.Append(parseResult.RootCommandResult.Command.Options.First(o => o is System.CommandLine.Help.HelpOption))
            .Distinct().Select(o => (Names(o), o.Description)));
        output.WriteLine("退出码：0 没有问题；1 有问题，或文件不能用；2 用法不对，或文件打不开");
        output.Flush();
        return (int)ExitCode.Well;
    }

    private static string Argument(Argument argument) =>
        argument.Arity.MaximumNumberOfValues > 1 ? $" {argument.Name}…" : $" {argument.Name}";

    private static string Path(Symbol command) =>
        command is RootCommand ? "gongkai" : $"{Path(command.Parents.First())} {command.Name}";

    private static void List(TextWriter output, string heading, IEnumerable<(string Name, string? Description)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        output.WriteLine();
        output.WriteLine($"{heading}：");
        foreach (var (name, description) in all) output.WriteLine($"  {name,-22} {description}");
    }

    private static string Names(Option option) => option is { HelpName: { } value } ? $"{option.Name} {value}" : option.Name;
}
