using Gongkai.Ledger;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Store;
using Gongkai.Web.Keeping;
using Gongkai.Web.Pages.Office;
using Gongkai.Web.Pages.Office.Officers;
using Gongkai.Web.Pages.Office.Reports;
using Gongkai.Web.Setup;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Wiring;

/// <summary>What the site needs to work with a ledger: acts, queries, and people who sign in.</summary>
internal static class LedgerSetup
{
    public static void AddLedger(this IServiceCollection services, OpenLedger ledger, IConfiguration configuration)
    {
        services.AddSingleton(ledger).AddSingleton(ledger.Keys);
        services.AddScoped(_ => new ReadingDatabase(ledger.Database)).AddScoped<Database>(s => s.GetRequiredService<ReadingDatabase>());
        services.AddSingleton(_ => new FirstRun(ledger.Database));
        services.AddSingleton(KeepingSetup.Read(configuration)).AddHostedService<JobsInBackground>();
        services.AddScoped<OrganRegister>().AddScoped<OfficerRegister>().AddScoped<Staff>().AddScoped<OrganRoots>();
        services.AddScoped<AppointOfficer>().AddScoped<DismissOfficer>().AddScoped<StrikeOffice>().AddScoped<PersonActs>();
        services.AddSingleton(ReportSettings.Default).AddScoped<YearReports>().AddSingleton<PdfPress>().AddScoped<OfficeMenu>();
        services.AddRequestActs();
        services.AddOrganActs();
        services.AddRegisterActs();
        services.AddAccounts(configuration);
        services.AddCookies();
        services.AddSingleton<WhoseForm>().AddScoped<KeptForms>().AddScoped<KeptFormsFilter>();
        services.Configure<MvcOptions>(o => o.Filters.AddService<KeptFormsFilter>(order: 500));
        var rights = services.AddAuthorizationBuilder();
        foreach (var can in Enum.GetValues<Can>())
            rights.AddPolicy(
                can.ToString(),
                p => p.RequireAssertion(a => a.Resource is HttpContext { Officer: { } officer } && officer.Where(can).Any()));
    }

    private static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SessionLimits>().Bind(configuration.GetSection(nameof(SessionLimits)));
        services.AddScoped<Sessions>().AddScoped<AccountStore>()
            .AddScoped<IUserStore<Account>>(s => s.GetRequiredService<AccountStore>());
        services.AddIdentityCore<Account>(o =>
        {
            o.User.AllowedUserNameCharacters = "";   // or 张三 may not sign in
            (o.Password.RequiredLength, o.Password.RequiredUniqueChars) = (10, 5);
            (o.Password.RequireDigit, o.Password.RequireLowercase, o.Password.RequireUppercase, o.Password.RequireNonAlphanumeric) =
                (true, true, false, false);
            (o.Lockout.MaxFailedAccessAttempts, o.Lockout.DefaultLockoutTimeSpan) = (5, TimeSpan.FromMinutes(15));
        }).AddErrorDescriber<PasswordWords>();
        services.AddScoped<Accounts>().AddSingleton<Guesses>().AddSingleton<Devices>().AddScoped<SignInDesk>();
        services.AddDataProtection().SetApplicationName("gongkai");
        services.AddOptions<KeyManagementOptions>().Configure<OpenLedger>((keys, ledger) => keys.XmlRepository = new KeyRing(ledger));
    }

    private static void AddCookies(this IServiceCollection services)
    {
        services.AddAntiforgery(o =>
        {
            (o.Cookie.Name, o.FormFieldName) = ("gongkai.form", "token");
            (o.Cookie.SameSite, o.Cookie.SecurePolicy, o.Cookie.HttpOnly) = (SameSiteMode.Strict, CookieSecurePolicy.SameAsRequest, true);
        });
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o =>
        {
            (o.Cookie.Name, o.Cookie.HttpOnly) = ("gongkai.session", true);
            (o.Cookie.SameSite, o.Cookie.SecurePolicy) = (SameSiteMode.Strict, CookieSecurePolicy.SameAsRequest);
            (o.LoginPath, o.ReturnUrlParameter, o.SlidingExpiration) = ("/sign-in", "from", false);
            o.ExpireTimeSpan = TimeSpan.FromDays(1);   // the session in the database ends sooner
            o.Events.OnValidatePrincipal = Resume;
            o.Events.OnRedirectToLogin = async context =>
            {
                var http = context.HttpContext;
                var kept = HttpMethods.IsPost(http.Request.Method) && await http.KeepLapsed();
                // Without the host: it is whatever the visitor, or a proxy, says it is.
                context.Response.Redirect(kept ? "/sign-in?from=%2Foffice%2Fkept" : new Uri(context.RedirectUri).PathAndQuery);
            };
            o.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
    }

    private static async Task Resume(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var session = http.NeedsLedger && Guid.TryParse(context.Principal?.FindFirst(Sessions.Claim)?.Value, out var id)
            ? await http.Asked(() => http.RequestServices.GetRequiredService<Sessions>().Resume(id, http.RequestAborted))
            : null;
        if (session is null) context.RejectPrincipal();
        else http.Features.Set(session);
        await Hold(http, http.RequestServices.GetRequiredService<ReadingDatabase>());
    }

    // Who sends a file slowly, or reads an answer slowly, keeps no connection meanwhile.
    private static Task Hold(HttpContext http, ReadingDatabase reading)
    {
        http.Response.OnStarting(reading.Rest);
        return HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : reading.Rest();
    }
}
