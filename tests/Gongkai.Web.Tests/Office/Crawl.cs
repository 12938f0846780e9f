using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Gongkai.Web.Tests.Office;

/// <summary>Follows everything that a visitor can follow, and asks for everything that is mapped, with ids of others besides.</summary>
internal sealed partial class Crawl(Visitor visitor, IEnumerable<RouteEndpoint> endpoints, IReadOnlyList<string> ids)
{
    private const int MostOfOnePlace = 6;

    private static readonly string[] Left = ["/sign-out", "/css/", "/js/", "/img/", "/_"];

    private readonly Queue<string> waiting = new();
    private readonly HashSet<string> known = [];
    private readonly Dictionary<string, int> places = [];

    /// <summary>Everything that was met, by address.</summary>
    public List<(string Path, int Status, string Text)> Met { get; } = [];

    public async Task Run(params IEnumerable<string> starts)
    {
        foreach (var start in starts.Concat(Mapped("GET"))) Add(start, asked: true);
        while (waiting.TryDequeue(out var path)) await Follow(path);
    }

    /// <summary>Posts to everything that is mapped with an id, as a signed-in person with a valid token would.</summary>
    public async Task Post(string token)
    {
        foreach (var path in Mapped("POST").Where(p => ids.Any(p.Contains)).Distinct().Take(400))
        {
            foreach (var handler in new[] { "", "?handler=issue" })
            {
                using var request = new HttpRequestMessage(
                    HttpMethod.Post, path + handler)
                { Content = new FormUrlEncodedContent([new("token", token), new("key", Guid.NewGuid().ToString())]) };
                Met.Add(($"POST {path}{handler}", await Status(request, out var text), await text));
            }
        }
    }

    /// <summary>The text of an answer; of an archive, of everything in it.</summary>
    public static string Text(byte[] bytes)
    {
        if (bytes is not [0x50, 0x4B, ..]) return Encoding.UTF8.GetString(bytes);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Join('\n', archive.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return e.FullName + reader.ReadToEnd();
        }));
    }

    private IEnumerable<string> Mapped(string method) => endpoints
        .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) is null or true)
        .SelectMany(e => Fill(e.RoutePattern)).Where(p => !Left.Any(p.StartsWith));

    private IEnumerable<string> Fill(RoutePattern pattern)
    {
        if (pattern.Parameters.Count == 0) return ["/" + pattern.RawText!.Trim('/')];
        return ids.Concat(["1", "2", "3", "0", "rename", "2026"]).Select(
            value => "/" + string.Join('/', pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => Part(p, value))))));
    }

    private string Part(RoutePatternPart part, string value) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => Fits(parameter, value) ? value : Fits(parameter, "1") ? "1" : ids[0],
        _ => "",
    };

    private static bool Fits(RoutePatternParameterPart parameter, string value) => parameter.ParameterPolicies.All(p => p.Content switch
    {
        "guid" => Guid.TryParse(value, out _),
        "int" or "long" => long.TryParse(value, out _),
        _ => true,
    });

    private void Add(string address, bool asked = false)
    {
        var path = address.Split('#')[0];
        if (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal) || Left.Any(path.StartsWith) || !known.Add(path))
            return;
        var place = Ids().Replace(path.Split('?')[0], "*");
        places[place] = places.GetValueOrDefault(place) + 1;
        if (asked || places[place] <= MostOfOnePlace) waiting.Enqueue(path);
    }

    private async Task Follow(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        var response = await visitor.Send(request);
        var text = Text(await response.Content.ReadAsByteArrayAsync());
        Met.Add(
            (path, (int)response.StatusCode, $"{text}\n{Uri.UnescapeDataString(response.Content.Headers.ToString())}\n{response.Headers}"));
        if (response.Headers.Location is { } elsewhere) Add(elsewhere.IsAbsoluteUri ? elsewhere.PathAndQuery : elsewhere.ToString());
        if (response.Content.Headers.ContentType?.MediaType != "text/html") return;
        var page = await new HtmlParser().ParseDocumentAsync(text);
        foreach (var element in page.QuerySelectorAll("[href],[src],[action],[formaction]"))
        {
            foreach (var name in new[] { "href", "src", "action", "formaction" })
                if (element.GetAttribute(name) is { Length: > 0 } target)
                    Add(target.StartsWith('?') ? path.Split('?')[0] + target : target);
        }
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+")]
    private static partial Regex Ids();

    private Task<int> Status(HttpRequestMessage request, out Task<string> text)
    {
        var sent = visitor.Send(request);
        text = sent.ContinueWith(async s => Text(await (await s).Content.ReadAsByteArrayAsync()), TaskScheduler.Default).Unwrap();
        return sent.ContinueWith(s => (int)s.Result.StatusCode, TaskScheduler.Default);
    }
}
