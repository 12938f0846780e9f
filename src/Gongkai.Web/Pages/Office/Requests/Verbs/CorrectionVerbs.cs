using System.Collections.Immutable;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>补正.</summary>
internal static class CorrectionVerbs
{
    public static ImmutableArray<OfficeVerb> All { get; } =
    [
        OfficeVerb.Of<CorrectionRequested>(Can.Register, l => l.Fact.WindowDays is { } days ? $"补正期限 {days} 个工作日" : null) with
        {
            Sample = v => new CorrectionRequested(v.Today),
            Form = new((a, on) => new CorrectionRequested(on, a.Number("window")))
            {
                Fields = _ => [new("window", "给多少个工作日补正", AnswerKind.Number) { Hint = "合理的期限，由机关定" }],
                DayLabel = "补正告知书哪一天发出的",
                Advice = today => $"应在收到申请之日起 {Correction.NoticeDays.On(today)} 个工作日内，一次性告知全部需要补正的事项（条例第三十条）。",
            },
        },
        OfficeVerb.Of<Corrected>() with
        {
            Sample = v => new Corrected(v.Today),
            Form = new((_, on) => new Corrected(on))
            { DayLabel = "哪一天收到补正的", Advice = _ => "答复期限自收到补正的申请之日起重新计算（条例第三十条）。" },
            Steps = [new(Waiting.Applicant, "等申请人补正") { In = Stage.AwaitingCorrection, Outside = true }],
        },
    ];
}
