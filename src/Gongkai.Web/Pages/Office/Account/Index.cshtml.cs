using System.Collections.Immutable;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Officers;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Office.Account;

/// <summary>我的账号: password, authenticator, sessions.</summary>
public sealed class IndexModel(Accounts accounts, Sessions sessions, OrganRegister organs, IDataProtectionProvider protection) : FormPage
{
    public static ImmutableArray<Field> PasswordQuestions { get; } =
        [OfficerFields.Current, OfficerFields.NewPassword, OfficerFields.Repeated];

    private readonly ITimeLimitedDataProtector pending = protection.CreateProtector("new authenticator").ToTimeLimitedDataProtector();

    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    /// <summary>A new secret on its way to the authenticator, protected.</summary>
    [BindProperty]
    public string? Pending { get; set; }

    /// <summary>The same, for typing it in.</summary>
    public string? Secret { get; private set; }

    /// <summary>Recovery codes, shown once.</summary>
    public ImmutableArray<string> RecoveryCodes { get; private set; } = [];

    public Gongkai.Web.SignIn.Account Me { get; private set; } = null!;

    public IReadOnlyList<SessionRow> Open { get; private set; } = [];

    public ImmutableArray<OrganRow> Organs { get; private set; } = [];

    public Officer By => HttpContext.Officer!;

    public Session Session => HttpContext.OfficeSession!;

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Shown(Fresh(), ct);

    public async Task<IActionResult> OnPostPassword(CancellationToken ct)
    {
        if (Password != Repeated) return await Shown(Again(new Problem("repeated", "两次填写的密码不同，请重新填写")), ct);
        var changed = await accounts.ChangePassword(Session, Current ?? "", Password ?? "", ct);
        if (changed.Allowed) return LocalRedirect("/office/account?done=password");
        return await Shown(Again(changed.Breach.Code == "password.mismatch" ? "current" : "password", changed.Breach), ct);
    }

    /// <summary>A new secret, to be proved with a code before it counts.</summary>
    public Task<IActionResult> OnPostAuthenticator(CancellationToken ct)
    {
        Secret = Totp.NewSecret();
        Pending = pending.Protect(Secret, TimeSpan.FromMinutes(15));
        ModelState.Clear();
        return Shown(Page(), ct);
    }

    public async Task<IActionResult> OnPostTurnOn(string? code, CancellationToken ct)
    {
        if (Unprotected() is not { } secret) return LocalRedirect("/office/account");
        Secret = secret;
        var on = await accounts.TurnOn(await accounts.Get(By.Id), secret, code ?? "");
        if (!on.Allowed) return await Shown(Again("code", on.Breach), ct);
        (Secret, RecoveryCodes) = (null, [.. on.Value]);
        return await Shown(Page(), ct);
    }

    public async Task<IActionResult> OnPostTurnOff(CancellationToken ct)
    {
        if (await accounts.TurnOff(await accounts.Get(By.Id), Current ?? "")) return LocalRedirect("/office/account?done=off");
        return await Shown(Again(new Problem("off-current", "现在的密码不对，请重新填写")), ct);
    }

    public async Task<IActionResult> OnPostEnd(Guid session, CancellationToken ct)
    {
        await sessions.EndOne(By, session, ct);
        return LocalRedirect("/office/account?done=end");
    }

    public async Task<IActionResult> OnPostEverywhere(CancellationToken ct)
    {
        await sessions.EndOthers(By, By.Id, Session.Id, ct);
        return LocalRedirect("/office/account?done=end");
    }

    /// <summary>7月6日 15:20 in Beijing.</summary>
    public static string Moment(DateTimeOffset at) =>
        at.AtBeijing.ToString("M月d日 HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<IActionResult> Shown(PageResult page, CancellationToken ct)
    {
        (Me, Open, Organs) = (await accounts.Get(By.Id), await sessions.Of(By.Id, ct), await organs.All(ct));
        return page;
    }

    private string? Unprotected()
    {
        try
        {
            return pending.Unprotect(Pending ?? "");
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
