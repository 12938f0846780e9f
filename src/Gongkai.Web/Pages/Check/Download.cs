using System.Collections.Immutable;
using System.Text;
using Gongkai.Web.Setup;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Pages.Check;

/// <summary>下载结果: checks the files that the result page carries once more, and sends the result as a file.</summary>
internal static class Download
{
    public static async Task<IResult> Send(HttpRequest request, Examine examine, IOptions<Limits> limits, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        try
        {
            var uploads = await Upload.All(form, "", limits.Value.UploadBytes);
            ImmutableArray<Examination> results = [.. uploads.Select(u => examine(u))];
            return form["as"] == "csv"
                ? File(Writing.Csv(results), "text/csv", "年报体检.csv")
                : File(Writing.Json(results), "application/json", "年报体检.json");
        }
        catch (InvalidDataException)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    private static IResult File(string text, string type, string name) => Results.File(Encoding.UTF8.GetBytes(text), $"{type}; charset=utf-8", name);
}
