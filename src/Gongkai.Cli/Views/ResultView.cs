using Gongkai.Cli.Runs;
using Spectre.Console;

namespace Gongkai.Cli.Views;

/// <summary>Results for a person: whole reports where there are few, a line each where there are many, and a summary.</summary>
internal sealed class ResultView
{
    private const int Few = 10;

    private readonly bool check;
    private readonly bool few;
    private readonly Summary summary = new();
    private readonly IAnsiConsole console = Terminal.Create();

    public ResultView(bool check, int count) => (this.check, few) = (check, count <= Few);

    public void Show(FileOutcome outcome)
    {
        summary.Add(outcome);
        if (outcome.Refusal is not null)
        {
            Streams.Out.Flush();   // keeps its sentence, which goes to stderr, in its place
            return;
        }
        if (few) ReportView.Show(console, outcome);
        else LineView.Show(console, outcome, check);
        Streams.Out.Flush();
    }

    public void ShowSummary()
    {
        if (summary.Files > 1) summary.Show(console, check);
        Streams.Out.Flush();
    }
}
