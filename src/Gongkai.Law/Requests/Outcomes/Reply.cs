using System.Collections.Immutable;

namespace Gongkai.Law.Requests.Outcomes;

/// <summary>A reply about to be issued (答复书、告知书): a decision with everything its letter has to say.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Filled">What the letter states, by <see cref="ReplyField.Id"/>.</param>
/// <param name="InFile">The evidence in the file, by <see cref="Evidence.Id"/>.</param>
/// <param name="Text">The text about remedies that it carries.</param>
[Article("条例第三十六条", "答复书应当载明的内容")]
[Article("法释〔2025〕8号第五条第二款", "行政机关对各种答复的举证")]
[Article("法释〔2025〕8号第六条", "国家秘密和“三安全一稳定”的举证")]
public sealed record Reply(
    Decision Decision, IReadOnlyDictionary<string, string> Filled, IReadOnlySet<string> InFile, RemedyText Text)
{
    /// <summary>What still stands in the way of issuing it; empty where nothing does.</summary>
    /// <param name="on">The day of issue.</param>
    /// <param name="settings">Choices that no national text makes.</param>
    public IEnumerable<Breach> Lacks(DateOnly on, OutcomeSettings settings)
    {
        foreach (var field in Decision.Outcome.Fields.Where(f => Needed(f) && Blank(f.Id)))
            yield return ReplyBreach.Missing(field);
        foreach (var evidence in Decision.Evidence.Where(e => !InFile.Contains(e.Id)))
            yield return ReplyBreach.Unproven(evidence);
        if (Decision.Outcome == OutcomeTable.Partial && Decision.Grounds.IsEmpty)
            yield return ReplyBreach.PartialWithoutGround;
        if (Filled.GetValueOrDefault("noDuty") == "否") yield return ReplyBreach.MustDisclose;
        if (on < InForce.Regulations) yield break;   // the law of that time is not known here
        if (Text != RemedyOn(on, settings).Text)
            yield return ReplyBreach.WrongRemedy;
    }

    /// <summary>What may be done against it, by the law of a day.</summary>
    /// <param name="on">The day.</param>
    /// <param name="settings">Choices that no national text makes.</param>
    public Remedy RemedyOn(DateOnly on, OutcomeSettings settings) =>
        Remedy.Of(Decision, on, settings, wasDisclosed: Filled.GetValueOrDefault("earlierGiven") == "是");

    private bool Needed(ReplyField field) =>
        field.OnlyWhen is { } condition ? Filled.GetValueOrDefault(condition.Field) == condition.Value : field.Required;

    private bool Blank(string id) => string.IsNullOrWhiteSpace(Filled.GetValueOrDefault(id));
}

/// <summary>What can be wrong with the content of a reply.</summary>
public static class ReplyBreach
{
    /// <summary>The text about remedies is not the one that the law of the day asks for.</summary>
    public static readonly Breach WrongRemedy = new("reply.wrong-remedy", "救济途径应为与办理结果、答复日期相符的告知内容", "行政复议法第二十三条");

    /// <summary>Something says that it has to be public.</summary>
    public static readonly Breach MustDisclose = new("reply.must-disclose", "法律、法规、规章规定应当公开的，从其规定，不能作为过程性信息、行政执法案卷信息不予公开", "条例第十六条第二款");

    /// <summary>部分公开 that does not say on which ground the rest is not given.</summary>
    public static readonly Breach PartialWithoutGround = new("reply.partial-without-ground", "部分公开的，请选择未提供部分的依据", "条例第三十七条");

    /// <summary>A field is empty.</summary>
    public static Breach Missing(ReplyField field) =>
        new($"reply.missing.{field.Id}", $"请填写{field.Label}", field.Id == "article" ? "条例第三十六条" : "条例第四十五条");

    /// <summary>Evidence is not in the file.</summary>
    public static Breach Unproven(Evidence evidence) => new($"reply.unproven.{evidence.Id}", $"请先在案卷中附上{evidence.Label}", evidence.Article);
}
