using System.Threading.RateLimiting;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Setup;

internal static class Turns
{
    /// <summary>
    /// So many submissions are worked on at a time, in the pool of their lane. The turn begins when all has come in and ends when the
    /// answer is made: it lies in the spool then, and who reads it slowly keeps nobody waiting.
    /// </summary>
    public static void UseTurns(this IApplicationBuilder app)
    {
        var pools = new Pools(app.ApplicationServices.GetRequiredService<IOptions<Limits>>().Value);
        app.Use(async (http, next) =>
        {
            if (http.Features.Get<SpooledBody>() is not { } spooled || http.Request.IsRead)
            {
                await next(http);
                return;
            }

            using var turn = new Turn();
            if (!await Parsed(http) || !await pools.Take(http, spooled.Length, turn)) return;
            http.Features.Set(turn);
            try
            {
                await Answer(http, next, (spooled, turn));
            }
            finally
            {
                Relief.After(http.Features.Get<Submission>()?.Bytes ?? spooled.Length);
            }
        });
    }

    private static async Task Answer(HttpContext http, RequestDelegate next, (SpooledBody Body, Turn Turn) work)
    {
        var wire = http.Response.Body;
        await using var answer = new FileBufferingWriteStream(Spool.Threshold, null, () => work.Body.Spool.Folder);
        http.Response.Body = answer;
        try
        {
            await next(http);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
        finally
        {
            http.Response.Body = wire;
            work.Turn.End();
        }

        work.Body.Share.Add(answer.Length);
        await answer.DrainBufferAsync(wire, http.RequestAborted);
    }

    // A submission to be checked stays where it lies; the fields of any other form are few.
    private static async Task<bool> Parsed(HttpContext http)
    {
        var (request, ct) = (http.Request, http.RequestAborted);
        try
        {
            if (Submission.IsFor(request)) http.Features.Set(await Submission.Read(request, ct));
            else if (request.HasFormContentType) await request.ReadFormAsync(ct);
            return true;
        }
        catch (InvalidDataException)
        {
            // The form options say so of too many fields, and of too long ones.
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
        catch (IOException) when (!ct.IsCancellationRequested)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return false;
    }

    private sealed class Pools(Limits limits)
    {
        private const int Megabyte = 1024 * 1024;

        private readonly PartitionedRateLimiter<HttpContext> open = PartitionedRateLimiter.Create<HttpContext, Lane>(
            http => RateLimitPartition.GetConcurrencyLimiter(
                http.Lane, _ => new ConcurrencyLimiterOptions { PermitLimit = limits.PostsOpen }));

        private readonly PartitionedRateLimiter<HttpContext> mine = PartitionedRateLimiter.Create<HttpContext, (Lane, string)>(
            http => RateLimitPartition.GetConcurrencyLimiter((http.Lane, http.Sender), _ => Waiting(limits.PostsAtOncePerAddress)));

        private readonly PartitionedRateLimiter<HttpContext> room = PartitionedRateLimiter.Create<HttpContext, Lane>(
            http => RateLimitPartition.GetConcurrencyLimiter(http.Lane, _ => Waiting(limits.MegabytesAtOnce)));

        public async Task<bool> Take(HttpContext http, long length, Turn turn)
        {
            var ct = http.RequestAborted;
            if (turn.Hold(open.AttemptAcquire(http)) && turn.Hold(await mine.AcquireAsync(http, 1, ct))
                && turn.Hold(await room.AcquireAsync(http, Weight(http, length), ct))) return true;
            http.Refuse(StatusCodes.Status503ServiceUnavailable, SiteBreach.Busy);
            return false;
        }

        // Small ones are counted by their number, large ones by what they come to. What the office sends goes to the ledger piece by
        // piece.
        private int Weight(HttpContext http, long length)
        {
            var least = Math.Max(1, limits.MegabytesAtOnce / limits.PostsAtOnce);
            var bytes = http.Lane is Lane.Office ? 0 : Math.Min(http.Features.Get<Submission>()?.Bytes ?? length, limits.UploadBytes);
            return (int)Math.Clamp((bytes + Megabyte - 1) / Megabyte, least, limits.MegabytesAtOnce);
        }

        // How many wait is limited by the number that are open.
        private static ConcurrencyLimiterOptions Waiting(int permits) => new() { PermitLimit = permits, QueueLimit = int.MaxValue };
    }
}

/// <summary>The turn of a submission to be worked on.</summary>
internal sealed class Turn : IDisposable
{
    private readonly List<RateLimitLease> leases = [];

    /// <summary>Ends it: somebody else goes on. What is left of the request is waiting, or sending.</summary>
    public void End()
    {
        leases.ForEach(l => l.Dispose());
        leases.Clear();
    }

    public void Dispose() => End();

    internal bool Hold(RateLimitLease lease)
    {
        leases.Add(lease);
        return lease.IsAcquired;
    }
}
