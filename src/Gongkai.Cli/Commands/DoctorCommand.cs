using System.CommandLine;
using Gongkai.Cli.Doctor;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Ledger;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai doctor`: what this machine has of all that Gongkai needs and can use.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "检查这台机器：外部程序在哪里、是什么版本，缺什么、用来做什么；台账和主密钥放得是否妥当");
        var ledger = new LedgerOptions();
        ledger.AddTo(command);
        command.SetAction(parsed => Run(ledger.Place(parsed)));
        return command;
    }

    private static int Run(LedgerPlace place)
    {
        var exit = ExitCode.Well;
        foreach (var inspection in Inspection.All.SelectMany(inspect => inspect(place)))
        {
            Streams.Out.WriteLine($"{Mark(inspection.State)} {inspection.Name}：{inspection.Sentence}");
            if (inspection.State is InspectionState.Wrong) exit = ExitCode.Findings;
        }
        Streams.Out.Flush();
        return (int)exit;
    }

    private static string Mark(InspectionState state) => state switch
    {
        InspectionState.Well => "✓",
        InspectionState.Absent => "·",
        _ => "✗",
    };
}
