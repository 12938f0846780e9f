using Gongkai.Documents.Writing;
using Gongkai.Ledger;
using Gongkai.Ledger.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Web.Setup;

/// <summary>演示数据: pages and files out of such a ledger say so, and no search engine keeps them.</summary>
public static class Marked
{
    extension(HttpContext http)
    {
        /// <summary>The demonstration that the site shows, or null where the ledger is a real one.</summary>
        public Demonstration? Demonstration => http.Features.Get<Demonstration>();

        /// <summary>What is printed beside a file that leaves the site.</summary>
        public Imprint Imprint => http.Demonstration is null ? Imprint.None : Demonstration.Imprint;

        /// <summary>A line of a file that has no other place for the mark.</summary>
        public string Mark(string line) => http.Demonstration is null ? line : $"【{Demonstration.Mark}】{line}";
    }

    internal static void UseMark(this WebApplication app)
    {
        var ledger = app.Services.GetRequiredService<OpenLedger>();
        Found? found = null;   // a ledger stays what it is
        app.Use(async (http, next) =>
        {
            found ??= await http.Asked<Found>(async () => new(await Demonstration.Find(ledger.Database, http.RequestAborted)));
            if (found?.Demonstration is { } demonstration) Set(http, demonstration);
            await next(http);
        });
    }

    private static void Set(HttpContext http, Demonstration demonstration)
    {
        http.Features.Set(demonstration);
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        http.Response.OnStarting(() =>
        {
            if (ContentDispositionHeaderValue.TryParse(http.Response.Headers.ContentDisposition.ToString(), out var file))
                Rename(http.Response, file);
            return Task.CompletedTask;
        });
    }

    private static void Rename(HttpResponse response, ContentDispositionHeaderValue file)
    {
        var name = file.FileNameStar.HasValue ? file.FileNameStar : HeaderUtilities.RemoveQuotes(file.FileName);
        if (!name.HasValue) return;
        file.SetHttpFileName($"{Demonstration.Mark}-{name}");
        response.Headers.ContentDisposition = file.ToString();
    }

    private sealed record Found(Demonstration? Demonstration);
}
