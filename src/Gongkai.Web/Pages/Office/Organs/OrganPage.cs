using System.Collections.Immutable;
using Gongkai.Law.Disputes;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace Gongkai.Web.Pages.Office.Organs;

/// <summary>A page about organs that the officer administers; the others do not exist.</summary>
[Authorize(nameof(Can.Administer))]
public abstract class OrganPage(OrganRegister organs, Database database) : FormPage
{
    public Officer By => HttpContext.Officer!;

    protected Database Database => database;

    public DateOnly Today => database.Clock.Today;

    /// <summary>The organs that the officer administers.</summary>
    public ImmutableArray<OrganRow> Administered { get; private set; } = [];

    protected async Task FindAdministered(CancellationToken ct)
    {
        var ids = await Reach.Administered(By, database, ct);
        Administered = [.. (await organs.All(ct)).Where(o => ids.Contains(o.Id))];
    }

    /// <summary>The organ, or null where the officer does not administer it.</summary>
    protected async Task<OrganHistory?> Find(int id, CancellationToken ct)
    {
        await FindAdministered(ct);
        return Administered.Any(o => o.Id == id) ? await organs.Get(id, ct) : null;
    }

    /// <summary>The name of another organ, where the officer administers it.</summary>
    public string Name(int? organ) => Administered.FirstOrDefault(o => o.Id == organ)?.Name ?? "上级机关（不由您管理）";

    /// <summary>What happened, in words.</summary>
    public string Tell(OrganFact fact) => fact switch
    {
        OrganFounded f => $"设立，名称{f.Name}，代码{f.Code}",
        OrganRenamed f => $"更名为{f.Name}（{f.ShortName}）",
        OrganAlsoNamed f => $"加挂{f.Name}牌子",
        OrganFormerlyNamed f => $"曾用名{f.Name}",
        OrganKindSet f => $"种类{f.Kind.Name()}",
        FoundingDaySet => "设立日期更正为这一天",
        SetUpBySet f => f.SetUpBy is null ? "设立机关不明" : $"设立机关{Name(f.SetUpBy)}",
        OrganRemarked => "登记的编号、凭证或者备注有变动",
        OrganMoved f => $"隶属{Name(f.Parent)}",
        OrganSucceeded f => $"职责划转给{Name(f.Successor)}",
        OrganAbolished f => f.Successor is { } heir ? $"撤销，没有办结的申请由{Name(heir)}承接" : "撤销",
        RemedyBodiesSet f =>
            $"复议机关{f.Bodies.On(f.On < Gongkai.Law.InForce.Regulations ? Gongkai.Law.InForce.Regulations : f.On).Value?.Review}，法院{f.Bodies.Court}",
        LetterPrefixSet f => $"机关代字{f.Prefix}",
        LetterContactSet f => $"文书联系人{f.Contact}",
        RuleMakingSet f => f.MakesRules ? "有规章制定权" : "没有规章制定权",
        UnitsSet f => $"内设科室：{string.Join('、', f.Units)}",
        _ => "",
    };
}
