using System.Collections.Immutable;
using Gongkai.Law.Requests;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Registering;

/// <summary>登记: a letter or a counter application becomes a case. The dates that follow are shown before it is saved.</summary>
public sealed class RegisterModel(CaseBook cases, RegisterRequest register) : OfficePage(cases)
{
    /// <summary>What follows from how it came in, or null while that is not known.</summary>
    public Registration? Dates { get; private set; }

    /// <summary>Everything is there; the dates are to be looked at once more, then it is saved.</summary>
    public bool Confirms { get; private set; }

    /// <summary>The dates that were shown when the form was sent.</summary>
    [BindProperty(Name = "seen")]
    public string? Seen { get; set; }

    /// <summary>The organs that the officer registers for.</summary>
    public ImmutableArray<int> Organs => [.. By.Where(Can.Register).Where(a => a.Unit is null).Select(a => a.Organ).Distinct()];

    public IActionResult OnGet() => Organs.IsEmpty ? StatusCode(403) : Fresh();

    /// <summary>The dates alone, for the script that shows them while the form is filled in.</summary>
    public IActionResult OnGetDates()
    {
        Answers = new(RegisterFields.All, Request.Query);
        (Dates, var problem) = Registration.Of(Answers, Law, Today);
        if (problem is not null) Problems = [problem];
        return Partial("_RegisterDates", this);
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (Organs.IsEmpty) return StatusCode(403);
        Answers = new(RegisterFields.All, Request.Form);
        (Dates, var problem) = Registration.Of(Answers, Law, Today);
        List<Problem> problems = [.. Answers.Problems, .. Answers.Open(RegisterFields.All, Answers)];
        if (problem is not null) problems.Add(problem);
        var files = await Uploads.Of(Request.Form, FileRole.Application, ct);
        if (Attachment.Refusal(files) is { } fault) problems.Add(At("files", fault));
        if (problems.Count > 0 || Dates is null) return Refuse(problems);
        if (Seen != Dates.Seen) return Again();

        var registered = await register.Run(By, Key, Letter(Dates, files), ct);
        return registered.Allowed ? Redirect($"{Request.PathBase}/office/requests/{registered.Value.Subject}/receipt")
            : Refuse(At("channel", registered.Breach));
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again()
    {
        Confirms = true;
        return Page();
    }

    private IncomingRequest Letter(Registration dates, IReadOnlyList<Attachment> files) =>
        new(HttpContext.Organ is { } here && Organs.Contains(here) ? here : Organs[0], dates.Channel, dates.Arrived,
            Enum.Parse<ApplicantKind>(Answers["kind"]!), Answers["summary"]!, Application())
        {
            Receipt = dates.Receipt.On,
            Late = Answers["late"] is not null,
            ReceiptGround = string.Join("，", new[] { dates.Channel.Name(), Answers["ground"], dates.Receipt.Article }.OfType<string>()),
            Files = files,
        };

    private Application Application() => new()
    {
        Name = Answers["name"]!,
        IdentityNumber = Answers["identity"],
        Phone = Answers["phone"],
        Address = Answers["address"],
        Email = Answers["email"],
        System = Answers["system"],
        Agent = Answers["agent"],
        Content = Answers["content"]!,
        Form = Answers["form"],
    };
}
