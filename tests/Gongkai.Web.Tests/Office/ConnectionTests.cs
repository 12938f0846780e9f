using System.Net;
using Gongkai.Ledger.Officers;
using Gongkai.Web.Tests.Office.Requests;

namespace Gongkai.Web.Tests.Office;

/// <summary>A page is read over one connection, whatever it is made of.</summary>
public sealed class ConnectionTests : IAsyncLifetime
{
    private TestOffice office = null!;
    private Func<int> opened = null!;
    private Guid id;

    public async Task InitializeAsync()
    {
        office = await TestOffice.Open(around: whole => new CountingDatabase(whole));
        opened = () => ((CountingDatabase)office.Ledger.Database).Opened;
        using var clerk = await office.SignIn(Role.Clerk);
        id = await clerk.Register();
    }

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Theory]
    [InlineData(Role.Clerk, "/office")]
    [InlineData(Role.Clerk, "/office/requests")]
    [InlineData(Role.Clerk, "/office/requests/new")]
    [InlineData(Role.Clerk, "/office/requests/{id}")]
    [InlineData(Role.Clerk, "/office/requests/{id}.ics")]
    [InlineData(Role.Clerk, "/office/requests/{id}/receipt")]
    [InlineData(Role.Clerk, "/office/requests/{id}/assign")]
    [InlineData(Role.Clerk, "/office/requests/{id}/extend")]
    [InlineData(Role.Clerk, "/office/requests/{id}/draft")]
    [InlineData(Role.Clerk, "/office/requests/{id}/record/reply")]
    [InlineData(Role.Clerk, "/office/account")]
    [InlineData(Role.DisclosureHead, "/office/requests/{id}/review")]
    [InlineData(Role.Inspector, "/office/reports/2/2026")]
    [InlineData(Role.Inspector, "/office/registers")]
    [InlineData(Role.Administrator, "/office/organs")]
    [InlineData(Role.Administrator, "/office/officers")]
    public async Task A_page_opens_one_connection(Role role, string address)
    {
        using var visitor = await office.SignIn(role);
        await visitor.Page("/office/account");   // what is asked once while the site runs
        var before = opened();
        var answer = await visitor.Get(address.Replace("{id}", id.ToString(), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, opened() - before);
    }

    [Fact]
    public async Task Who_sends_a_form_holds_no_connection_while_it_is_sent()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var page = await clerk.Page(Desk.Page(id, "assign"));
        var before = opened();
        var answer = await clerk.Submit(page, Desk.Page(id, "assign"), new() { ["unit"] = "征地办" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(2, opened() - before);   // who it is, and, once all has come, what it is about
    }
}
