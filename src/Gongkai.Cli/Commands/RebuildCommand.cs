using System.CommandLine;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Verifying.Rebuilding;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai rebuild`: what is searched and counted, computed anew from the facts.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var ledger = new LedgerOptions();
        var command = new Command("rebuild", "由记录重新计算用于查找和统计的表；其他程序正在使用数据文件夹时不做");
        ledger.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var open = await ledger.Open(parsed, LedgerUse.Alone, ct);
            var (organs, officers) = await RebuildOrgans.Run(open.Database, ct);
            var requests = await RebuildRequests.Run(open.Database, open.Keys, Progress(), ct);
            var books = await RebuildRegisters.Run(open.Database, open.Keys, ct);
            Streams.Out.WriteLine($"重新计算了{requests}件申请、{organs}个机关、{officers}名人员的任职、{books}本登记簿");
            Streams.Out.Flush();
            return (int)ExitCode.Well;
        });
        return command;
    }

    private static Action<int>? Progress() => Console.IsErrorRedirected ? null : done => Streams.Error.Write($"\r{done}件");
}
