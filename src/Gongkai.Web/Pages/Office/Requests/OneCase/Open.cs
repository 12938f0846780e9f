using System.Security.Cryptography;
using System.Text;
using Gongkai.Documents.Writing;
using Gongkai.Law;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Setup;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gongkai.Web.Pages.Office.Requests.OneCase;

/// <summary>What is opened from a case and is no page: its files, and its due date for a calendar.</summary>
internal static class Open
{
    /// <summary>The addresses; they ask for sign-in as the pages do.</summary>
    public static void MapCaseFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/office/requests/{id:guid}/files/{file:guid}", File).RequireAuthorization();
        app.MapGet("/office/requests/{id:guid}.ics", Calendar).RequireAuthorization();
    }

    // Scans open in the browser; whatever could run there is only handed over as a file, but for our own letters.
    private static async Task<IResult> File(HttpContext http, Guid id, Guid file, OpenFile open, CancellationToken ct)
    {
        var opened = await open.Run(http.Officer!, id, file, ct);
        if (!opened.Allowed) return Refused(opened.Breach);
        var (name, content) = (opened.Value.Name, opened.Value.Content);
        http.Response.ContentLength = content.Length;
        if (opened.Value.Role is not (FileRole.LetterPage or FileRole.ApprovalSheet))
            return Results.Stream(content.Open(), "application/octet-stream", name);
        // A letter brings its own style; nothing in it runs.
        http.Response.OnStarting(() =>
        {
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-modals";
            return Task.CompletedTask;
        });
        return Results.Stream(content.Open(), "text/html; charset=utf-8");
    }

    private static IResult Refused(Breach breach) => breach switch
    {
        _ when breach == RequestBreach.NotYours => Results.StatusCode(StatusCodes.Status403Forbidden),
        _ when breach == FileBreach.Altered => Results.StatusCode(StatusCodes.Status500InternalServerError),
        _ => Results.NotFound(),
    };

    private static async Task<IResult> Calendar(HttpContext http, Guid id, CaseBook cases, TimeProvider clock, CancellationToken ct)
    {
        if (await cases.Find(id, http.Officer!, ct) is not { DueOn: { } due } view) return Results.NotFound();
        var lines = $"最迟{Day.Full(due)}，含当日\n{http.Request.Scheme}://{http.Request.Host}/office/requests/{id}";
        var uid = $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id.ToString())).AsSpan(0, 16))}@gongkai";
        var summary = http.Mark($"答复 {view.Number} {view.Case.Summary}{(view.Due is { Certain: false } ? "（暂定）" : "")}");
        return Results.File(
            CalendarFile.Write([new(uid, due, summary, lines)], clock.GetUtcNow()), "text/calendar; charset=utf-8",
            "答复期限.ics");
    }
}
