using Gongkai.Law.Requests;

namespace Gongkai.Documents.Reading;

/// <summary>The names of facts in JSON. They are public: they never change.</summary>
internal static class FactTable
{
    private delegate RequestFacts Setter(RequestFacts facts, FactValue value);

    private static readonly Dictionary<string, Channel> Channels =
        Enum.GetValues<Channel>().ToDictionary(c => c.Code(), StringComparer.Ordinal);

    private static readonly Dictionary<string, ConsultationKind> Kinds =
        Enum.GetValues<ConsultationKind>().ToDictionary(k => k.Code(), StringComparer.Ordinal);

    private static readonly string[] ConsultationMembers = ["kind", "sent", "received", "answered"];

    private static readonly Dictionary<string, Setter> Setters = new(StringComparer.Ordinal)
    {
        ["channel"] = (f, v) => f with { Channel = v.Word(Channels) },
        ["arrived"] = (f, v) => f with { Arrived = v.Date },
        ["submitted"] = (f, v) => f with { Submitted = v.Date },
        ["confirmed"] = (f, v) => f with { Confirmed = v.Date },
        ["receipt"] = (f, v) => f with { Receipt = v.Date },
        ["correctionNotice"] = (f, v) => f with { CorrectionNotice = v.Date },
        ["correctionNoticeReceived"] = (f, v) => f with { CorrectionNoticeReceived = v.Date },
        ["correctionWindowDays"] = (f, v) => f with { CorrectionWindowDays = v.Number },
        ["correctedReceipt"] = (f, v) => f with { CorrectedReceipt = v.Date },
        ["consultations"] = (f, v) => f with { Consultations = [.. v.Items.Select(Consultation)] },
        ["extensionNotice"] = (f, v) => f with { ExtensionNotice = v.Date },
        ["extensionDays"] = (f, v) => f with { ExtensionDays = v.Number },
        ["deferralNotice"] = (f, v) => f with { DeferralNotice = v.Date },
        ["deferredUntil"] = (f, v) => f with { DeferredUntil = v.Date },
        ["feeNotice"] = (f, v) => f with { FeeNotice = v.Date },
        ["feeNoticeReceived"] = (f, v) => f with { FeeNoticeReceived = v.Date },
        ["paid"] = (f, v) => f with { Paid = v.Date },
        ["outcome"] = (f, v) => f with { Outcome = v.Text },
        ["posted"] = (f, v) => f with { Posted = v.Date },
        ["handedOver"] = (f, v) => f with { HandedOver = v.Date },
        ["signed"] = (f, v) => f with { SignedFor = v.Date },
        ["electronicSent"] = (f, v) => f with { ElectronicSent = v.Date },
        ["electronicArrived"] = (f, v) => f with { ElectronicArrived = v.Date },
        ["served"] = (f, v) => f with { Served = v.Date },
        ["deliveryRefused"] = (f, v) => f with { DeliveryRefused = v.Date },
        ["unanswered"] = (f, v) => f with { Unanswered = v.Flag },
        ["reviewFirstNotTold"] = (f, v) => f with { ReviewFirstNotTold = v.Flag },
        ["remediesNotTold"] = (f, v) => f with { RemediesNotTold = v.Flag },
        ["remediesToldOn"] = (f, v) => f with { RemediesToldOn = v.Date },
        ["suitFiled"] = (f, v) => f with { SuitFiled = v.Date },
        ["suitDismissedServed"] = (f, v) => f with { SuitDismissedServed = v.Date },
        ["reviewDecisionReceived"] = (f, v) => f with { ReviewDecisionReceived = v.Date },
        ["reviewApplied"] = (f, v) => f with { ReviewApplied = v.Date },
        ["reviewRefused"] = (f, v) => f with { ReviewRefused = v.Date },
        ["judgmentInForce"] = (f, v) => f with { JudgmentInForce = v.Date },
        ["reviewCopyReceived"] = (f, v) => f with { ReviewCopyReceived = v.Date },
        ["suitCopyReceived"] = (f, v) => f with { SuitCopyReceived = v.Date },
        ["formed"] = (f, v) => f with { Formed = v.Date },
        ["subject"] = (f, v) => f with { Subject = v.Text },
        ["reportYear"] = (f, v) => f with { ReportYear = v.Number },
        ["policies"] = (f, v) => f with { Policies = v.Members.Aggregate(f.Policies, Choose) },
        ["calendarAsOf"] = (f, v) => f with { CalendarAsOf = v.Date },
    };

    /// <exception cref="FactException">There is no such fact, or this is no value for it.</exception>
    public static RequestFacts Set(RequestFacts facts, FactValue value) =>
        Setters.TryGetValue(value.Name, out var set) ? set(facts, value)
            : throw new FactException($"没有叫做“{value.Name}”的事实{Meant(value.Name)}");

    private static Consultation Consultation(FactValue item)
    {
        var members = item.Members.ToDictionary(m => m.Last, StringComparer.Ordinal);
        if (members.Keys.FirstOrDefault(k => !ConsultationMembers.Contains(k)) is { } unknown)
            throw new FactException($"征求意见（consultations）里没有叫做“{unknown}”的事实");
        var kind = Member("kind")?.Word(Kinds)
            ?? throw new FactException($"征求意见（consultations）应写明对象（kind）：{string.Join('、', Kinds.Keys)}之一");
        var sent = Member("sent")?.Date ?? throw new FactException("征求意见（consultations）应写明发出日期（sent）");
        return new(kind, sent) { Received = Member("received")?.Date, Answered = Member("answered")?.Date };

        FactValue? Member(string name) => members.TryGetValue(name, out var value) ? value : null;
    }

    private static Policies Choose(Policies policies, FactValue member)
    {
        var policy = PolicyBook.Find(member.Last)
            ?? throw new FactException($"没有叫做“{member.Last}”的设置；有{string.Join('、', PolicyBook.All.Select(p => p.Id))}");
        if (member.IsNull) return policies;
        var value = member.Json.ValueKind == System.Text.Json.JsonValueKind.String ? member.Text! : member.Json.GetRawText();
        if (!policy.Accepts(value)) throw new FactException($"{member.Name}应为{Values(policy)}，这里是{member.Shown}");
        return policies.With(policy.Id, value);
    }

    private static string Values(Policy policy) =>
        policy.IsNumber ? "0至366的整数" : string.Join('、', policy.Others.Prepend(policy.Default)) + (policy.Others.IsEmpty ? "" : "之一");

    // "reciept": the name with the most letters in the same place, where most are.
    private static string Meant(string name)
    {
        var best = Setters.Keys.MaxBy(k => k.Intersect(name).Count() - Math.Abs(k.Length - name.Length));
        return best is not null && best.Intersect(name).Count() >= name.Distinct().Count() - 1 ? $"，是不是“{best}”" : "";
    }
}
