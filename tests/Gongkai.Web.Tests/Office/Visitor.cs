using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace Gongkai.Web.Tests.Office;

/// <summary>
/// A browser without a screen: it keeps cookies, follows no redirect by itself, and sends forms with what is hidden in them.
/// </summary>
internal sealed class Visitor(TestServer server, string? address = null) : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client = server.CreateClient();

    /// <summary>The cookies as the browser has them.</summary>
    public IEnumerable<Cookie> Cookies => cookies.GetAllCookies();

    public Task<HttpResponseMessage> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>A page, parsed.</summary>
    public async Task<IHtmlDocument> Page(string path) => await Parse(await Get(path));

    /// <summary>Opens a page and sends the form on it that has all these fields, with its hidden ones.</summary>
    public async Task<HttpResponseMessage> Submit(string path, Dictionary<string, string> fields, string? action = null) =>
        await Submit(await Page(path), path, fields, action);

    /// <summary>Sends a form of a page.</summary>
    public Task<HttpResponseMessage> Submit(IHtmlDocument page, string path, Dictionary<string, string> fields, string? action = null)
    {
        var form = page.Forms.First(
            f => f.Method == "post"
                && (action is null ? fields.Keys.All(k => f.QuerySelector($"[name='{k}']") is not null)
                    : f.GetAttribute("action") == action));
        var filled = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Where(i => !fields.ContainsKey(i.Name!))
            .Select(i => KeyValuePair.Create(i.Name!, i.Value));
        return Send(
            new HttpRequestMessage(
                HttpMethod.Post, form.GetAttribute("action") ?? path)
            { Content = new FormUrlEncodedContent([.. filled, .. fields]) });
    }

    public async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        request.RequestUri = new Uri(client.BaseAddress!, request.RequestUri!);
        if (cookies.GetCookieHeader(request.RequestUri) is { Length: > 0 } header) request.Headers.Add("Cookie", header);
        if (address is not null) request.Headers.Add(Addresses.Header, address);
        var response = await client.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set) cookies.SetCookies(request.RequestUri, cookie);
        return response;
    }

    public static async Task<IHtmlDocument> Parse(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    public void Dispose() => client.Dispose();
}
