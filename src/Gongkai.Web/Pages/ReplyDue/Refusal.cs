using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.Law;
using Gongkai.Law.Requests;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.ReplyDue;

/// <summary>A contradiction between facts, said at the field that has one of them.</summary>
internal static partial class Refusal
{
    /// <summary>The sentence without the names that the command line needs, at the first field it names.</summary>
    public static Problem Of(Breach breach, RequestFacts facts, Answers answers)
    {
        var names = Names().Matches(breach.Sentence).Select(m => m.Groups[1].Value).ToList();
        var opinion = 1 + facts.Consultations.TakeWhile(c => Contradiction.In(facts with { Consultations = [c] }) is null).Count();
        // where it is missing
        if (breach.Code.EndsWith("-missing", StringComparison.Ordinal)) names = [.. names.OrderBy(n => answers[n] is not null)];
        var candidates = names.SelectMany(n => new[] { n, string.Create(CultureInfo.InvariantCulture, $"consultation{opinion}.{n}") });
        var field = candidates.FirstOrDefault(n => FactFields.All.Any(f => f.Name == n))
            ?? (names.Contains("consultations") ? $"consultation{opinion}.sent" : "receipt");
        return new(field, $"{Names().Replace(breach.Sentence, "")}（{breach.Article}）");
    }

    // 收到补正的日期（correctedReceipt）为…
    [GeneratedRegex("（([A-Za-z]+)）")]
    private static partial Regex Names();
}
