using System.Text.RegularExpressions;

namespace Gongkai.Reports.Checks.Prose;

/// <summary>X28: “全部办结”, “均已按期答复”, “办结率100%” beside what table III carries over into the next year.</summary>
internal static partial class AllClosed
{
    private const string CarriedOut = "table3.carried_out.total";

    // What else is answered and closed.
    private static readonly string[] OtherMatters =
        ["信访", "投诉", "举报", "留言", "咨询", "热线", "工单", "提案", "建议", "诉求", "来信", "问政", "复议", "诉讼", "许可", "意见征集"];

    private static readonly string[] NotSaid = ["未", "没有", "应当", "力争", "确保", "争取", "除", "不能", "无法", "要求", "尚"];

    public static IEnumerable<Finding> Check(Rule rule, CheckContext context)
    {
        if (context.Report.Values[CarriedOut] is not { } open) yield break;
        foreach (var index in (ReadOnlySpan<int>)[0, 2])
        {
            var passage = context.Narration.Sections[index];
            foreach (Match said in Said().Matches(passage.Text))
            {
                if (!SpeaksOfTheYear(context, passage, said)) continue;
                yield return Judge(rule, passage, said, open);
                yield break;
            }
        }
    }

    private static Finding Judge(Rule rule, Passage passage, Match said, decimal open)
    {
        var sentence = $"正文写“{said.Value}”，表三结转下年度继续办理为 {Words.Show(open)} 件";
        return new Finding(rule, open > 0 ? Outcome.Fail : Outcome.Pass, CarriedOut, sentence)
        {
            Found = said.Value,
            Expected = open > 0 ? Words.Show(open) : null,
            Cells = [CarriedOut],
            Span = passage.Span(said.Index, said.Index + said.Length),
        };
    }

    // Of the applications of the report's year, and of all of them: 上年结转的2件已全部办结 speaks of those two.
    private static bool SpeaksOfTheYear(CheckContext context, Passage passage, Match said)
    {
        var (from, _) = passage.Sentence(passage.SentenceAt(said.Index));
        var before = passage.Text.AsSpan(from, said.Index - from);
        var start = Words.ClauseStart(passage.Text, said.Index);
        var clause = passage.Text.AsSpan(start, said.Index - start);
        if (clause.HasAny(NotSaid) || clause.HasAny(["结转", "上年", "去年", "其中"])) return false;
        if (before.HasAny(OtherMatters) || Words.LastYear(before) is { } year && year != context.Report.Year) return false;
        return before.Has("申请") || passage.Place == "s3" || IsUnderHeading(passage, from);
    }

    private static bool IsUnderHeading(Passage passage, int sentence)
    {
        var before = passage.Text.AsSpan(Math.Max(0, sentence - 60), Math.Min(60, sentence));
        var heading = before.LastIndexOf("\n(") is >= 0 and var line ? before[line..] : before;
        return heading.Has("依申请");
    }

    [GeneratedRegex(
        "(?:(?:全部|全数|(?<!平)均|都|百分之百|100%)(?:已经|已|予以|依法|依规|按期|按时|如期|及时|按规定|在法定期限内|在规定时限内|期限内)*"
        + "(?:办结|办理完毕|办理完成|答复|办复|回复|处理完毕|办毕)|(?:办结|答复|办复)率(?:均|都)?(?:为|达到|达|是)?(?:100%|百分之百))")]
    private static partial Regex Said();
}
