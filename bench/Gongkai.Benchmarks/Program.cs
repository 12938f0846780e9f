using Gongkai.Benchmarks;

switch (args)
{
    case []:
        ReportSpeed.Run();
        ColdStart.Run();
        return 0;
    case ["reports"]:
        ReportSpeed.Run();
        return 0;
    case ["start"]:
        ColdStart.Run();
        return 0;
    default:
        Console.Error.WriteLine("usage: Gongkai.Benchmarks [reports | start]");
        return 2;
}
