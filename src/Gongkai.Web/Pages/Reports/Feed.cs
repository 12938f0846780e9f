using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Gongkai.Ledger.Reports.Signed;
using Gongkai.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gongkai.Web.Pages.Reports;

/// <summary>订阅: the reports that were published last, as an Atom feed (RFC 4287).</summary>
internal static class Feed
{
    private const int Most = 50;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void MapReportFeed(this IEndpointRouteBuilder app) => app.MapGet("/reports.atom", Send);

    private static async Task<IResult> Send(HttpContext http, PublicReports reports, CancellationToken ct)
    {
        var site = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
        var all = (await reports.All(ct)).OrderByDescending(r => r.PublishedOn).Take(Most).ToList();
        var feed = new XElement(
            Atom + "feed", new XElement(Atom + "title", http.Mark("政府信息公开工作年度报告")), new XElement(Atom + "id", $"{site}/reports"),
            new XElement(Atom + "updated", Instant(all.Count > 0 ? all[0].PublishedOn : new(2019, 5, 15))),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", $"{site}/reports.atom")),
            all.Select(r => Entry(r, r.Elsewhere ?? site + YearModel.AddressOf(r))));
        return Results.Text(
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}", "application/atom+xml; charset=utf-8", Encoding.UTF8);
    }

    private static XElement Entry(PublicReport report, string address) => new(
        Atom + "entry", new XElement(Atom + "title", $"{report.Name}{report.Of.Year}年政府信息公开工作年度报告"), new XElement(Atom + "id", address),
        new XElement(Atom + "updated", Instant(report.PublishedOn)), new XElement(Atom + "link", new XAttribute("href", address)),
        new XElement(Atom + "author", new XElement(Atom + "name", report.Name)));

    private static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00+08:00";
}
