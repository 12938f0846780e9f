using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>送达: letters leave and arrive.</summary>
internal static class DeliveringVerbs
{
    public static Notice Sent { get; } = new("sent", "已记录发出");

    public static Notice Arrived { get; } = new("delivered", "已记录送达");

    public static OfficeVerb Deliver { get; } =
        OfficeVerb.Of<Delivered>(Can.Deliver, l => $"{l.View.LetterName(l.Fact.Of)}，{l.Fact.Way.Name()}") with
        {
            Page = "deliver",
            Sample = v => new Delivered(v.Today, v.LettersOf.LastOrDefault()?.Seq ?? 0, DeliveryWay.InPerson),
            Said = [Arrived],
            Steps = [new(Waiting.Delivery, "记录送达")],
        };

    public static ImmutableArray<OfficeVerb> All { get; } =
    [
        OfficeVerb.Of<Dispatched>(Can.Deliver, l => $"{l.View.LetterName(l.Fact.Of)}，{l.Fact.Way.Name()}") with
        {
            Page = "deliver",
            Said = [Sent, FactForm.Recorded],
            Steps = [new(Waiting.Dispatch, "发出"), new(Waiting.Notice, "记录通知送达")],
            Form = new((a, on) =>
                new Dispatched(on, long.Parse(a["of"]!, CultureInfo.InvariantCulture), Enum.Parse<DeliveryWay>(a["way"]!)))
            { Fields = Letters, DayLabel = "哪一天发出的" },
        },
        Deliver,
    ];

    /// <summary>Which letter, and how it goes.</summary>
    public static ImmutableArray<Field> Letters(CaseView view) =>
    [
        FactForm.Choose(
            "of", "哪一份文书",
            view.LettersOf.Select(l => new Choice(
                l.Seq.ToString(CultureInfo.InvariantCulture),
                $"{view.LetterName(l.Seq)}（{Day.Brief(l.Row.HappenedOn, view.Today)}{l.LetterNumber}）"))) with
        { Default = view.LettersOf.LastOrDefault()?.Seq.ToString(CultureInfo.InvariantCulture) },
        FactForm.Choose("way", "怎么送的", Enum.GetValues<DeliveryWay>().Select(w => new Choice(w.ToString(), w.Name()))) with
        { Kind = AnswerKind.Choice },
    ];
}
