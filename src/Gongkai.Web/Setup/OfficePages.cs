using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Gongkai.Web.Setup;

/// <summary>Pages under Pages/Office ask for sign-in, all of them; without a ledger neither they nor the sign-in exist.</summary>
internal sealed class OfficePages(bool withLedger) : IPageRouteModelConvention, IPageApplicationModelConvention
{
    private static readonly string[] NeedLedger = ["/Pages/Office/", "/Pages/SignIn/", "/Pages/SetUp/", "/Pages/Demo/", "/Pages/Reports/"];

    public void Apply(PageRouteModel model)
    {
        if (!withLedger && NeedLedger.Any(f => model.RelativePath.StartsWith(f, StringComparison.Ordinal))) model.Selectors.Clear();
    }

    public void Apply(PageApplicationModel model)
    {
        if (!model.RelativePath.StartsWith(NeedLedger[0], StringComparison.Ordinal)) return;
        model.EndpointMetadata.Add(new AuthorizeAttribute());
    }
}

internal static class SignInUse
{
    /// <summary>
    /// Finds out who is signed in; what they see is kept in no cache, and a password that somebody else chose is changed first.
    /// </summary>
    public static void UseSignIn(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.UseLedgerOrSaySo();
        app.Use((http, next) =>
        {
            if (!http.Request.Path.StartsWithSegments("/office")) return next(http);
            // as the antiforgery token wants it; anything else it overrides and complains
            http.Response.Headers.CacheControl = "no-cache, no-store";
            if (http.OfficeSession is not { MustChange: true } || http.Request.Path.StartsWithSegments("/office/account"))
                return next(http);
            http.Response.Redirect($"{http.Request.PathBase}/office/account#password");
            return Task.CompletedTask;
        });
        app.UseAuthorization();
    }
}
