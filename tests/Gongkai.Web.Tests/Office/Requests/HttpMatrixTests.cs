using System.Net;
using System.Text;
using Dapper;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Tests.Requests;

namespace Gongkai.Web.Tests.Office.Requests;

/// <summary>
/// Every role in every stage with every form that can be posted: the forbidden pairs are refused and change nothing, and each form works
/// where it may.
/// </summary>
public sealed class HttpMatrixTests
{
    private static readonly Stage[] All = Enum.GetValues<Stage>();
    private static readonly Role[] Roles = Enum.GetValues<Role>();

    [Fact]
    public async Task Each_role_posts_in_each_stage_what_it_may_and_nothing_else()
    {
        await using var office = await TestOffice.Open(change: b => b.Configuration["Limits:PostsPerMinute"] = "1000000");
        var cases = new StagedCases(new RequestBook(office.Ledger.Database, office.Ledger.Keys), TestOffice.Street);
        var desks = new Dictionary<Role, (Visitor Visitor, string Token)>();
        foreach (var role in Roles)
        {
            var visitor = await office.SignIn(role);
            desks[role] = (visitor, (await visitor.Page("/office/account")).QuerySelector("input[name=token]")!.GetAttribute("value")!);
        }
        var (wrong, refused, done) = (new List<string>(), 0, 0);
        foreach (var act in HttpActs.Of(office.People))
            foreach (var stage in All)
            {
                var (at, before) = (await cases.Get(stage, act.Pending), await Counted(office));
                var answers = await Task.WhenAll(
                    Roles.Where(r => !act.Allows(r, stage)).Select(async r => (Role: r, (await Post(desks[r], at, act)).StatusCode)));
                refused += answers.Length;
                wrong.AddRange(
                    answers.Where(a => !IsRefused(a.Role, a.StatusCode)).Select(a => $"{act.Path} {stage} {a.Role}: {(int)a.StatusCode}"));
                if (!(await Counted(office)).IsAs(before, act)) wrong.Add($"{act.Path} {stage}: refused, and left something");
                if (!act.Works.Contains(stage)) continue;
                var allowed = await Post(desks[Roles.First(r => act.Allows(r, stage))], at, act);
                done++;
                if (allowed.StatusCode != HttpStatusCode.Redirect)
                    wrong.Add(
                        $"{act.Path} {stage}: {(int)allowed.StatusCode} {(await Visitor.Parse(allowed)).QuerySelector(".problem, .doubt")?.TextContent}");
                cases.Drop(stage, act.Pending);
            }
        foreach (var desk in desks.Values) desk.Visitor.Dispose();
        if (wrong.Count > 0) Assert.Fail(string.Join('\n', wrong));
        Assert.True(refused > 3000 && done > 150, $"{refused} refused, {done} done");
    }

    // A case that somebody does not read does not exist; else the role or the stage is refused.
    private static bool IsRefused(Role role, HttpStatusCode status) => Entitlements.Table[role].Contains(Can.ReadCases)
        ? status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound
        : status is HttpStatusCode.NotFound;

    private static async Task<HttpResponseMessage> Post((Visitor Visitor, string Token) desk, StagedCase at, HttpAct act)
    {
        List<(string Name, string Value)> fields = [.. act.Fields(at), ("token", desk.Token), ("key", Guid.NewGuid().ToString())];
        var first = await Send(desk.Visitor, at, act, fields);
        if (first.StatusCode != HttpStatusCode.OK) return first;   // else it shows what to think of, and is sent again
        return (await Visitor.Parse(first)).QuerySelector("[name=read]")?.GetAttribute("value") is { Length: > 0 } read
            ? await Send(desk.Visitor, at, act, [.. fields, ("read", read)]) : first;
    }

    private static async Task<HttpResponseMessage> Send(
        Visitor visitor, StagedCase at, HttpAct act, List<(string Name, string Value)> fields)
    {
        var path = $"/office/requests/{at.Id}{act.PathOf(at)}";
        if (!act.HasFile)
            return await visitor.Send(
                new(HttpMethod.Post, path)
                { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) });
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("%PDF-1.4")), "files", "scan.pdf");
        return await visitor.Send(new(HttpMethod.Post, path) { Content = content });
    }

    private static async Task<Counts> Counted(TestOffice office)
    {
        await using var connection = await office.Ledger.Database.Open(CancellationToken.None);
        return await connection.QuerySingleAsync<Counts>(
            """
            select (select count(*) from fact) as facts, (select count(*) from journal) as lines, (select coalesce(sum(last), 0) from counter) as numbers,
              (select count(*) from stored_file) as files, (select count(*) from draft) as drafts
            """);
    }

    private sealed record Counts(long Facts, long Lines, long Numbers, long Files, long Drafts)
    {
        // What was typed is kept where it can't be sent for review yet.
        public bool IsAs(Counts before, HttpAct act) =>
            (act.Path == "draft?handler=Submit" ? this with { Drafts = before.Drafts } : this) == before;
    }
}
