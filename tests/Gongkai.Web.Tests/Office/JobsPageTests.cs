using System.Net;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Keeping;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Office;

public sealed class JobsPageTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_job_that_failed_is_seen_and_asked_for_again(string on)
    {
        if (on == "postgres" && !Postgres.IsThere) return;   // ./test.sh installs it
        await using var office = await TestOffice.Open(on: on);
        var (failed, waiting) = (Guid.NewGuid(), Guid.NewGuid());
        await Put(office, failed, JobState.Failed, "磁盘已满", DateTimeOffset.UnixEpoch);
        await Put(office, waiting, JobState.Waiting, null, null);
        using var admin = await office.SignIn(Role.Administrator);
        var page = await admin.Page("/office/jobs");
        var row = page.QuerySelector("#jobs tbody tr")!;
        Assert.Equal(["每小时的校验根", "失败", "3/9", "磁盘已满", "—"], row.Children.Take(5).Select(c => c.TextContent.Trim()));
        Assert.Single(page.QuerySelectorAll("button[name=job]"));
        var token = page.QuerySelector("form[action*='handler=again'] input[name=token]")!.GetAttribute("value")!;
        Assert.Equal("/office/jobs", (await Again(admin, token, failed)).Headers.Location?.ToString());
        var job = await JobBook.Find(office.Ledger.Database, failed, CancellationToken.None);
        Assert.Equal((JobState.Waiting, 0, null), (job!.State, job.Attempts, job.FinishedAt));
        Assert.Equal(office.Ledger.Database.Clock.GetUtcNow(), job.NotBefore);
        Assert.Equal(HttpStatusCode.NotFound, (await Again(admin, token, waiting)).StatusCode);   // it comes by itself
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task The_last_backup_its_trial_and_the_roots_sent_are_seen_and_what_failed(string on)
    {
        if (on == "postgres" && !Postgres.IsThere) return;   // ./test.sh installs it
        var folder = Directory.CreateTempSubdirectory("gongkai-backups-");
        var settings = new KeepingSettings { BackupFolder = folder.FullName, RootsFolder = Path.Combine(folder.FullName, "nowhere") };
        await using var office = await TestOffice.Open(change: b => b.Services.AddSingleton(settings), on: on);
        using var admin = await office.SignIn(Role.Administrator);
        Assert.Equal(["还没有做过", "还没有做过", "还没有做过"], await Kept(admin, 2));
        var runner = new JobRunner(office.Ledger.Database, Errands.Of(office.Ledger.Database, null, settings), _ => { });
        while (await runner.Once(CancellationToken.None))
        {
        }
        var at = office.Ledger.Database.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", null);
        Assert.Equal([at, at, "—"], await Kept(admin, 1));
        var sentences = await Kept(admin, 2);
        Assert.StartsWith("gongkai-", sentences[0], StringComparison.Ordinal);
        Assert.Contains("核对全部相符", sentences[1], StringComparison.Ordinal);
        Assert.StartsWith("存放校验根的文件夹", sentences[2], StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_was_not_set_up_is_said_with_how_it_is()
    {
        await using var office = await TestOffice.Open();
        using var admin = await office.SignIn(Role.Administrator);
        Assert.Equal(
            ["没有设置自动备份，请用Backup__Folder指明存放备份的文件夹", "没有备份可以试恢复", "校验根没有送到别处，请用Roots__Folder或者Roots__Address指明送到哪里"],
            await Kept(admin, 2));
    }

    private static async Task<string[]> Kept(Visitor admin, int column) =>
        [.. (await admin.Page("/office/jobs")).QuerySelectorAll("#keeping tbody tr").Select(r => r.Children[column].TextContent.Trim())];

    [Fact]
    public async Task Who_administers_nothing_is_told_so()
    {
        await using var office = await TestOffice.Open();
        using var clerk = await office.SignIn(Role.Clerk);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Get("/office/jobs")).StatusCode);
    }

    private static Task<HttpResponseMessage> Again(Visitor admin, string token, Guid job) =>
        admin.Send(new(HttpMethod.Post, "/office/jobs?handler=again")
        {
            Content = new FormUrlEncodedContent([new("token", token), new("job", job.ToString())]),
        });

    private static async Task Put(TestOffice office, Guid id, JobState state, string? error, DateTimeOffset? ended)
    {
        await using var connection = await office.Ledger.Database.Open(CancellationToken.None);
        await connection.ExecuteAsync(
            """
            insert into job (id, kind, parameters, state, done, total, attempts, error, not_before, created_at, finished_at)
            values (@id, 'hourly-roots', '{}', @State, 3, 9, 7, @error, @at, @at, @ended)
            """,
            new { id, State = state.ToString(), error, at = DateTimeOffset.UnixEpoch, ended });
    }
}
