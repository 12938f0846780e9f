using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>征求意见.</summary>
internal static class ConsultationVerbs
{
    public static ImmutableArray<OfficeVerb> All { get; } =
    [
        OfficeVerb.Of<Consulted>(Can.Register, l => l.Fact.Kind.Name()) with
        {
            Sample = v => new Consulted(v.Today, ConsultationKind.ThirdParty),
            Form = new((a, on) => new Consulted(on, Enum.Parse<ConsultationKind>(a["kind"]!)))
            {
                Fields = v =>
                [
                    FactForm.Choose(
                        "kind", "征求谁的意见",
                        Enum.GetValues<ConsultationKind>().Select(k => new Choice(k.ToString(), k.Name(), TimeOf(k, v.Today)))),
                ],
                DayLabel = "征求意见函哪一天发出的",
                Advice = _ => "征求意见所需时间不计算在答复期限内（条例第三十三条第三款）。",
            },
        },
        OfficeVerb.Of<OpinionReceived>(Can.Register, l => l.Fact.Consents ? "同意公开" : "不同意公开") with
        {
            Sample = v => new OpinionReceived(
                v.Today, v.Progress.Consultations.FirstOrDefault(c => c.Answer is null).Asked?.Seq ?? 0, true),
            Form = new((a, on) => new OpinionReceived(on, long.Parse(a["of"]!, CultureInfo.InvariantCulture), a["consents"] == "yes"))
            {
                Fields = v =>
                [
                    FactForm.Choose(
                        "of", "是哪一件的意见",
                        v.Progress.Consultations.Select(c => new Choice(
                            c.Asked.Seq.ToString(CultureInfo.InvariantCulture),
                            $"{Day.Brief(c.Asked.On, v.Today)} 征求{c.Asked.Kind.Name()}意见"))),
                    FactForm.Choose("consents", "什么意见", [new("yes", "同意公开"), new("no", "不同意公开")]),
                ],
                DayLabel = "哪一天收到意见的",
            },
            Steps = [new(Waiting.Opinion, "等反馈意见") { Outside = true }],
        },
    ];

    private static string TimeOf(ConsultationKind kind, DateOnly today) => kind switch
    {
        ConsultationKind.ThirdParty => $"自收到征求意见书之日起 {Consultation.OpinionDays.On(today)} 个工作日；逾期不提出的，由机关决定",
        ConsultationKind.CoProducer => $"{Consultation.OpinionDays.On(today)} 个工作日；逾期不反馈的，视为同意公开",
        _ => "没有法定期限，也不推定同意",
    };
}
