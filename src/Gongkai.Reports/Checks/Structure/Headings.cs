namespace Gongkai.Reports.Checks;

/// <summary>The six parts, complete, in order and under their headings (S02).</summary>
internal static class Headings
{
    /// <summary>One finding for all parts that are missing, one for the order, one for each changed heading.</summary>
    public static IEnumerable<Finding> Check(Rule rule, CheckContext context)
    {
        var report = context.Report;
        var missing = report.Form.Sections.Where(s => !report.Sections.ContainsKey(s.Id)).ToArray();
        var findings = new List<Finding>();
        if (missing.Length > 0) findings.Add(Missing(rule, report, missing));
        if (OutOfOrder(report) is { } place) findings.Add(new Finding(rule, Outcome.Fail, place, "各部分没有按一至六的顺序排列"));
        var renumbered = new List<(FormSection Section, string Heading)>();
        foreach (var section in report.Form.Sections)
        {
            if (!report.Sections.TryGetValue(section.Id, out var text)) continue;
            var heading = string.Concat(text.Heading.Where(c => !char.IsWhiteSpace(c)));
            if (IsRenumbered(section, heading)) renumbered.Add((section, heading));
            else if (Reworded(rule, report, section, heading) is { } changed) findings.Add(changed);
        }
        if (renumbered.Count > 0) findings.Add(Renumbered(rule, renumbered));
        findings.AddRange(Others(rule, report));
        return findings.Count > 0 ? findings : [new Finding(rule, Outcome.Pass, "s1", "六个部分齐全，顺序和标题符合格式")];
    }

    // A table that is missing together with its part is no finding of its own.
    private static Finding Missing(Rule rule, AnnualReport report, FormSection[] missing)
    {
        var names = string.Join("；", missing.Select(s => $"{s.Number}、{s.Heading}"));
        var tables = report.Form.Tables.Any(t => Blanks.IsAbsent(report, t) && Blanks.LacksPart(report, t));
        return new Finding(rule, Outcome.Fail, missing[0].Id, $"缺少{FormWords.Count(missing.Length)}个部分：{names}")
        {
            Expected = names,
            Also = tables ? ["S04"] : [],
        };
    }

    private static string? OutOfOrder(AnnualReport report)
    {
        if (report.Faults.FirstOrDefault(f => f.Code == "section.order") is { } fault) return fault.Place;
        var last = -1;
        foreach (var (id, text) in report.Sections)
        {
            if (text.Offset < last) return id;
            last = text.Offset;
        }
        return null;
    }

    // A changed heading is milder than a part that is not there.
    private static Finding? Reworded(Rule rule, AnnualReport report, FormSection section, string heading)
    {
        var expected = $"{section.Number}、{section.Heading}";
        var fault = report.Faults.FirstOrDefault(f => f.Code == "section.heading" && f.Place == section.Id);
        if (fault is null && (heading.Length == 0 || IsAccepted(section, heading))) return null;
        return new Finding(rule, Outcome.Fail, section.Id, fault?.Message ?? $"标题写的是“{heading}”，格式是“{expected}”")
        {
            Found = heading,
            Expected = expected,
            Severity = Severity.Warning,
        };
    }

    // One part too few or too many in front moves all numbers behind it: one cause.
    private static Finding Renumbered(Rule rule, List<(FormSection Section, string Heading)> parts)
    {
        var found = string.Join("；", parts.Select(p => p.Heading));
        return new Finding(rule, Outcome.Fail, parts[0].Section.Id, $"{FormWords.Count(parts.Count)}个部分的序号与格式不同：{found}")
        {
            Found = found,
            Expected = string.Join("；", parts.Select(p => $"{p.Section.Number}、{p.Section.Heading}")),
            Severity = Severity.Warning,
        };
    }

    private static bool IsRenumbered(FormSection section, string heading) =>
        heading.Length > 0 && "一二三四五六七八九十".Contains(heading[0], StringComparison.Ordinal)
        && !heading.StartsWith(section.Number, StringComparison.Ordinal) && IsWorded(section, heading.AsSpan(1));

    private static bool IsAccepted(FormSection section, string heading) =>
        heading.StartsWith(section.Number, StringComparison.Ordinal) && IsWorded(section, heading.AsSpan(section.Number.Length));

    private static bool IsWorded(FormSection section, ReadOnlySpan<char> heading)
    {
        var words = heading.TrimStart("、.．,，").TrimEnd("。：:");
        if (words.SequenceEqual(section.Heading)) return true;
        foreach (var accepted in section.Accepted)
            if (words.SequenceEqual(accepted)) return true;
        return false;
    }

    private static IEnumerable<Finding> Others(Rule rule, AnnualReport report) =>
        from fault in report.Faults
        where fault.Code.StartsWith("section.", StringComparison.Ordinal)
        where fault.Code is not ("section.missing" or "section.order" or "section.heading")
        select new Finding(rule, Outcome.Fail, fault.Place, fault.Message) { Severity = Severity.Warning };
}
