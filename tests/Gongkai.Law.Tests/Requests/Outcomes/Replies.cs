using Gongkai.Law.Requests.Outcomes;

namespace Gongkai.Law.Tests.Requests.Outcomes;

internal static class Replies
{
    /// <summary>A reply that says all it has to, with all evidence in the file.</summary>
    public static Reply Complete(Decision decision, DateOnly on) => new(
        decision,
        decision.Outcome.Fields.ToDictionary(f => f.Id, f => f.Choices?.Split('、')[0] ?? (f.Kind == FieldKind.YesNo ? "是" : "已填写")),
        decision.Evidence.Select(e => e.Id).ToHashSet(),
        Remedy.Of(decision, on, OutcomeSettings.Default).Text);
}
