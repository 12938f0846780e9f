using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Gongkai.Web.Asking;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Setup;

internal static class LimitsSetup
{
    /// <summary>Above this a refused upload is cut off rather than read to its end.</summary>
    private const int DrainedAtMost = 4;

    /// <summary>So many times the submissions in memory may wait; after that visitors are told to come back.</summary>
    private const int Waiting = 16;

    public static void AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<Limits>().Bind(configuration.GetSection(nameof(Limits)));
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<Limits>>(
            (kestrel, limits) => kestrel.Limits.MaxRequestBodySize = limits.Value.UploadBytes * DrainedAtMost);
        services.AddOptions<FormOptions>().Configure<IOptions<Limits>>((form, limits) => Fit(form, limits.Value));
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(Limits.Posts, PerAddress);
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(AtOnce);
        });
    }

    private static void Fit(FormOptions form, Limits limits)
    {
        var bytes = (int)Math.Min(limits.UploadBytes, int.MaxValue);
        form.MultipartBodyLengthLimit = form.BufferBodyLengthLimit = bytes;
        form.ValueLengthLimit = bytes;
        form.ValueCountLimit = (2 * limits.Files) + 16;
        // What does not fit in the threshold goes to a file in the temporary folder; uploads are never written to disk here.
        form.MemoryBufferThreshold = bytes;
    }

    private static RateLimitPartition<string> PerAddress(HttpContext http)
    {
        if (IsRead(http.Request)) return RateLimitPartition.GetNoLimiter("read");
        var signsIn = http.Request.Path.StartsWithSegments("/sign-in");
        var permits = signsIn ? Of(http).SignInsPerMinute : Of(http).PostsPerMinute;
        return RateLimitPartition.GetFixedWindowLimiter(
            $"{(signsIn ? "sign-in " : "")}{Who(http, signsIn)}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
    }

    // A whole office is behind one address, and each of its people saves drafts as they type.
    private static string Who(HttpContext http, bool signsIn) =>
        !signsIn && http.Officer is { } officer ? officer.Id.ToString("N") : http.Connection.RemoteIpAddress is { } from ? Network(from)
            : "local";

    // Whoever has one address of version 6 has 2⁶⁴ of them.
    private static string Network(IPAddress from) => from switch
    {
        { IsIPv4MappedToIPv6: true } => from.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8)),
        _ => from.ToString(),
    };

    private static RateLimitPartition<string> AtOnce(HttpContext http)
    {
        if (IsRead(http.Request)) return RateLimitPartition.GetNoLimiter("read");
        var permits = Of(http).PostsAtOnce;
        return RateLimitPartition.GetConcurrencyLimiter(
            "post", _ => new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = permits * Waiting });
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static Limits Of(HttpContext http) => http.RequestServices.GetRequiredService<IOptions<Limits>>().Value;
}
