using System.Globalization;
using Gongkai.Cli.Terminal;
using Gongkai.Reports.Comparing;

namespace Gongkai.Cli.Views;

/// <summary>比对 for a person: what was found, rule by rule, and the names that nobody bears.</summary>
internal static class ComparisonView
{
    private const int Most = 40;

    public static void Show(Screen screen, Comparison comparison)
    {
        var findings = comparison.Findings();
        screen.Line();
        screen.Line($"比对：名录中的机关对上{comparison.Matched}份报告，发现{findings.Length}处；名称对不上的有{comparison.Unmatched.Count}个", Tone.Strong);
        foreach (var rule in findings.GroupBy(f => f.Rule))
        {
            screen.Line();
            screen.Line($"{rule.Key.Id}　{rule.Key.Sentence}（{rule.Count()}处）", Marks.ToneOf(rule.Key.Severity));
            var columns = new Columns(flexible: 2, indent: 2);
            foreach (var f in rule.Take(Most))
                columns.Add(new(f.Organ), new(f.Year == 0 ? "" : f.Year.ToString(CultureInfo.InvariantCulture), Tone.Dim), new(f.Message));
            columns.Show(screen);
            if (rule.Count() > Most) screen.Line($"  还有{rule.Count() - Most}处，用--out写到文件夹可以看到全部", Tone.Dim);
        }
        if (comparison.Unmatched.Count == 0) return;
        screen.Line();
        screen.Line("名录中没有的名称（请在名录中补上简称、曾用名）：", Tone.Warning);
        foreach (var (name, reports) in comparison.Unmatched.Take(Most)) screen.Line($"  {name}（{reports}份）");
        if (comparison.Unmatched.Count > Most) screen.Line($"  还有{comparison.Unmatched.Count - Most}个", Tone.Dim);
    }
}
