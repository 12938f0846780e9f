using System.Collections.Concurrent;
using Gongkai.Ledger.Facts;
using Microsoft.Extensions.Logging;

namespace Gongkai.Web.Tests.Check;

/// <summary>文件只在本次体检中使用，不保存.</summary>
public sealed class NothingKeptTests
{
    // Above the 64 kB at which an upload is written to a file.
    private static readonly string Long = Sample.Faulty.Text() + new string('年', 400_000);

    [Fact]
    public async Task No_file_is_written_outside_the_spool_while_a_report_is_checked_and_none_is_left_there()
    {
        var temporary = Directory.CreateTempSubdirectory("gongkai-kept");
        using var watcher = new FileSystemWatcher(temporary.FullName) { IncludeSubdirectories = true };
        var written = new ConcurrentQueue<string>();
        watcher.Created += (_, e) => written.Enqueue(e.Name!);
        watcher.EnableRaisingEvents = true;
        Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", temporary.FullName); // where the framework would put it

        var spool = Directory.CreateTempSubdirectory("gongkai-spool");
        await using var site = await TestSite.Start(("Limits:SpoolFolder", spool.FullName));
        var response = await site.Send(("年报.md", Long), ("年报二.md", Long));
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
        Assert.True(SpinWait.SpinUntil(() => spool.GetFiles("*", SearchOption.AllDirectories).Length == 0, TimeSpan.FromMinutes(1)));
        await File.WriteAllTextAsync(Path.Combine(temporary.FullName, "last"), ""); // the watcher is awake once it has seen this
        SpinWait.SpinUntil(() => written.Contains("last"), TimeSpan.FromMinutes(1));

        Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", null);
        Assert.Equal(["last"], written);
        temporary.Delete(recursive: true);
        spool.Delete(recursive: true);
    }

    [Fact]
    public async Task Results_and_downloads_are_not_to_be_stored()
    {
        await using var site = await TestSite.Start();
        var result = await site.Send(("年报.md", Sample.Faulty.Text()));
        var parcel = (await TestSite.Page(result)).QuerySelector("input[name=parcel]")!.GetAttribute("value")!;
        var download =
            await site.Client.PostAsync("/check/download", new MultipartFormDataContent { { new StringContent(parcel), "parcel" } });
        Assert.All(new[] { result, download }, r => Assert.True(r.Headers.CacheControl?.NoStore));
    }

    [Fact]
    public async Task Neither_names_nor_contents_are_logged()
    {
        var lines = new Lines();
        await using var site =
            await TestSite.Start(b => b.Logging.ClearProviders().SetMinimumLevel(LogLevel.Information).AddProvider(lines));
        await site.Send(("机密档案名.md", Sample.Faulty.Text()));
        await site.Client.GetAsync("/no-such-page");
        Assert.DoesNotContain(
            lines.Written, l => l.Contains("机密档案名", StringComparison.Ordinal) || l.Contains("云岭市", StringComparison.Ordinal));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public List<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Written) Written.Add($"{formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
