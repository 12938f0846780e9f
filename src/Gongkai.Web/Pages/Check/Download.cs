using System.Buffers;
using System.Collections.Immutable;
using Gongkai.Documents.Tools;
using Gongkai.Documents.Writing;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Pages.Check;

/// <summary>下载结果: checks the files that the result page carries once more, and sends the result as a file.</summary>
internal static class Download
{
    private const string Table = "text/csv; charset=utf-8";

    public static async Task<IResult> Send(HttpContext http, IOptions<Limits> limits, Toolbox tools, CancellationToken ct)
    {
        var sent = http.Features.Get<Submission>() ?? Submission.Empty;
        using var patience = new Patience(limits.Value.SecondsPerSubmission, tools, ct);
        if (await Packed(sent, limits.Value.UploadBytes, patience, ct) is not { Results.IsEmpty: false } batch)
            return Results.StatusCode(StatusCodes.Status400BadRequest);

        var many = batch.Results.Length > 1 || batch.Compared is not null;
        return await sent.Typed("as", ct) switch
        {
            "csv" => Results.Bytes(Csv(batch.Results).ToArray(), Table, "年报体检.csv"),
            "comparison" when batch.Compared is { } compared => Results.Bytes(Comparison(compared).ToArray(), Table, "年报比对.csv"),
            _ => Results.Bytes(Json(batch).ToArray(), "application/json; charset=utf-8", many ? "年报体检.jsonl" : "年报体检.json"),
        };
    }

    private static async Task<Batch?> Packed(Submission sent, long limit, Patience patience, CancellationToken ct)
    {
        try
        {
            return Batch.Of(await Upload.All(sent, "", limit, ct), Upload.Earlier(sent, limit), patience);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // The comparison is the last line, as the command line writes it.
    private static ReadOnlySpan<byte> Json(Batch batch)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (var r in batch.Results) ReadingJson.WriteChecked(output, r.Reading, r.Checkup);
        if (batch.Compared is { } compared) ComparisonFile.WriteJson(output, compared.Comparison);
        return output.WrittenSpan;
    }

    private static ReadOnlySpan<byte> Comparison(Compared compared)
    {
        var output = new ArrayBufferWriter<byte>();
        ComparisonFile.WriteCsv(output, compared.Comparison);
        return output.WrittenSpan;
    }

    private static ReadOnlySpan<byte> Csv(ImmutableArray<Examination> results)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write(ReadingCsv.Mark);
        output.Write(ReadingCsv.CheckedHeader);
        foreach (var r in results) ReadingCsv.WriteChecked(output, r.Reading, r.Checkup, TextPlaces.Of(r.Reading));
        return output.WrittenSpan;
    }
}
