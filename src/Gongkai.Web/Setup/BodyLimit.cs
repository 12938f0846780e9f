using System.Buffers;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Setup;

internal static class BodyLimit
{
    /// <summary>Answers 413 to a body over the limit and 400 to a form that breaks off.</summary>
    /// <remarks>
    /// The body is read to its end first: a browser that is still sending when the answer comes shows a broken connection, not our page.
    /// </remarks>
    public static void UseBodyLimit(this IApplicationBuilder app)
    {
        var limit = app.ApplicationServices.GetRequiredService<IOptions<Limits>>().Value.UploadBytes;
        app.Use(async (http, next) =>
        {
            var status = await Refusal(http.Request, limit, http.RequestAborted);
            if (status is null) await next(http);
            else http.Response.StatusCode = status.Value;
        });
    }

    private static async Task<int?> Refusal(HttpRequest request, long limit, CancellationToken ct)
    {
        if (HttpMethods.IsGet(request.Method)) return null;
        try
        {
            if (request.ContentLength > limit)
            {
                await Drain(request.Body, ct);
                return StatusCodes.Status413PayloadTooLarge;
            }

            if (request.HasFormContentType) await request.ReadFormAsync(ct);
            return null;
        }
        catch (InvalidDataException)
        {
            // The form options say so of too long a body and of too many fields.
            return StatusCodes.Status413PayloadTooLarge;
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode;
        }
        catch (IOException) when (!ct.IsCancellationRequested)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static async Task Drain(Stream body, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        while (await body.ReadAsync(buffer, ct) > 0) { }
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
