using System.CommandLine;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai migrate`: brings the tables of a ledger up to this version of the program.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var ledger = new LedgerOptions();
        var command = new Command("migrate", "把台账的表升级到本程序的版本；其他程序正在使用数据文件夹时不做");
        ledger.AddTo(command);
        command.SetAction((parsed, ct) => Run(ledger, parsed, ct));
        return command;
    }

    private static async Task<int> Run(LedgerOptions options, ParseResult parsed, CancellationToken ct)
    {
        await using var ledger = await options.Open(parsed, LedgerUse.Alone, ct);
        Streams.Out.WriteLine($"台账的表是第{Migrations.Latest}版，与本程序一致");
        Streams.Out.Flush();
        return (int)ExitCode.Well;
    }
}
