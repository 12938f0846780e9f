using System.Data.Common;
using Gongkai.Ledger;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gongkai.Web.Setup;

/// <summary>While the ledger does not answer, pages that do without it are there, and the others say so (503).</summary>
internal static partial class LedgerOut
{
    private static readonly string[] Areas = ["/office", "/sign-in", "/sign-out", "/set-up", "/demo"];

    extension(HttpContext http)
    {
        /// <summary>The page is about what is in the ledger; the others do not even ask it who visits them.</summary>
        public bool NeedsLedger => Areas.Any(a => http.Request.Path.StartsWithSegments(a));

        /// <summary>Asks the ledger something before the page itself comes; default, and remembered, where it does not answer.</summary>
        public async Task<T?> Asked<T>(Func<Task<T?>> ask)
            where T : class
        {
            try
            {
                return await ask();
            }
            catch (Exception e) when (IsOut(http, e))
            {
                http.Features.Set(new Silence());
                Silent(LogOf(http), e.Message);
                return null;
            }
        }
    }

    /// <summary>Refuses where the ledger did not answer, and where it ceases to while a page is made.</summary>
    public static void UseLedgerOrSaySo(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.NeedsLedger && http.Features.Get<Silence>() is not null)
        {
            http.Refuse(StatusCodes.Status503ServiceUnavailable, SiteBreach.LedgerGone);
            return;
        }

        try
        {
            await next(http);
        }
        catch (Exception e) when (!http.Response.HasStarted && IsOut(http, e))
        {
            Silent(LogOf(http), e.Message);
            http.Response.Clear();
            http.Refuse(StatusCodes.Status503ServiceUnavailable, SiteBreach.LedgerGone);
        }
    });

    // Keys of cookies are read by the framework, which wraps what it meets.
    private static bool IsOut(HttpContext http, Exception e)
    {
        var database = http.RequestServices.GetRequiredService<OpenLedger>().Database;
        for (var at = e; at is not null; at = at.InnerException)
            if (at is LedgerOutException || (at is DbException failed && database.IsOut(failed))) return true;
        return false;
    }

    private static ILogger LogOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(LedgerOut).FullName!);

    [LoggerMessage(LogLevel.Error, "the ledger does not answer: {Why}")]
    private static partial void Silent(ILogger log, string why);

    private sealed record Silence;
}
