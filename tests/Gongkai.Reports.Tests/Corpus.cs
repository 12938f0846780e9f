using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gongkai.Reports.Tests;

/// <summary>
/// Published reports beside the repository (../shared, or GONGKAI_SHARED): their prose by a plain cut at the headings, their values as read
/// by eye.
/// </summary>
internal static partial class Corpus
{
    private static readonly string[] Numbers = ["一", "二", "三", "四", "五", "六"];
    private static readonly string[] Titles =
        ["总体|概述", "[^。，]{0,8}主动公开政府信息", "[^。，]{0,8}(?:收到和处理|依申请)", "[^。，]{0,12}行政复议", "[^。，]{0,12}(?:主要)?问题", "其他需要|政府信息公开情况统计"];

    public static string? Folder { get; } = Find();

    /// <summary>The report whose truth file has this name ("034", "seed-000").</summary>
    public static AnnualReport Read(string name)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder!, "corpus", "truth", name + ".json")));
        var root = truth.RootElement;
        var form = root.GetProperty(
            "form").GetString() switch
        { "F2019" => Forms.F2019, "mixed" => Forms.Of(Forms.F2021, Forms.F2019), _ => Forms.F2021 };
        var text = Text(root.GetProperty("file").GetString()!);
        return new AnnualReport
        {
            Values = Values(form, root),
            Organ = root.GetProperty("organ").GetString(),
            Year = root.GetProperty("year").GetInt32(),
            Preamble = Part(text, "preamble", 0, Heading(text, 0).Start),
            Sections = Enumerable.Range(0, 6).Select(i => Section(text, i)).OfType<ReportText>()
                .ToImmutableSortedDictionary(s => s.Place, s => s, StringComparer.Ordinal),
        };
    }

    public static IEnumerable<string> Names() =>
        Directory.GetFiles(Path.Combine(Folder!, "corpus", "truth"), "*.json").Where(CanRead)
            .Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    // A PDF stands in by its rendering as HTML, where there is one: reading PDF is not this test's business.
    private static string AsHtml(string pdf) =>
        Path.Combine(Path.GetDirectoryName(pdf)!, $"derived-{Path.GetFileNameWithoutExtension(pdf)}.html");

    private static bool CanRead(string truth)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(truth));
        var file = json.RootElement.GetProperty("file").GetString()!;
        return !file.EndsWith(".pdf", StringComparison.Ordinal) || File.Exists(AsHtml(Path.Combine(Folder!, "corpus", file)));
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("GONGKAI_SHARED") is { Length: > 0 } set) return Directory.Exists(set) ? set : null;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, "shared", "corpus"))) return Path.Combine(at.FullName, "shared");
        return null;
    }

    private static ReportText? Section(string text, int index)
    {
        var (start, end) = Heading(text, index);
        if (start < 0) return null;
        var next = Enumerable.Range(index + 1, 6 - index).Select(i => i == 6 ? text.Length : Heading(text, i).Start).First(s => s > start);
        return Part(text, $"s{index + 1}", end, next) is { } part ? part with { Text = WithoutTables(part.Text) } : null;
    }

    private static ReportText Part(string text, string place, int start, int end) =>
        end <= start ? new(place, "", "", 0) : new(place, "", text[start..end], start);

    // A heading stands alone; contents and preambles name the parts without their numbers, and what refers back to a part comes later.
    private static (int Start, int End) Heading(string text, int index)
    {
        var body = Math.Max(text.IndexOf("= 正文 =", StringComparison.Ordinal), 0);
        var found = Regex.Matches(
            text[body..],
            $@"{Numbers[index]}\s*、\s*(?:{Titles[index]})[^。，、\n\d]{{0,28}}?(?:情况|事项|统计表|措施|计划|概述)(?:、行政诉讼情况|、提起行政诉讼的?情况|及改进情况|及改进措施|和改进措施|及整改措施|及明年工作计划|与行政诉讼情况)?");
        var own = found.Where(m => m.Index == 0 || !"第（(".Contains(text[body + m.Index - 1])).ToArray();
        return own.Length == 0 ? (-1, -1) : (body + own[0].Index, body + own[0].Index + own[0].Length);
    }

    private static string WithoutTables(string text)
    {
        var cut = TableStart().Match(text) is { Success: true } m ? m.Index : text.Length;
        var after = text.LastIndexOf("(二)主动公开政府信息的主要类别", StringComparison.Ordinal);
        return after > cut ? text[..cut] + text[after..] : text[..cut];
    }

    private static string Text(string file)
    {
        var path = new[] { "corpus", "seeds" }.Select(d => Path.Combine(Folder!, d, file)).First(File.Exists);
        if (path.EndsWith(".pdf", StringComparison.Ordinal)) path = AsHtml(path);
        var text = File.ReadAllText(path);
        if (path.EndsWith(".html", StringComparison.Ordinal))
            text = WebUtility.HtmlDecode(Tag().Replace(Block().Replace(Script().Replace(text, ""), "\n"), ""));
        return string.Concat(text.Select(Unradical));
    }

    private const string Radicals =
        "⼀一⼈人⼯工⾏行⼆二⼋八⼗十⼩小⼤大⽂文⽅方⽇日⽌止⽆无⽣生⽤用⽬目⽰示⾃自⾄至⾊色⾔言⾦金⾯面⾸首⻓长⻔门⺠民⻚页⼿手⼾户⼒力⼴广⼼心⽀支⽐比⽹网⼝口⼰己⼀一⼲干⼊入⾼高⽴立⾥里⻅见⾝身⽉月⽽而⼦子⾃自⽬目⾦金";

    private static char Unradical(char c) => Radicals.IndexOf(c) is >= 0 and var at && at % 2 == 0 ? Radicals[at + 1] : c;

    private static ReportValues Values(Form form, JsonElement root)
    {
        var numbers = new List<KeyValuePair<string, decimal?>>();
        foreach (var table in (string[])["table2", "table3", "table4"])
            if (root.TryGetProperty(table, out var rows)) Collect(form, numbers, table, rows);
        return ReportValues.Of(form, numbers);
    }

    private static void Collect(Form form, List<KeyValuePair<string, decimal?>> numbers, string id, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var inner in value.EnumerateObject()) Collect(form, numbers, $"{id}.{inner.Name}", inner.Value);
            return;
        }

        if (form.Find(id) is null) return;
        numbers.Add(
            new(id, value.ValueKind == JsonValueKind.Number ? decimal.Parse(value.GetRawText(), CultureInfo.InvariantCulture) : null));
    }

    [GeneratedRegex(@"第二十条第|信息内容\s*\|?\s*本年|[（(]本列数据|\s*申请人情况|行政复议[\s|]*(?:行政诉讼|结果)")]
    private static partial Regex TableStart();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?i)<(?:p|br|div|tr|h[1-6])[^>]*>")]
    private static partial Regex Block();

    [GeneratedRegex("(?is)<(script|style).*?</\\1>")]
    private static partial Regex Script();
}
