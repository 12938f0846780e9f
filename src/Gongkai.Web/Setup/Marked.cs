using Gongkai.Ledger;
using Gongkai.Ledger.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Setup;

/// <summary>演示数据: pages out of such a ledger say so, and no search engine keeps them.</summary>
public static class Marked
{
    extension(HttpContext http)
    {
        /// <summary>The demonstration that the site shows, or null where the ledger is a real one.</summary>
        public Demonstration? Demonstration => http.Features.Get<Demonstration>();
    }

    internal static void UseMark(this WebApplication app)
    {
        var ledger = app.Services.GetRequiredService<OpenLedger>();
        var found = new Lazy<Task<Demonstration?>>(() => Demonstration.Find(ledger.Database, CancellationToken.None));
        app.Use(async (http, next) =>
        {
            if (await found.Value is { } demonstration)
            {
                http.Features.Set(demonstration);
                http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
            }
            await next(http);
        });
    }
}
