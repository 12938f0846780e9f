using System.Buffers;
using System.Collections.Immutable;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Web.Setup;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Pages.Check;

/// <summary>下载结果: checks the files that the result page carries once more, and sends the result as a file.</summary>
internal static class Download
{
    public static async Task<IResult> Send(HttpRequest request, IOptions<Limits> limits, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        if (await Packed(form, limits.Value.UploadBytes) is not { IsEmpty: false } uploads) return Results.StatusCode(StatusCodes.Status400BadRequest);

        ImmutableArray<Examination> results = [.. uploads.Select(Examination.Of)];
        return form["as"] == "csv"
            ? Results.Bytes(Csv(results).ToArray(), "text/csv; charset=utf-8", "年报体检.csv")
            : Results.Bytes(Json(results).ToArray(), "application/json; charset=utf-8", results.Length == 1 ? "年报体检.json" : "年报体检.jsonl");
    }

    private static async Task<ImmutableArray<Upload>?> Packed(IFormCollection form, long limit)
    {
        try
        {
            return await Upload.All(form, "", limit);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> Json(ImmutableArray<Examination> results)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (var r in results) ReadingJson.WriteChecked(output, r.Reading, r.Checkup);
        return output.WrittenSpan;
    }

    private static ReadOnlySpan<byte> Csv(ImmutableArray<Examination> results)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write(ReadingCsv.Mark);
        output.Write(ReadingCsv.CheckedHeader);
        foreach (var r in results) ReadingCsv.WriteChecked(output, r.Reading, r.Checkup, Places(r.Upload));
        return output.WrittenSpan;
    }

    private static TextPlaces? Places(Upload upload) => TextDecoder.Decode(upload.Bytes).Text is { } text ? new(text) : null;
}
