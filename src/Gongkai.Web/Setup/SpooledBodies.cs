using System.Buffers;
using System.Threading.RateLimiting;
using Gongkai.Law;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Setup;

internal static class SpooledBodies
{
    private const int Chunk = 64 * 1024;

    /// <summary>
    /// Lets each submission come in to its end before anything is done for it: who sends slowly keeps nobody waiting. Answers 413 to a body
    /// over the limit and 400 to one that breaks off.
    /// </summary>
    /// <remarks>
    /// One over the limit is read to its end, too: a browser that is still sending when the answer comes shows a broken connection, not our
    /// page.
    /// </remarks>
    public static void UseSpooledBodies(this IApplicationBuilder app)
    {
        var (spool, limits) = (app.ApplicationServices.GetRequiredService<Spool>(), Of(app));
        var open = PartitionedRateLimiter.Create<HttpContext, string>(
            http => RateLimitPartition.GetConcurrencyLimiter(
                http.Sender, _ => new ConcurrencyLimiterOptions { PermitLimit = limits.PostsOpenPerAddress }));
        app.Use(async (http, next) =>
        {
            if (http.Request.IsRead)
            {
                await next(http);
                return;
            }

            using var lease = open.AttemptAcquire(http);
            using var share = spool.Open(http.Sender, http.Lane);
            if (!lease.IsAcquired) http.Refuse(StatusCodes.Status429TooManyRequests, SiteBreach.TooManyAtOnce);
            else if (await Received(http, new(spool, share), MostOf(http, limits))) await next(http);
        });
    }

    private static Limits Of(IApplicationBuilder app) => app.ApplicationServices.GetRequiredService<IOptions<Limits>>().Value;

    // Only a form in several parts brings files, and nobody brings any to sign in.
    private static long MostOf(HttpContext http, Limits limits) =>
        http.Lane == Lane.SignIn || http.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is not true
            ? Math.Min(limits.FormBytes, limits.UploadBytes) : limits.UploadBytes;

    private static async Task<bool> Received(HttpContext http, SpooledBody spooled, long most)
    {
        try
        {
            if (await Refusal(http, spooled, most) is not { } refused)
            {
                http.Features.Set(spooled);
                return true;
            }

            await http.Request.Body.DrainAsync(http.RequestAborted);
            http.Response.StatusCode = refused.Status;
            if (refused.Why is { } why) http.Refuse(refused.Status, why);
        }
        catch (BadHttpRequestException e)
        {
            http.Response.StatusCode = e.StatusCode;
            if (e.StatusCode == StatusCodes.Status408RequestTimeout) http.Refuse(e.StatusCode, SiteBreach.TooSlow);
        }
        catch (IOException) when (!http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return false;
    }

    private static async Task<(int Status, Breach? Why)?> Refusal(HttpContext http, SpooledBody spooled, long most)
    {
        var (request, ct) = (http.Request, http.RequestAborted);
        if (request.ContentLength > most) return (StatusCodes.Status413PayloadTooLarge, null);
        var body = new FileBufferingReadStream(request.Body, Spool.Threshold, null, () => spooled.Spool.Folder);
        http.Response.RegisterForDispose(body);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            while (await body.ReadAsync(buffer, ct) is var n and > 0)
            {
                if (body.Length > most) return (StatusCodes.Status413PayloadTooLarge, null);
                if (!spooled.Share.Take(n)) return (StatusCodes.Status503ServiceUnavailable, SiteBreach.NoRoom);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        (body.Position, spooled.Length, request.Body) = (0, body.Length, body);
        return null;
    }
}

/// <summary>A submission that has come in to its end.</summary>
/// <param name="Spool">Where it lies.</param>
/// <param name="Share">The room it takes there.</param>
internal sealed record SpooledBody(Spool Spool, Spool.Share Share)
{
    /// <summary>How many bytes it has.</summary>
    public long Length { get; set; }
}
