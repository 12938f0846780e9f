using System.Collections.Immutable;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Organs;

/// <summary>机关资料: how an organ stands, and how it came to that.</summary>
public sealed class ShowModel(OrganRegister organs, Database database) : OrganPage(organs, database)
{
    private readonly OrganRegister organs = organs;

    public OrganHistory History { get; private set; } = null!;

    public Organ Now => History.Now;

    public DateOnly Today => Database.Clock.Today;

    public ImmutableArray<OrganRow> Predecessors { get; private set; } = [];

    public async Task<IActionResult> OnGet(int id, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } history) return NotFound();
        (History, Predecessors) = (history, await organs.Predecessors(id, ct));
        return Page();
    }

    /// <summary>The name of another organ, where the officer administers it.</summary>
    public string Name(int? organ) => Administered.FirstOrDefault(o => o.Id == organ)?.Name ?? "上级机关（不由您管理）";

    /// <summary>What happened, in words.</summary>
    public string Tell(OrganFact fact) => fact switch
    {
        OrganFounded f => $"设立，名称{f.Name}，代码{f.Code}",
        OrganRenamed f => $"更名为{f.Name}（{f.ShortName}）",
        OrganAlsoNamed f => $"加挂{f.Name}牌子",
        OrganMoved f => $"隶属{Name(f.Parent)}",
        OrganSucceeded f => $"职责划转给{Name(f.Successor)}",
        OrganAbolished => "撤销",
        RemedyBodiesSet f =>
            $"复议机关{f.Bodies.On(f.On < Gongkai.Law.InForce.Regulations ? Gongkai.Law.InForce.Regulations : f.On).Value?.Review}，法院{f.Bodies.Court}",
        LetterPrefixSet f => $"机关代字{f.Prefix}",
        LetterContactSet f => $"文书联系人{f.Contact}",
        RuleMakingSet f => f.MakesRules ? "有规章制定权" : "没有规章制定权",
        UnitsSet f => $"内设科室：{string.Join('、', f.Units)}",
        _ => "",
    };
}
