using Gongkai.Benchmarks;
using Gongkai.Benchmarks.Ledger;

switch (args)
{
    case []:
        ReportSpeed.Run();
        FileSpeed.Run();
        ClockSpeed.Run();
        ColdStart.Run();
        return 0;
    case ["reports"]:
        ReportSpeed.Run();
        return 0;
    case ["files"]:
        FileSpeed.Run();
        return 0;
    case ["formats"]:
        FileSpeed.RunFormats();
        return 0;
    case ["mixed", .. var count]:
        MixedRun.Run(Number(count, 10_000));
        return 0;
    case ["compare", .. var count]:
        CompareSpeed.Run(Number(count, 100_000));
        return 0;
    case ["dates"]:
        ClockSpeed.Run();
        return 0;
    case ["start"]:
        ColdStart.Run();
        return 0;
    case ["writes"]:
        await LedgerSpeed.Run();
        return 0;
    case ["queries"]:
        await QuerySpeed.Run();
        return 0;
    case ["registers"]:
        await RegisterSpeed.Run();
        return 0;
    default:
        Console.Error.WriteLine(
            "usage: Gongkai.Benchmarks [reports | files | formats | mixed [N] | compare [N] | dates | start | writes | queries | registers]");
        return 2;
}

static int Number(string[] given, int otherwise) =>
    given is [var one] ? int.Parse(one, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
