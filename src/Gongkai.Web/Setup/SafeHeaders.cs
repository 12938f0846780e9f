using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Web.Setup;

internal static class SafeHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>
    /// Headers of every answer: nothing inline, nothing from elsewhere, in nobody's frame; the answer to a post is kept nowhere.
    /// </summary>
    public static void UseSafeHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            // a letter out of a case has a stricter one
            if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers[HeaderNames.XFrameOptions] = "DENY";
            // Not "no-referrer": browsers would then send "Origin: null" with our own forms.
            headers["Referrer-Policy"] = "same-origin";
            if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method)) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(http);
    });
}
