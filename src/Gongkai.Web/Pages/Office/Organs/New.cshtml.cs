using System.Collections.Immutable;
using Gongkai.Law.Disputes;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Organs;

/// <summary>登记机关.</summary>
public sealed class NewModel(OrganRegister organs, Database database, FoundOrgan found) : OrganPage(organs, database)
{
    public ImmutableArray<Field> Fields =>
    [
        new("parent", "上级机关", AnswerKind.Choice)
        { Required = true, Options = [.. Administered.Select(o => new Choice($"{o.Id}", o.Name))] },
        .. OrganFields.New,
    ];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        await FindAdministered(ct);
        return Fresh();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        await FindAdministered(ct);
        if (!Answered(Fields)) return Again();
        var organ = new NewOrgan(
            Answers["code"]!, Answers["name"]!, Enum.Parse<OrganKind>(Answers["kind"]!), Answers["prefix"]!,
            Answers.Date("foundedOn")!.Value)
        {
            ShortName = Answers["shortName"],
            Parent = Answers.Number("parent"),
            Units = OrganFields.Lines(Answers["units"]),
        };
        var recorded = await found.Run(By, Key, organ, ct);
        return recorded.Allowed ? LocalRedirect("/office/organs") : Again(OrganFields.FieldOf(recorded.Breach), recorded.Breach);
    }
}
