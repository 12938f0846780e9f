using System.Collections.Immutable;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Registers;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gongkai.Web.Pages.Office.Registers.OneRow;

/// <summary>What is opened from a row and is no page: its files.</summary>
internal static class OpenEvidence
{
    // By what it begins with: a name says nothing of what is in it.
    private static readonly ImmutableArray<(byte[] Head, string Type)> Pictures =
    [
        ([0xff, 0xd8, 0xff], "image/jpeg"), ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "image/png"),
        ("GIF8"u8.ToArray(), "image/gif"),
        ("RIFF"u8.ToArray(), "image/webp"),
    ];

    /// <summary>The address; it asks for sign-in as the pages do.</summary>
    public static void MapEvidence(this IEndpointRouteBuilder app) => app.MapGet(
        "/office/registers/{organ:int}/{code}/{year:int}/{subject:guid}/{seq:long}/{nth:int}/evidence/{file:guid}", File)
            .RequireAuthorization();

    // A picture is shown; whatever else it is, is only handed over as a file.
    private static async Task<IResult> File(
        HttpContext http, Guid subject, long seq, int nth, Guid file, string? show, KeepEvidence evidence, CancellationToken ct)
    {
        var opened = await evidence.Open(http.Officer!, (subject, new EntryRef(seq, nth)), file, ct);
        if (!opened.Allowed)
            return opened.Breach == FileBreach.Altered ? Results.StatusCode(StatusCodes.Status500InternalServerError) : Results.NotFound();
        var (name, content) = (opened.Value.Name, opened.Value.Content);
        http.Response.ContentLength = content.Length;
        return show is not null && await PictureType(content, ct) is { } type ? Results.Stream(content.Open(), type)
            : Results.Stream(content.Open(), "application/octet-stream", name);
    }

    private static async Task<string?> PictureType(FileContent content, CancellationToken ct)
    {
        var head = new byte[8];
        await using var stream = content.Open();
        var read = await stream.ReadAtLeastAsync(head, head.Length, false, ct);
        return Pictures.FirstOrDefault(p => head.AsSpan(0, read).StartsWith(p.Head)).Type;
    }
}
