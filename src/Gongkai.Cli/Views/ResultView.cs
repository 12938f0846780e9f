using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;

namespace Gongkai.Cli.Views;

/// <summary>Results for a person: whole reports where there are few, a line each where there are many, and a summary.</summary>
internal sealed class ResultView(bool check, int count)
{
    private const int Few = 10;

    private readonly Summary summary = new();
    private readonly Screen screen = new();

    public void Show(FileOutcome outcome)
    {
        summary.Add(outcome);
        if (outcome.Refusal is not null) return;   // its sentence goes to stderr
        if (count <= Few) ReportView.Show(screen, outcome.Reading.Source, outcome.Reading.Report!, outcome.Checkup);
        else LineView.Show(screen, outcome);
        screen.Flush();
    }

    public void ShowSummary()
    {
        if (summary.Files > 1) summary.Show(screen, check);
        screen.Flush();
    }
}
