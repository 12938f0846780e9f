using System.Text;
using Gongkai.Law.Requests.Stages;
using Gongkai.Law.Tests.Requests.Stages;

namespace Gongkai.Law.Tests.Documentation;

/// <summary>
/// docs/stages.md, written from <see cref="VerbTable"/>: its arrows are what the fold does, not what someone says it does.
/// </summary>
internal static class StagesPage
{
    public static string Write()
    {
        var page = new StringBuilder("""
            # The stages of an application, and what can be done in them

            Written from `VerbTable` in `src/Gongkai.Law/Requests/Stages/`; a test compares. Facts are folded in the order of their legal dates
            (`Progress.Of`). What the table refuses is not issued; that it happened can always be recorded. Nothing closes by itself.

            ```mermaid
            stateDiagram-v2

            """);
        foreach (var stage in Enum.GetValues<Stage>().Skip(1)) page.Append($"  {stage} : {stage.Name()}\n");
        foreach (var arrow in Arrows()) page.Append($"  {arrow}\n");
        page.Append("  Delivered --> Final : 救济期限届满\n  Abandoned --> Final : 救济期限届满\n```\n\n## Verbs\n\n")
            .Append("| verb | fact | 操作 | in the stages | article |\n|---|---|---|---|---|\n");
        foreach (var verb in VerbTable.All)
            page.Append($"| `{verb.Code}` | `{verb.FactCode}` | {verb.Name} | {Stages(verb)} | {verb.Article} |\n");
        page.Append(
            "\n## Conditions\n\nRefused, and without effect if it happened all the same (void); refused, but it counts if it happened (counts); lawful, recorded as 瑕疵 (warns); lawful, with something to think of (notes).\n\n")
            .Append("| code | effect | what is said | article |\n|---|---|---|---|\n");
        foreach (var guard in VerbTable.All.SelectMany(v => v.Guards).DistinctBy(g => g.Breach.Code))
            page.Append($"| `{guard.Breach.Code}` | {Effect(guard.Effect)} | {guard.Breach.Sentence} | {guard.Breach.Article} |\n");
        return page.ToString();
    }

    private static IEnumerable<string> Arrows() =>
        from stage in Enum.GetValues<Stage>()
        from verb in VerbTable.All
        where verb.Fact != typeof(Struck)
        let fact = Cases.Try(verb, stage)
        let before = Cases.In(stage)
        where VerbTable.Judge(before, fact, Cases.Of(stage), Cases.Settings).Lawful
        let after = before.After(fact, Cases.Of(stage), Cases.Settings).Stage
        where after != before.Stage
        select $"{(stage == Stage.Nothing ? "[*]" : stage)} --> {after} : {verb.Name}";

    private static string Stages(Verb verb) =>
        verb.From.Length == Enum.GetValues<Stage>().Length ? "各环节" : string.Join("、", verb.From.Select(s => s.Name()));

    private static string Effect(GuardEffect effect) => effect switch
    {
        GuardEffect.Void => "void",
        GuardEffect.Counts => "counts",
        GuardEffect.Warns => "warns",
        _ => "notes",
    };
}
