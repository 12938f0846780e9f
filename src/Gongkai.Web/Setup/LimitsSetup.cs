using System.Threading.RateLimiting;
using Gongkai.Documents.Tools;
using Gongkai.Ledger;
using Gongkai.Ledger.Store;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Setup;

internal static class LimitsSetup
{
    /// <summary>Above this a refused upload is cut off rather than read to its end.</summary>
    private const int DrainedAtMost = 4;

    /// <summary>What a line that falls silent for a moment is granted.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    public static void AddLimits(this IServiceCollection services, IConfiguration configuration, OpenLedger? ledger)
    {
        services.AddOptions<Limits>().Bind(configuration.GetSection(nameof(Limits)));
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<Limits>>((kestrel, limits) => Fit(kestrel.Limits, limits.Value));
        services.AddOptions<FormOptions>().Configure<IOptions<Limits>>((form, limits) => Fit(form, limits.Value));
        services.TryAddSingleton(Toolbox.OfThisMachine);
        services.AddSingleton(s => SpoolOf(s.GetRequiredService<IOptions<Limits>>().Value, ledger));
        services.AddRateLimiter(options =>
        {
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Refuse(StatusCodes.Status429TooManyRequests, SiteBreach.TooFast);
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (Lane, string)>(PerMinute);
        });
    }

    private static void Fit(KestrelServerLimits kestrel, Limits limits)
    {
        kestrel.MaxRequestBodySize = limits.UploadBytes * DrainedAtMost;
        kestrel.MinRequestBodyDataRate = limits.BytesPerSecond > 0 ? new(limits.BytesPerSecond, Grace) : null;
    }

    // Of forms of the office and of signing in: files lie in the spool already, fields are short.
    private static void Fit(FormOptions form, Limits limits)
    {
        form.MultipartBodyLengthLimit = form.BufferBodyLengthLimit = limits.UploadBytes;
        form.ValueLengthLimit = (int)Math.Min(limits.FormBytes, int.MaxValue);
        form.ValueCountLimit = (2 * limits.Files) + 16;
    }

    private static Spool SpoolOf(Limits limits, OpenLedger? ledger) =>
        new(limits.SpoolFolder ?? (ledger?.Database as SqliteDatabase)?.Folder, limits.SpoolBytes);

    // Signing in is counted where it is known whether it was an attempt, and from which device.
    private static RateLimitPartition<(Lane, string)> PerMinute(HttpContext http)
    {
        if (http.Request.IsRead || http.Request.Path.StartsWithSegments("/sign-in"))
            return RateLimitPartition.GetNoLimiter((http.Lane, ""));
        var permits = http.RequestServices.GetRequiredService<IOptions<Limits>>().Value.PostsPerMinute;
        return RateLimitPartition.GetFixedWindowLimiter(
            (http.Lane, http.Sender), _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
    }
}
