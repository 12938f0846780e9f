using System.CommandLine;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Runs;
using Gongkai.Cli.Terminal;
using Gongkai.Ledger;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Commands;

/// <summary>
/// `gongkai verify`: holds the ledger against its journal, the journal against its roots, and what is searched against the facts.
/// </summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var ledger = new LedgerOptions();
        var roots = new Option<bool>("--roots") { Description = "只列出校验根，每行一个，可以逐日公布" };
        var against = new Option<string?>("--against") { Description = "与公布过的校验根核对：--roots的输出，或者抄自纸面的行", HelpName = "FILE" };
        var command = new Command("verify", "核对台账：记录、附件与日志是否相符，日志有没有被改动、截断或者重算，查询和统计用的表与记录是否相符") { roots, against };
        ledger.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var open = await ledger.Open(parsed, LedgerUse.Shared, ct);
            return parsed.GetValue(roots) ? await List(open, ct) : await VerifyRun.Run(open, parsed.GetValue(against), ct);
        });
        return command;
    }

    private static async Task<int> List(OpenLedger ledger, CancellationToken ct)
    {
        foreach (var root in await Roots.Between(ledger.Database, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, ct))
            Streams.Out.WriteLine(root);
        Streams.Out.Flush();
        return (int)ExitCode.Well;
    }
}
