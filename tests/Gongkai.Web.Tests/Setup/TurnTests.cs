using System.Net;
using System.Text;
using Gongkai.Documents.Tools;
using Gongkai.Ledger.Facts;
using Gongkai.Web.Setup;
using Gongkai.Web.Tests.Office;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Tests.Setup;

/// <summary>
/// Nobody waits for a visitor who sends slowly, reads slowly, or brings what takes a program long. What could be waited for in vain is
/// waited for by <see cref="Soon"/>.
/// </summary>
public sealed class TurnTests : IDisposable
{
    private const string Form = "multipart/form-data; boundary=b";

    /// <summary>Long enough for any machine; without what is tested here it would not come at all.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gongkai-turns-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("/check", Form)]
    [InlineData("/sign-in", "application/x-www-form-urlencoded")]
    [InlineData("/no-such-page", Form)]
    public async Task Who_sends_slowly_keeps_nobody_waiting(string path, string type)
    {
        await using var office = await OnSocket(("PostsAtOnce", "1"));
        var slow = new List<Wire>();
        for (var i = 0; i < 8; i++) slow.Add(await Wire.Post(Address(office), path, 1000, new byte[500], type));
        Until(() => SpoolOf(office).Used == 8 * 500);
        using var visitor = Visitor(office);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync("/sign-in", new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.PostAsync("/check", Text("年报"))).StatusCode);
        slow.ForEach(w => w.Dispose());
        Until(() => SpoolOf(office).Used == 0);
    }

    [Fact]
    public async Task Who_does_not_read_the_answer_keeps_nobody_waiting()
    {
        await using var office = await OnSocket(("PostsAtOnce", "1"));
        var noise = new byte[12_000_000];
        new Random(7).NextBytes(noise);   // the page carries it back, and it does not shrink
        var (body, type) = await Whole(TestSite.Form(("年报.md", Encoding.UTF8.GetBytes(Sample.Sound.Text())), ("noise.bin", noise)));
        using var wire = await Wire.Post(Address(office), "/check", body.Length, body, type);
        Assert.Equal("HTTP/1.1 200 OK", await wire.FirstLine());   // and no further
        using var visitor = Visitor(office);
        Assert.Equal(HttpStatusCode.OK, (await visitor.PostAsync("/check", Text("年报"))).StatusCode);
        Assert.True(SpoolOf(office).Used > body.Length, "the answer lies in the spool");
    }

    [Fact]
    public async Task What_waits_for_a_program_keeps_no_other_waiting()
    {
        await using var site = await WithProgram();
        var slow = Enumerable.Range(0, 8).Select(i => site.Client.PostAsync("/check", Pdf($"{i}.pdf"))).ToList();
        Until(() => folder.EnumerateFiles("started-*").Any());
        Assert.Equal(HttpStatusCode.OK, (await site.Send(("年报.md", Sample.Sound.Text()))).StatusCode);
        Assert.DoesNotContain(slow, s => s.IsCompleted);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "go"), "");
        Assert.All(await Task.WhenAll(slow), s => Assert.Equal(HttpStatusCode.OK, s.StatusCode));
    }

    [Fact]
    public async Task Where_too_many_wait_the_next_one_is_told_to_come_back()
    {
        await using var site = await WithProgram(("Limits:PostsOpen", "1"));
        var slow = site.Client.PostAsync("/check", Pdf("年报.pdf"));
        Until(() => folder.EnumerateFiles("started-*").Any());
        var refused = await site.Client.PostAsync("/check", Pdf("年报.pdf"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("site.busy", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "go"), "");
        Assert.Equal(HttpStatusCode.OK, (await slow).StatusCode);
    }

    [Fact]
    public async Task A_program_ends_with_the_request_that_wanted_it()
    {
        MakeProgram();
        await using var office = await TestOffice.Empty(change: b =>
        {
            b.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
            b.Services.AddSingleton(Toolbox.Of(folder.FullName));
        });
        var (body, type) = await Whole(Pdf("年报.pdf"));
        using (await Wire.Post(Address(office), "/check", body.Length, body, type)) Until(() => folder.EnumerateFiles("started-*").Any());
        var process = folder.EnumerateFiles("started-*").Single().Name["started-".Length..];
        // by itself it would be stopped after thirty seconds
        Assert.True(SpinWait.SpinUntil(() => !Directory.Exists($"/proc/{process}"), TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Files_that_the_time_does_not_suffice_for_are_named()
    {
        await using var site = await WithProgram(("Limits:SecondsPerSubmission", "1"));
        var form = TestSite.Form(("年报.md", Encoding.UTF8.GetBytes(Sample.Sound.Text())));
        foreach (var part in Pdf("一.pdf", "二.pdf")) form.Add(part);
        var page = await TestSite.Page(await site.Client.PostAsync("/check", form));
        Assert.Equal(["check.time-over", "check.time-over"], page.QuerySelectorAll(".unread .code").Select(c => c.TextContent));
        Assert.Equal(3, page.QuerySelectorAll(".many tbody tr").Length);
        Assert.Single(folder.EnumerateFiles("started-*"));   // the second one was not begun
    }

    [Fact]
    public async Task Who_has_too_much_under_way_is_told()
    {
        await using var office = await OnSocket(("PostsOpenPerAddress", "2"));
        using var one = await Wire.Post(Address(office), "/check", 1000, new byte[500], Form);
        using var two = await Wire.Post(Address(office), "/check", 1000, new byte[500], Form);
        Until(() => SpoolOf(office).Used == 1000);
        using var visitor = Visitor(office);
        var refused = await visitor.PostAsync("/check", Text("年报"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("site.too-many-at-once", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_in_lies_where_nobody_else_reads_and_is_gone_at_the_end()
    {
        await using var office = await OnSocket();
        using var wire = await Wire.Post(Address(office), "/check", 1_000_000, new byte[500_000], Form);
        var spool = SpoolOf(office);
        Until(() => Directory.GetFiles(spool.Folder) is [var file] && new FileInfo(file).Length > 0);
        if (!OperatingSystem.IsWindows())
        {
            var rights = File.GetUnixFileMode(spool.Folder) | File.GetUnixFileMode(Directory.GetFiles(spool.Folder).Single());
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, rights);
        }
        await wire.Send(new byte[500_000]);
        await wire.FirstLine();
        Until(() => spool.Used == 0 && Directory.GetFiles(spool.Folder).Length == 0);
    }

    [Fact]
    public async Task More_than_the_disk_is_meant_to_hold_is_refused_until_others_are_done()
    {
        await using var office = await OnSocket(("SpoolBytes", "2000000"));   // half for the public, of that half for one
        using (await Wire.Post(Address(office), "/check", 1_000_000, new byte[400_000], Form))
        {
            Until(() => SpoolOf(office).Used == 400_000);
            using var visitor = Visitor(office);
            var refused = await visitor.PostAsync("/check", Text(new string('a', 200_000)));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains("site.no-room", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Until(() => SpoolOf(office).Used == 0);
        using var next = Visitor(office);
        Assert.Equal(HttpStatusCode.OK, (await next.PostAsync("/check", Text(new string('a', 200_000)))).StatusCode);
    }

    [Fact]
    public async Task Who_comes_in_too_slowly_is_not_waited_for()
    {
        await using var office = await OnSocket(("BytesPerSecond", "5000"));
        var rate = office.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MinRequestBodyDataRate;
        Assert.Equal(5000, rate!.BytesPerSecond);
        using var wire = await Wire.Post(Address(office), "/check", 1_000_000, new byte[10], Form);
        Assert.Equal("HTTP/1.1 408 Request Timeout", await wire.FirstLine());
    }

    [Fact]
    public async Task Nobody_brings_files_to_sign_in()
    {
        await using var office = await TestOffice.Empty();
        using var client = office.Server.CreateClient();
        var form = TestSite.Form(("a.bin", new byte[1_100_000]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.PostAsync("/sign-in", form)).StatusCode);
    }

    private static Task<TestOffice> OnSocket(params (string Name, string Value)[] limits) => TestOffice.Empty(change: b =>
    {
        b.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        foreach (var (name, value) in limits) b.Configuration[$"Limits:{name}"] = value;
    });

    private static string Address(TestOffice office) =>
        office.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static HttpClient Visitor(TestOffice office) => new() { BaseAddress = new(Address(office)), Timeout = Soon };

    private static Spool SpoolOf(TestOffice office) => office.Services.GetRequiredService<Spool>();

    private static MultipartFormDataContent Text(string text) => new() { { new StringContent(text), "text" } };

    private static MultipartFormDataContent Pdf(params string[] names) =>
        TestSite.Form([.. names.Select(n => (n, "%PDF-1.4\n"u8.ToArray()))]);

    private static async Task<(byte[] Body, string Type)> Whole(MultipartFormDataContent form) =>
        (await form.ReadAsByteArrayAsync(), form.Headers.ContentType!.ToString());

    private static void Until(Func<bool> that) => Assert.True(SpinWait.SpinUntil(that, Soon));

    /// <summary>A machine whose pdftotext says that it has begun, and waits to be told to go on; then it fails.</summary>
    private Task<TestSite> WithProgram(params (string Key, string Value)[] settings)
    {
        MakeProgram();
        return TestSite.Start(builder =>
        {
            builder.Services.AddSingleton(Toolbox.Of(folder.FullName));
            builder.Configuration["Limits:PostsAtOnce"] = "2";
            foreach (var (key, value) in settings) builder.Configuration[key] = value;
        });
    }

    private void MakeProgram()
    {
        var program = Path.Combine(folder.FullName, "pdftotext");
        File.WriteAllText(
            program, $"#!/bin/sh\n: > {folder.FullName}/started-$$\nwhile [ ! -e {folder.FullName}/go ]; do sleep 0.05; done\nexit 1\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
