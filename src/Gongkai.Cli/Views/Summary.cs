using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Reports;

namespace Gongkai.Cli.Views;

/// <summary>What a run over several files comes to. Counts only: it costs the same for 100,000 files.</summary>
internal sealed class Summary
{
    private readonly Dictionary<string, int> byRule = new(StringComparer.Ordinal);
    private int reports, wrong, refused, unopened, faulty;

    public int Files => reports + refused + unopened;

    public void Add(FileOutcome outcome)
    {
        if (outcome.Refusal is not null)
        {
            if (outcome.Exit == ExitCode.Usage) unopened++; else refused++;
            return;
        }
        reports++;
        if (outcome.Exit == ExitCode.Findings) wrong++;
        if (!outcome.Reading.Faults.IsEmpty) faulty++;
        foreach (var finding in outcome.Checkup?.Findings ?? [])
            if (finding.Severity != Severity.Info) byRule[finding.Rule.Id] = byRule.GetValueOrDefault(finding.Rule.Id) + 1;
    }

    public void Show(Screen screen, bool check)
    {
        var verdict = check ? $"{reports - wrong}份没有问题，{wrong}份有错误或需要说明之处" : $"{faulty}份读取时有疑点";
        screen.Line($"共{Files}个文件：读到报告{reports}份，{verdict}；不是报告{refused}个，打不开{unopened}个", Tone.Strong);
        if (byRule.Count == 0) return;
        var rules = byRule.ToList();
        rules.Sort((a, b) => a.Value != b.Value ? b.Value - a.Value : string.CompareOrdinal(a.Key, b.Key));
        screen.Line($"最多的是：{string.Join('，', rules[..Math.Min(rules.Count, 8)].ConvertAll(r => $"{r.Key} {r.Value}处"))}", Tone.Dim);
    }
}
