using Gongkai.Benchmarks;

switch (args)
{
    case []:
        ReportSpeed.Run();
        ClockSpeed.Run();
        ColdStart.Run();
        return 0;
    case ["reports"]:
        ReportSpeed.Run();
        return 0;
    case ["dates"]:
        ClockSpeed.Run();
        return 0;
    case ["start"]:
        ColdStart.Run();
        return 0;
    default:
        Console.Error.WriteLine("usage: Gongkai.Benchmarks [reports | dates | start]");
        return 2;
}
