using System.Collections.Immutable;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>延期: the head agrees, and the applicant is told.</summary>
internal static class ExtensionVerbs
{
    public static Notice Told { get; } = new("extended", "已记录延期告知，答复期限已经顺延");

    public static Notice Consented { get; } = new("consented", "已记录同意延期，可以告知申请人");

    public static Notice Refused { get; } = new("consent-refused", "已记录不同意延期");

    public static OfficeVerb Extend { get; } = OfficeVerb.Of<Extended>(Can.Register, l => $"延长 {l.Fact.Days} 个工作日") with
    {
        Page = "extend",
        Sample = v => new Extended(v.Today, 1, true),
        Said = [Told, FactForm.Recorded],
        Form = new((a, on) => new Extended(on, a.Number("days") ?? 0, HeadConsents: false))
        {
            Fields = v => [HowMany(v.Today)],
            DayLabel = "哪一天告知申请人的",
            Advice = _ => "负责人的同意按经过中的记录认定；还没有记录的，请先在“延期答复”页面办理。",
        },
    };

    public static OfficeVerb Consent { get; } = OfficeVerb.Kept<ExtensionConsented>(
        "负责人同意延期", Can.ConsentToExtension,
        l => $"{l.Fact.Days} 个工作日{(l.Fact.OnPaperBy is { } head ? $"　线下同意：{l.View.NameOf(head)}" : "")}") with
    {
        Page = "extend",
        Said = [Consented],
    };

    public static OfficeVerb Refuse { get; } =
        OfficeVerb.Kept<ExtensionRefused>("负责人不同意延期", Can.ConsentToExtension) with { Page = "extend", Said = [Refused] };

    public static ImmutableArray<OfficeVerb> All { get; } = [Extend, Consent, Refuse];

    /// <summary>How many working days may be asked for.</summary>
    public static Field HowMany(DateOnly today) => new("days", "延长几个工作日", AnswerKind.Number)
    { Required = true, Hint = $"1 至 {ReplyClock.LongestExtension.On(today)} 个工作日，只能延长一次" };
}
