using System.CommandLine;
using Gongkai.Cli.Runs;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Commands.Year;

/// <summary>`gongkai prose`: the prose of a report out of a file with the six headings of the form.</summary>
internal static class ProseCommand
{
    public static Command Create()
    {
        var from = new Option<string>("--from")
        { Description = "Markdown或者文本文件：六个标题，数写成{主动公开总数}这样的字段", HelpName = "FILE", Required = true };
        var (arguments, ledger) = (new YearArguments(), new LedgerOptions());
        var command = new Command("prose", "写年报的正文：字段随台账变化，直到签发；没有的字段、没有数的字段不接受");
        arguments.AddTo(command, recording: true);
        command.Add(from);
        ledger.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var open = await ledger.OpenThere(parsed, LedgerUse.Shared, ct);
            var request =
                new YearRequest(arguments.Organ(parsed), arguments.Year(parsed), arguments.Scope(parsed)) { By = arguments.By(parsed) };
            return (int)await YearRun.Prose(open, request, parsed.GetValue(from)!, ct);
        });
        return command;
    }
}
