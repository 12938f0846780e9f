using System.Security.Claims;
using Gongkai.Web.Asking;
using Gongkai.Web.Setup;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Gongkai.Web.Pages.SignIn;

/// <summary>登录: name and password, and for those who have one the code of an authenticator.</summary>
public sealed class IndexModel(
    Accounts accounts, SignInDesk desk, IDataProtectionProvider protection, IStringLocalizer<Words> words) : PageModel
{
    private static readonly TimeSpan CodeWithin = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector pending = protection.CreateProtector("sign-in code").ToTimeLimitedDataProtector();

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Who passed the first step, protected; null in the first step.</summary>
    [BindProperty]
    public string? Pending { get; set; }

    /// <summary>Where the visitor wanted to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>What is to be put right, or null.</summary>
    public string? Problem { get; private set; }

    public IActionResult OnGet() => HttpContext.Officer is null ? Page() : LocalRedirect(Target);

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Name) || string.IsNullOrEmpty(Password)) return Again(words["请填写登录名和密码"]);
        if (!desk.Admits(HttpContext)) return TooFast();
        var began = desk.Now;
        var (answer, account) = await accounts.Check(Name, Password, desk.Origin(HttpContext), ct);
        if (answer == SignInAnswer.CodeDue) return AskForCode(account!);
        if (answer == SignInAnswer.Well) return await Welcome(account!, ct);
        HttpContext.Features.Get<Turn>()?.End();   // whoever waits for it holds up nobody
        await desk.NoSooner(began, ct);
        return Again(words["登录名或者密码不对，请重新填写"]);
    }

    public async Task<IActionResult> OnPostCode(CancellationToken ct)
    {
        if (!desk.Admits(HttpContext)) return TooFast();
        if (FirstStep() is not { } id) return Again(words["等待的时间太长，请重新填写登录名和密码"]);
        var (answer, account) = await accounts.CheckCode(id, Code ?? "", ct);
        return answer == SignInAnswer.Well ? await Welcome(account!, ct) : Again(Sentence(answer));
    }

    private string Target => Url.IsLocalUrl(From) ? From : "/office";

    private StatusCodeResult TooFast()
    {
        HttpContext.Refuse(StatusCodes.Status429TooManyRequests, SiteBreach.TooFast);
        return StatusCode(StatusCodes.Status429TooManyRequests);
    }

    private PageResult AskForCode(Account account)
    {
        Pending = pending.Protect(account.Id.ToString("D"), CodeWithin);
        ModelState.Clear();
        return Page();
    }

    private Guid? FirstStep()
    {
        try
        {
            return Guid.Parse(pending.Unprotect(Pending ?? ""));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            Pending = null;
            return null;
        }
    }

    private async Task<IActionResult> Welcome(Account account, CancellationToken ct)
    {
        if (await desk.Open(account.Id, HttpContext, ct) is not { } session)
        {
            Pending = null;
            return Again(words["您现在没有任职的岗位，请与本机关或者上级机关的管理员联系"]);
        }
        await HttpContext.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new(Sessions.Claim, session.ToString("D"))], "gongkai")));
        return LocalRedirect(Target);
    }

    // Who comes here knows the password: to him it may be said.
    private string Sentence(SignInAnswer answer) => answer == SignInAnswer.Locked
        ? words["连续几次没有填对，账号已经暂时锁定，请15分钟后再试，或者请管理员重设密码"]
        : words["验证码不对，请填写验证器上现在显示的六位数字"];

    private PageResult Again(string problem)
    {
        Problem = problem;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
