using System.Net;
using Dapper;
using Gongkai.Ledger.Officers;

namespace Gongkai.Web.Tests.Office.Requests;

public sealed class FileTests
{
    private const int Length = (2 * 1024 * 1024) + 5;   // three pieces

    private static CancellationToken Ct => CancellationToken.None;

    [Fact]
    public async Task A_file_is_sent_as_it_came_and_one_that_was_changed_is_not_sent_at_all()
    {
        await using var office = await TestOffice.Open();
        var clerk = await office.SignIn(Role.Clerk);
        var id = await clerk.Register();
        var text = string.Concat(Enumerable.Range(0, Length / 5).Select(i => $"{i % 10000:0000} "));
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.Uploads(id, "file", ("举证 材料.txt", text))).StatusCode);
        await using var connection = await office.Ledger.Database.Open(Ct);
        var file = await connection.QuerySingleAsync<Guid>("select id from stored_file");

        var answer = await clerk.Get(Desk.Page(id, $"files/{file}"));
        Assert.Equal((HttpStatusCode.OK, text.Length), (answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Equal(text, await answer.Content.ReadAsStringAsync(Ct));
        Assert.Equal("举证 材料.txt", answer.Content.Headers.ContentDisposition?.FileNameStar);

        await connection.ExecuteAsync("update file_piece set sealed = (select sealed from file_piece where number = 1) where number = 2");
        var refused = await clerk.Get(Desk.Page(id, $"files/{file}"));
        Assert.Equal(HttpStatusCode.InternalServerError, refused.StatusCode);
        Assert.DoesNotContain("0001 0002", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }
}
