using Gongkai.Cli.Runs;
using Gongkai.Law.Report;
using Spectre.Console;

namespace Gongkai.Cli.Views;

/// <summary>What a run over several files comes to. Counts only: it costs the same for 100,000 files.</summary>
internal sealed class Summary
{
    private readonly Dictionary<string, int> byRule = new(StringComparer.Ordinal);
    private int reports, wrong, refused, unopened, faulty;

    public int Files => reports + refused + unopened;

    public void Add(FileOutcome outcome)
    {
        switch (outcome)
        {
            case { Exit: ExitCode.Usage }: unopened++; return;
            case { Refusal: not null }: refused++; return;
        }
        reports++;
        if (outcome.Exit == ExitCode.Findings) wrong++;
        if (!outcome.Reading.Faults.IsEmpty) faulty++;
        foreach (var finding in outcome.Checkup?.Findings ?? [])
            if (finding.Severity != Severity.Info) byRule[finding.Rule.Id] = byRule.GetValueOrDefault(finding.Rule.Id) + 1;
    }

    public void Show(IAnsiConsole console, bool check)
    {
        var verdict = check ? $"{reports - wrong}份没有问题，{wrong}份有错误或需要说明之处" : $"{faulty}份读取时有疑点";
        console.Write(new Text($"共{Files}个文件：读到报告{reports}份，{verdict}；不是报告{refused}个，打不开{unopened}个", Marks.Strong));
        console.WriteLine();
        if (byRule.Count == 0) return;
        var top = byRule.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Take(8).Select(r => $"{r.Key} {r.Value}处");
        console.Write(new Text($"最多的是：{string.Join('，', top)}", Marks.Dim));
        console.WriteLine();
    }
}
