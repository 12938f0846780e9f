using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Disputes;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Office.Organs;

/// <summary>Something that an administrator records of an organ: its address, its questions, and the act.</summary>
/// <param name="Path">The end of its address.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Fields">The questions, filled in with how it stands.</param>
/// <param name="Run">The act.</param>
internal sealed record OrganAct(
    string Path, string Title, Func<OrganScene, ImmutableArray<Field>> Fields, Func<OrganAttempt, Task<Verdict<Recorded>>> Run)
{
    private static readonly Field NewName = new("name", "新的名称", AnswerKind.Line) { Required = true };
    private static readonly Field NewShortName = new("shortName", "新的简称", AnswerKind.Line) { Required = true };
    private static readonly Field OtherName = new("name", "其他名称", AnswerKind.Line) { Required = true, Hint = "加挂的牌子" };
    private static readonly Field Contact = new("contact", "联系人与联系电话", AnswerKind.Line) { Required = true, Hint = "写在文书末尾；拟稿时自动填好，可以逐件改" };
    private static readonly Field Rules = new("makes", "有规章制定权", AnswerKind.Flag) { Hint = "表二第二十条第（一）项“规章”一行由此显示" };

    public static ImmutableArray<OrganAct> All { get; } =
    [
        new("bodies", "复议机关和法院", s => [OrganFields.On, .. BodyFields.Of(s.Now)], a =>
            a.Acts.Bodies.Run(a.By, a.Key, a.Organ.Id, new(a.On, BodyFields.Read(a.Organ, a.Answers)), a.Ct)),
        new("units", "内设科室", s => [OrganFields.On, OrganFields.Units with { Default = string.Join('\n', s.Now.Units) }], a =>
            a.Acts.Units.Run(a.By, a.Key, a.Organ.Id, new(a.On, [.. OrganFields.Lines(a.Answers["units"])]), a.Ct)),
        new("prefix", "机关代字", s => [OrganFields.On, OrganFields.Prefix with { Default = s.Now.LetterPrefix }], a =>
            a.Acts.Prefix.Run(a.By, a.Key, a.Organ.Id, new(a.On, a.Answers["prefix"]!), a.Ct)),
        new("contact", "文书联系人", s => [OrganFields.On, Contact with { Default = s.Now.LetterContact }], a =>
            a.Acts.Contact.Run(a.By, a.Key, a.Organ.Id, new(a.On, a.Answers["contact"]!), a.Ct)),
        new("rules", "规章制定权", s => [OrganFields.On, Rules with { Default = s.Now.MakesRules ? "true" : null }], a =>
            a.Acts.Rules.Run(a.By, a.Key, a.Organ.Id, new(a.On, a.Answers["makes"] is not null), a.Ct)),
        new("rename", "更名", _ => [OrganFields.On, NewName, NewShortName], a =>
            a.Acts.Rename.Run(a.By, a.Key, a.Organ.Id, new(a.On, a.Answers["name"]!, a.Answers["shortName"]!), a.Ct)),
        new("also-named", "加挂牌子", _ => [OrganFields.On, OtherName], a =>
            a.Acts.AlsoName.Run(a.By, a.Key, a.Organ.Id, new(a.On, a.Answers["name"]!), a.Ct)),
        new("move", "调整隶属", s => [OrganFields.On, Choose("上级机关", s)], a =>
            a.Acts.Move.Run(a.By, a.Key, a.Organ.Id, new(a.On, a.Answers.Number("other")), a.Ct)),
        new("succeed", "职责划转", s => [OrganFields.On, Choose("承接机关", s)], a =>
            a.Acts.Succeed.Run(a.By, a.Key, a.Organ.Id, new(a.On, a.Answers.Number("other")!.Value), a.Ct)),
    ];

    private static Field Choose(string label, OrganScene scene) => new("other", label, AnswerKind.Choice)
    {
        Required = true,
        Options = [.. scene.Others.Where(o => o.Id != scene.History.Row.Id).Select(o => new Choice($"{o.Id}", o.Name))],
    };
}

/// <summary>What the questions are made from.</summary>
/// <param name="History">The organ.</param>
/// <param name="Others">The organs that the officer administers.</param>
/// <param name="Today">Today.</param>
internal sealed record OrganScene(OrganHistory History, ImmutableArray<OrganRow> Others, DateOnly Today)
{
    /// <summary>As it stands today.</summary>
    public Organ Now => History.On(Today);
}

/// <summary>A form about an organ that was sent, on its way to the act.</summary>
internal sealed record OrganAttempt(OrganOperations Acts, Officer By, Guid Key, Organ Organ)
{
    public required Answers Answers { get; init; }

    public required CancellationToken Ct { get; init; }

    /// <summary>From which day on.</summary>
    public DateOnly On => Answers.Date("on")!.Value;
}

/// <summary>The questions about review bodies and court; which ones are needed follows from the kind of organ.</summary>
internal static class BodyFields
{
    private static readonly Field Court = new("court", "有管辖权的人民法院", AnswerKind.Line) { Required = true, Hint = "各地集中管辖不同，以本地规定为准" };
    private static readonly Field Online = new("online", "网上申请行政复议的地址", AnswerKind.Line);

    private static readonly (string Name, string Label, Func<OrganBodies, string?> Value)[] Bodies =
    [
        ("same", "本级人民政府", b => b.SameLevelGovernment),
        ("higher", "上一级人民政府", b => b.HigherGovernment),
        ("department", "上一级主管部门", b => b.HigherDepartment),
        ("place", "所在地的人民政府（分局填写）", b => b.LocalGovernment),
        ("setUpBy", "设立本机关的人民政府或者行政机关", b => b.SetUpBy),
    ];

    public static ImmutableArray<Field> Of(Organ organ) =>
    [
        OrganFields.Kind with { Default = organ.Kind.ToString() },
        .. Bodies.Select(b => new Field(b.Name, b.Label, AnswerKind.Line) { Default = organ.Bodies is { } now ? b.Value(now) : null }),
        Court with { Default = organ.Bodies?.Court }, Online with { Default = organ.Bodies?.OnlineReview },
    ];

    public static OrganBodies Read(Organ organ, Answers answers) =>
        new(Enum.Parse<OrganKind>(answers["kind"]!), organ.Name, answers["court"]!)
        {
            SameLevelGovernment = answers["same"],
            HigherGovernment = answers["higher"],
            HigherDepartment = answers["department"],
            LocalGovernment = answers["place"],
            SetUpBy = answers["setUpBy"],
            OnlineReview = answers["online"],
        };
}
