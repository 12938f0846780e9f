namespace Gongkai.Reports.Checks.Prose;

/// <summary>X08: “均获维持”, “零纠错”, “零败诉” against table IV.</summary>
internal static class OutcomeWords
{
    public static IEnumerable<Finding> Check(Rule rule, CheckContext context)
    {
        var findings = new List<Finding>();
        for (var section = 0; section < 4; section++)
        {
            var passage = context.Narration.Sections[section];
            foreach (var word in (ReadOnlySpan<string>)["均获维持", "全部维持", "均维持", "均予维持", "均予以维持", "均被维持", "全部获得维持", "均为维持"])
                All(rule, context, passage, word, ["corrected", "other", "pending"], findings);
            foreach (var word in (ReadOnlySpan<string>)["零纠错", "零败诉", "“零”败诉", "“零”纠错", "无一被纠正"])
                All(rule, context, passage, word, ["corrected"], findings);
        }

        return findings;
    }

    private static void All(Rule rule, CheckContext context, Passage passage, string word, string[] none, List<Finding> findings)
    {
        var at = passage.Text.IndexOf(word, StringComparison.Ordinal);
        if (at < 0) return;
        var sentence = passage.SentenceAt(at);
        var before = passage.Text.AsSpan(passage.Sentence(sentence).Start, at + word.Length - passage.Sentence(sentence).Start);
        var groups = new List<string>(3);
        if (before.Has("复议") && !word.Contains("败诉", StringComparison.Ordinal)) groups.Add("review");
        if (before.HasAny(["诉讼", "败诉", "应诉"])) groups.AddRange(["litigation_direct", "litigation_after_review"]);
        if (groups.Count == 0 || Words.LastYear(before) is { } year && year != context.Report.Year) return;
        var cells = groups.SelectMany(g => none.Select(n => $"table4.{g}.{n}")).ToArray();
        if (!cells.Any(c => context.Report.Values[c] is not null)) return;
        var broken = cells.Where(c => context.Report.Values[c] > 0).ToArray();
        var clause = Words.ClauseStart(passage.Text, at);
        findings.Add(new Finding(rule, broken.Length == 0 ? Outcome.Pass : Outcome.Fail, "table4",
            broken.Length == 0 ? $"正文写“{word}”，与表四一致" : $"正文写“{word}”，表四另有 {string.Join("、", broken.Select(c => Name(context, c)))}")
        {
            Found = word,
            Expected = broken.Length == 0 ? null : string.Join("、", broken.Select(c => Name(context, c))),
            Cells = [.. broken.Length == 0 ? cells : broken],
            Span = passage.Span(clause, at + word.Length),
        });
    }

    private static string Name(CheckContext context, string cell)
    {
        var kind = cell.Contains("review.", StringComparison.Ordinal) && !cell.Contains("after_review", StringComparison.Ordinal) ? "行政复议"
            : "行政诉讼";
        return $"{kind}{context.Report.Form[cell].Column.Label} {Words.Show(context.Report.Values[cell] ?? 0)} 件";
    }
}
