using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Setup;

internal static class SameOrigin
{
    /// <summary>Refuses (403) what a browser sends for another site: forged posts.</summary>
    /// <remarks>
    /// Judged by the headers that browsers set and pages cannot: Sec-Fetch-Site, and where that is missing (plain http, old browsers)
    /// Origin.
    /// A token would need a cookie, and a site without sign-in needs none. A program that sends neither header is no browser and carries
    /// nobody's rights.
    /// </remarks>
    public static void UseSameOriginPosts(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (IsSafe(http.Request.Method) || IsOurs(http.Request)) return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOurs(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site is "same-origin" or "none";
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin) return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
