using Spectre.Console;

namespace Gongkai.Cli.Views;

/// <summary>The terminal, or a file that output was sent to.</summary>
internal static class Terminal
{
    private const int WidthInFiles = 100;

    public static IAnsiConsole Create()
    {
        var redirected = Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Streams.Out),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
        });
        if (redirected) console.Profile.Width = WidthInFiles;
        return console;
    }
}
