using System.Collections.Immutable;
using Gongkai.Law.Disputes;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Officers;
using Gongkai.Web.Pages.Office.Organs;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.SetUp;

/// <summary>首次使用: the first organ and its administrator.</summary>
public sealed class IndexModel(FirstRun firstRun, Accounts accounts, FoundOrgan found, AppointOfficer appoint, TimeProvider clock)
    : FormPage
{
    private static readonly Field AlsoHandles = new("handles", "本人也办理申请（同时任公开机构负责人）", AnswerKind.Flag);

    public static ImmutableArray<Field> OrganQuestions { get; } = OrganFields.New;

    public static ImmutableArray<Field> PersonQuestions { get; } =
        [OfficerFields.Name, OfficerFields.SignInName, OfficerFields.Password, OfficerFields.Repeated, AlsoHandles];

    /// <summary>The code that was printed when the program started.</summary>
    [BindProperty(SupportsGet = true, Name = "start")]
    public string? StartCode { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken ct) => await IsOpen(ct) ? Fresh() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await IsOpen(ct)) return NotFound();
        var whole = Answered([.. OrganQuestions, .. PersonQuestions]);
        if (string.IsNullOrEmpty(Password)) return Again(new Problem("password", "请填写密码"));
        if (!whole) return Again();
        if (Password != Repeated) return Again(new Problem("repeated", "两次填写的密码不同，请重新填写"));
        IActionResult answer = NotFound();
        return await firstRun.Once(async () => answer = await SetUp(ct), ct) ? answer : NotFound();
    }

    private async Task<bool> IsOpen(CancellationToken ct) => await firstRun.IsDue(ct) && firstRun.Admits(StartCode);

    private async Task<IActionResult> SetUp(CancellationToken ct)
    {
        var person = await accounts.Add(Answers["personName"]!, Answers["signInName"]!, Password ?? "", mustChange: false);
        if (!person.Allowed)
            return Again(person.Breach.Code.StartsWith("password", StringComparison.Ordinal) ? "password" : "signInName", person.Breach);
        var organ = await found.Run(TheProgram.Itself, Key, Organ(), ct);
        if (!organ.Allowed)
        {
            await accounts.Remove(person.Value);
            return Again(OrganFields.FieldOf(organ.Breach), organ.Breach);
        }
        foreach (var role in Answers[AlsoHandles.Name] is null ? [Role.Administrator] : new[] { Role.Administrator, Role.DisclosureHead })
            await appoint.Run(TheProgram.Itself, null, new(person.Value.Id, 1, role, null, Asking.Day.Today(clock)), ct);
        return LocalRedirect("/sign-in");
    }

    private NewOrgan Organ() => new(
        Answers["code"]!, Answers["name"]!, Enum.Parse<OrganKind>(Answers["kind"]!), Answers["prefix"]!, Answers.Date("foundedOn")!.Value)
    {
        ShortName = Answers["shortName"],
        Units = OrganFields.Lines(Answers["units"]),
    };
}
