using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests;

/// <summary>The site on a test server, and the ways a visitor sends things to it.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestSite(WebApplication app)
    {
        this.app = app;
        Client = app.GetTestClient();
    }

    public HttpClient Client { get; }

    public static Task<TestSite> Start(params (string Key, string Value)[] settings) => Start(builder =>
    {
        foreach (var (key, value) in settings) builder.Configuration[key] = value;
    });

    public static async Task<TestSite> Start(Action<WebApplicationBuilder> change)
    {
        var app = Site.Build(change: builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Configuration["Limits:PostsPerMinute"] = "10000";
            builder.Services.AddSingleton<TimeProvider>(new Clock(2026, 7, 6));   // the same day whenever the tests run
            change(builder);
        });
        await app.StartAsync();
        return new TestSite(app);
    }

    public Task<HttpResponseMessage> Send(params (string Name, string Text)[] files) =>
        Client.PostAsync("/check", Form([.. files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Text)))]));

    public Task<HttpResponseMessage> Paste(string text) =>
        Client.PostAsync("/check", new MultipartFormDataContent { { new StringContent(text), "text" } });

    public static MultipartFormDataContent Form(params (string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "files", FileNameStar = name };
            form.Add(part);
        }

        return form;
    }

    public static async Task<IHtmlDocument> Page(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStreamAsync());

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
