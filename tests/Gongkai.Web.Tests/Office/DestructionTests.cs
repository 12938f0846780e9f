using System.Net;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Registering;

namespace Gongkai.Web.Tests.Office;

/// <summary>销毁个人信息 by its pages: one asks on the case, an administrator types the number once more.</summary>
public sealed class DestructionTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Two_destroy_a_person_and_one_does_not(string on)
    {
        if (on == "postgres" && !Gongkai.Ledger.Tests.Postgres.IsThere) return;   // ./test.sh installs it
        await using var office = await TestOffice.Open(on: on);
        using var admin = await office.SignIn(Role.Administrator);
        Assert.Contains("没有等待确认的", (await admin.Page("/office/destructions")).Body!.TextContent, StringComparison.Ordinal);
        var id = await Closed(office);
        using var clerk = await office.SignIn(Role.Clerk);
        var path = $"/office/requests/{id}/destroy";
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.Submit(path, [], path)).StatusCode);
        await clerk.Submit(path, new() { ["ground"] = "RetentionOver" });
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Get("/office/destructions")).StatusCode);

        var field = $"number-{id:N}";
        var wrong = await Visitor.Parse(await admin.Submit("/office/destructions", new() { [field] = "2026-2", ["confirms"] = "true" }));
        Assert.Contains("没有销毁", wrong.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("某村土地征收", (await clerk.Page($"/office/requests/{id}")).Body!.TextContent, StringComparison.Ordinal);
        await admin.Submit("/office/destructions", new() { [field] = "〔2026〕1号", ["confirms"] = "true" });
        Assert.DoesNotContain("某村土地征收", (await clerk.Page($"/office/requests/{id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "团结街道 〔2026〕1号", (await admin.Page("/office/destructions")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<Guid> Closed(TestOffice office)
    {
        var (clerk, today) = (await office.Officer("clerk"), DateOnly.FromDateTime(office.Clock.Now.UtcDateTime));
        var book = new RequestBook(office.Ledger.Database, office.Ledger.Keys);
        var letter = new IncomingRequest(
            TestOffice.Street, Channel.SignedMail, today, ApplicantKind.NaturalPerson, "某村土地征收补偿安置方案",
            new Application { Name = "张三丰", Content = "申请公开某村土地征收补偿安置方案" })
        { Receipt = today };
        var id = TestOffice.Said(await new RegisterRequest(book).Run(clerk, Guid.NewGuid(), letter, CancellationToken.None)).Subject;
        TestOffice.Said(await office.Ledger.Database.Write<Recorded>(clerk, null, async work =>
        {
            var request = (await RequestCase.Find(work, clerk, id))!;
            var withdrawn = request.NextSeq + 1;
            return await RequestBook.Append(
                work, request,
                [
                    new(new Happened(new WithdrawalAsked(work.Today, Channel.OnSite))), new(new Happened(new Withdrawn(work.Today))),
                    new(new Happened(new Delivered(work.Today, withdrawn, DeliveryWay.InPerson))),
                ],
                issuing: false);
        }, CancellationToken.None));
        return id;
    }
}
