namespace Gongkai.Ledger.Tests.Killed;

/// <summary>The process that the tests kill. The tests themselves never come through here.</summary>
internal static class Program
{
    public static Task Main(string[] args) =>
        args switch
        {
            ["write", var kind, var place, var organs] => Writer.Run(new(kind, place), int.Parse(organs)),
            ["jobs", var kind, var place, var minutes] => Worker.Run(new(kind, place), int.Parse(minutes)),
            _ => Task.CompletedTask,
        };
}
