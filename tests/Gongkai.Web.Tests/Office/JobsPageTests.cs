using System.Net;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Tests;

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
        var row = page.QuerySelector(".many tbody tr")!;
        Assert.Equal(["每小时的校验根", "失败", "3/9", "磁盘已满", "—"], row.Children.Take(5).Select(c => c.TextContent.Trim()));
        Assert.Single(page.QuerySelectorAll("button[name=job]"));
        var token = page.QuerySelector("form[action*='handler=again'] input[name=token]")!.GetAttribute("value")!;
        Assert.Equal("/office/jobs", (await Again(admin, token, failed)).Headers.Location?.ToString());
        var job = await JobBook.Find(office.Ledger.Database, failed, CancellationToken.None);
        Assert.Equal((JobState.Waiting, 0, null), (job!.State, job.Attempts, job.FinishedAt));
        Assert.Equal(office.Ledger.Database.Clock.GetUtcNow(), job.NotBefore);
        Assert.Equal(HttpStatusCode.NotFound, (await Again(admin, token, waiting)).StatusCode);   // it comes by itself
    }

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
