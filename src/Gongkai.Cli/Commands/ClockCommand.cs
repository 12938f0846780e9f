using System.CommandLine;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Ledger.Calendars;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai clock`: how the clock of this machine stands to the ledger; `confirm` says that it is right.</summary>
internal static class ClockCommand
{
    public static Command Create()
    {
        var command = new Command("clock", "服务器时钟与台账最后的记录相比是否落后；confirm确认时钟准确，恢复办理") { Confirm() };
        var ledger = new LedgerOptions();
        ledger.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var open = await ledger.OpenThere(parsed, LedgerUse.Shared, ct);
            var behind = await ClockWatch.Of(open.Database, ct);
            Streams.Out.WriteLine(behind?.Sentence ?? "时钟没有落后于台账");
            Streams.Out.Flush();
            return (int)(behind is null ? ExitCode.Well : ExitCode.Findings);
        });
        return command;
    }

    private static Command Confirm()
    {
        var command = new Command("confirm", "时钟已经校准、确实准确，台账中更晚的时间是错的：记入台账，恢复办理");
        var ledger = new LedgerOptions();
        ledger.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var open = await ledger.OpenThere(parsed, LedgerUse.Shared, ct);
            var confirmed = await new CorrectClock(open.Database).Run(TheOperator.Anybody, null, ct);
            if (!confirmed.Allowed) throw new UsageException(confirmed.Breach.Sentence);
            Streams.Out.WriteLine("已记入台账，可以办理");
            Streams.Out.Flush();
            return (int)ExitCode.Well;
        });
        return command;
    }
}
