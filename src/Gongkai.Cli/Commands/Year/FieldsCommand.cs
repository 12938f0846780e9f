using System.CommandLine;
using Gongkai.Cli.Runs;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Commands.Year;

/// <summary>`gongkai fields`: every number that the registers know of a year, as prose may name it.</summary>
internal static class FieldsCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "输出一个JSON数组" };
        var (arguments, ledger) = (new YearArguments(), new LedgerOptions());
        var command = new Command("fields", "可以写进年报的数：每个数的名称、数值、来自哪个台账、多少行");
        arguments.AddTo(command, recording: false);
        command.Add(json);
        ledger.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var open = await ledger.OpenThere(parsed, LedgerUse.Shared, ct);
            return (int)await YearRun.Fields(
                open, new(arguments.Organ(parsed), arguments.Year(parsed), arguments.Scope(parsed)), parsed.GetValue(json), ct);
        });
        return command;
    }
}
