using System.Globalization;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Tests.Requests;
using Gongkai.Web.Pages.Office.Requests.Verbs;

namespace Gongkai.Web.Tests.Office.Requests;

/// <summary>A form of the office as it is posted.</summary>
/// <param name="Path">The end of its address.</param>
/// <param name="Can">What one has to be entitled to.</param>
/// <param name="In">The stages in which it may be done.</param>
/// <param name="Fields">What is typed.</param>
internal sealed record HttpAct(string Path, Can Can, Stage[] In, Func<StagedCase, (string, string)[]> Fields)
{
    /// <summary>What is under way in the case beside its stage.</summary>
    public Pending Pending { get; init; }

    /// <summary>It comes with a scan.</summary>
    public bool HasFile { get; init; }

    /// <summary>The stages in which it is tried for good by somebody who may.</summary>
    public Stage[] Works { get; init; } = In;

    public bool Allows(Role role, Stage stage) => Entitlements.Table[role].Contains(Can) && In.Contains(stage);

    public string PathOf(StagedCase at) =>
        (Path.StartsWith('?') ? "" : "/") + Path.Replace(
            "{last}", (at.Last - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

/// <summary>All of them.</summary>
internal static class HttpActs
{
    private const string Today = "2026-3-2", InTime = "2026-1-20";

    private static readonly Stage[] All = Enum.GetValues<Stage>();
    private static readonly Stage[] Arrived = [.. All.Except([Stage.Nothing])];
    private static readonly Stage[] Begun = [.. From("approve").Except([Stage.Registered])];   // a case with a draft has begun
    private static readonly Stage[] WithLetter =
        [Stage.Consulting, Stage.AwaitingReasons, Stage.AwaitingCorrection, Stage.AwaitingPayment, Stage.Replied, Stage.Delivered,
            Stage.Abandoned, Stage.Withdrawn, Stage.UnderReview, Stage.InCourt];

    public static IEnumerable<HttpAct> Of(Dictionary<string, Guid> people)
    {
        (string, string) Person(string field, string who) => (field, people[who].ToString());
        return [.. Desk(Person), .. Records(Person)];
    }

    private static HttpAct[] Desk(Func<string, string, (string, string)> person) =>
    [
        new("register", Can.Register, From("register"), _ => [("confirmed", Today)]),
        new("register?handler=Attempt", Can.Register, All, _ => [("words", "电话无人接听")]),
        new("assign", Can.Assign, From("assign"), _ => [("unit", "党政办")]),
        new("draft", Can.Draft, [Stage.Nothing, Stage.Submitted, .. From("draft")], _ => [("outcome", "NP1")]),
        new("draft?handler=Submit", Can.Draft, From("draft"), _ => Requests.Desk.Petition),
        new("review", Can.Review, Begun, at => [Number("draft", at.Draft), ("step", "Office")]) { Pending = Pending.Draft },
        new("review?handler=Return", Can.Review, Begun, at => [Number("draft", at.Draft), ("step", "Office"), ("opinion", "请补充")])
        { Pending = Pending.Draft },
        new("review", Can.ReviewSecrecy, Begun, at => [Number("draft", at.Draft), ("step", "Secrecy")]) { Pending = Pending.Draft },
        new("review", Can.Sign, [], at => [Number("draft", at.Draft), ("step", "Signature")]) { Pending = Pending.ReviewedDraft },
        new("sign", Can.Sign, [], at => [Number("draft", at.Draft)]) { Pending = Pending.Draft },
        new("sign", Can.Sign, Begun, at => [Number("draft", at.Draft)]) { Pending = Pending.ReviewedDraft },
        new("paper", Can.Register, Begun, at =>
            [Number("draft", at.Draft), person("by-Office", "disclosurehead"), ("on-Office", Today),
                person("by-Secrecy", "secrecyreviewer"), ("on-Secrecy", Today), person("signer", "leader"), ("on", Today)])
        { Pending = Pending.Draft, HasFile = true },
        new("paper", Can.Register, [], at => [Number("draft", at.Draft), person("signer", "leader"), ("on", Today)])
        { Pending = Pending.Draft, HasFile = true },
        new("confirm", Can.Sign, Begun, at => [Number("entry", at.Last - 1)]) { Pending = Pending.Entry },
        new("confirm?handler=Decline", Can.Sign, Begun, at => [Number("entry", at.Last - 1), ("words", "没有签过")])
        { Pending = Pending.Entry },
        new("in-my-name?fact={last}", Can.ReadCases, [], _ => []) { Pending = Pending.Consent },
        new("extend", Can.Register, From("extend"), _ => [("on", InTime), ("days", "10")]) { Pending = Pending.Consent },
        new("extend", Can.Register, [], _ => [("on", InTime), ("days", "10")]),
        new("extend?handler=Agree", Can.ConsentToExtension, [], _ => [("days", "10")]),   // their time is over
        new("extend?handler=Refuse", Can.ConsentToExtension, All, _ => [("words", "能按期答复")]),
        new("extend?handler=Enter", Can.Register, From("extend"),
            _ => [person("head", "disclosurehead"), ("days", "10"), ("consentedOn", InTime)]) { HasFile = true },
        new("deliver", Can.Deliver, WithLetter, at => [Number("of", at.Letter), ("way", "InPerson"), ("arrived", Today)]),
        new("deliver", Can.Deliver, WithLetter, at => [Number("of", at.Letter), ("way", "Post"), ("sent", Today)]),
        new("strike?fact=1", Can.Strike, Arrived, _ => [("reason", "记错")]),
        new("strike?proposal={last}&handler=Confirm", Can.Strike, Arrived, _ => []) { Pending = Pending.Strike },
        new("strike?proposal={last}&handler=Decline", Can.Strike, Arrived, _ => [("words", "没有记错")]) { Pending = Pending.Strike },
        new("withdraw", Can.Sign, From("withdraw"), _ => [("contact", "党政办")]) { Pending = Pending.Withdrawal },
        new("deem-abandoned", Can.Draft, From("deem-abandoned"), _ => [("contact", "党政办"), ("delivery", "邮政寄送")]),
        new("file", Can.Draft, All, _ => []) { HasFile = true },
        new("file?handler=Search", Can.Draft, All, _ => [("scope", "档案室"), ("means", "按村名"), ("people", "甲")]),
    ];

    // What happened can be recorded in every stage by those who register, unless it contradicts: each form is tried where it does not.
    private static IEnumerable<HttpAct> Records(Func<string, string, (string, string)> person)
    {
        Dictionary<string, (Stage Works, (string, string)[] Fields)> typed = new()
        {
            ["request-correction"] = (Stage.InProgress, [("window", "10")]),
            ["correct"] = (Stage.AwaitingCorrection, []),
            ["consult"] = (Stage.InProgress, [("kind", "ThirdParty")]),
            ["receive-opinion"] = (Stage.Consulting, [("consents", "yes")]),
            ["extend"] = (Stage.InProgress, [("days", "10")]),
            ["ask-reasons"] = (Stage.InProgress, []),
            ["receive-reasons"] = (Stage.AwaitingReasons, []),
            ["defer"] = (Stage.InProgress, [("until", "2026-5-6")]),
            ["notify-fee"] = (Stage.InProgress, [("items", "20"), ("before", "40")]),
            ["pay-fee"] = (Stage.AwaitingPayment, []),
            ["reply"] = (Stage.InProgress, [("outcome", "G2"), person("signer", "leader")]),
            ["dispatch"] = (Stage.Replied, [("way", "Courier")]),
            ["deem-abandoned"] = (Stage.AwaitingCorrection, [("lapse", "Correction"), person("signer", "leader")]),
            ["ask-withdrawal"] = (Stage.InProgress, [("channel", "OnSite")]),
            ["withdraw"] = (Stage.Withdrawn, []),
            ["dispute"] = (Stage.Delivered, [("route", "Review"), ("forum", "云岭区人民政府"), ("procedure", "simplified")]),
            ["answer-dispute"] = (Stage.UnderReview, [("route", "Review")]),
            ["end-dispute"] = (Stage.UnderReview, [("ruling", "review.annulled")]),
            ["reopen"] = (Stage.UnderReview, []),
        };
        foreach (var verb in OfficeVerbs.Recorded)
        {
            var code = verb.InLaw!.Code;
            // a day is all that is asked
            if (!typed.TryGetValue(code, out var tried))
                tried = (From(code).Contains(Stage.InProgress) ? Stage.InProgress : From(code)[0], []);
            var (works, fields) = tried;
            yield return new(verb.RecordPage, FactForm.Can, All, at => [("on", Today), Number("of", at.Letter), .. fields])
            { Works = code is "reopen" or "withdraw" ? [] : [works], HasFile = verb.Form!.NeedsSigner };
        }
    }

    private static Stage[] From(string verb) => [.. VerbTable.Find(verb)!.From];

    private static (string, string) Number(string name, long number) => (name, number.ToString(CultureInfo.InvariantCulture));
}
