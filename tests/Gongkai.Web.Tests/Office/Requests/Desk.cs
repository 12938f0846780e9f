using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Gongkai.Ledger.Requests;

namespace Gongkai.Web.Tests.Office.Requests;

/// <summary>What people do at their desks, by the pages: each step opens a page and sends its form.</summary>
internal static class Desk
{
    public static readonly Dictionary<string, string> Letter = new()
    {
        ["channel"] = "SignedMail",
        ["arrived"] = "2026-3-2",
        ["ground"] = "挂号信 XA0001",
        ["kind"] = "NaturalPerson",
        ["name"] = "张三丰",
        ["identity"] = "330102199001011234",
        ["phone"] = "13800000000",
        ["summary"] = "某村土地征收补偿安置方案",
        ["content"] = "申请公开某村土地征收补偿安置方案全文",
    };

    /// <summary>Registers a letter: sent once to see the dates, once more to save.</summary>
    public static async Task<Guid> Register(this Visitor clerk, params (string Name, string Value)[] other)
    {
        var fields = new Dictionary<string, string>(Letter);
        foreach (var (name, value) in other) fields[name] = value;
        var answer = await clerk.Submit("/office/requests/new", fields);
        var shown = await Visitor.Parse(answer);
        if (!shown.Forms.Any(f => f.QuerySelector("[name=summary]") is not null))
            Assert.Fail($"{(int)answer.StatusCode} {shown.Body!.TextContent}");
        var saved = await clerk.Submit(shown, "/office/requests/new", fields);
        return IdOf(saved);
    }

    public static Guid IdOf(HttpResponseMessage redirect)
    {
        Assert.Equal(HttpStatusCode.Redirect, redirect.StatusCode);
        return Guid.Parse(redirect.Headers.Location!.ToString().Split('/')[3].Split('?')[0]);
    }

    public static string Page(Guid id, string act = "") => $"/office/requests/{id}{(act.Length == 0 ? "" : "/" + act)}";

    /// <summary>An act that is done: the page leads back to the case and says so.</summary>
    public static async Task<IHtmlDocument> Does(this Visitor officer, Guid id, string act, params (string Name, string Value)[] fields)
    {
        var path = Page(id, act);
        var answer = await officer.Submit(path, fields.ToDictionary(f => f.Name, f => f.Value));
        if (answer.StatusCode != HttpStatusCode.Redirect)
            Assert.Fail(
                $"{act}: {(int)answer.StatusCode} {(await Visitor.Parse(answer)).QuerySelector(".problem, .doubt, main")?.TextContent}");
        var page = await officer.Page(answer.Headers.Location!.ToString());
        Assert.NotNull(page.QuerySelector(".done"));
        return page;
    }

    /// <summary>An act with another button of the same form.</summary>
    public static async Task<HttpResponseMessage> Presses(
        this Visitor officer, Guid id, string act, string handler, params (string Name, string Value)[] fields)
    {
        var page = await officer.Page(Page(id, act));
        var form = page.Forms.First(f => f.Method == "post" && fields.All(x => f.QuerySelector($"[name='{x.Name}']") is not null));
        form.SetAttribute("action", $"{form.GetAttribute("action")!.Split('?')[0]}?handler={handler}");
        return await officer.Submit(page, Page(id, act), fields.ToDictionary(f => f.Name, f => f.Value), form.GetAttribute("action"));
    }

    /// <summary>A form with a file.</summary>
    public static async Task<HttpResponseMessage> Uploads(
        this Visitor officer, Guid id, string act, (string Name, string Text) file, params (string Name, string Value)[] fields)
    {
        var page = await officer.Page(Page(id, act));
        var form = page.Forms.First(f => f.Method == "post" && f.QuerySelector("[name=files]") is not null);
        var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Where(
            h => fields.All(f => f.Name != h.Name))) content.Add(new StringContent(hidden.Value), hidden.Name!);
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file.Text)), "files", file.Name);
        return await officer.Send(new HttpRequestMessage(HttpMethod.Post, Page(id, act)) { Content = content });
    }

    /// <summary>A reply that is drafted in full and sent for review.</summary>
    public static async Task Drafts(this Visitor clerk, Guid id)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.Submit(Page(id, "draft"), new() { ["outcome"] = "NP1" })).StatusCode);
        var answer = await clerk.Presses(id, "draft", "Submit", Petition);
        if (answer.StatusCode != HttpStatusCode.Redirect) Assert.Fail((await Visitor.Parse(answer)).QuerySelector(".problem")?.TextContent);
    }

    public static (string, string)[] Petition =>
    [
        ("outcome", "NP1"), ("f-delivery", "邮政寄送"),
        ("f-contact", "李经办，0571-0000000"), ("f-channel", "街道信访窗口"),
    ];

    public static async Task<RequestCase> Case(this TestOffice office, Guid id) =>
        (await RequestCase.Find(office.Ledger.Database, id, await office.Officer("disclosurehead"), CancellationToken.None))!;
}
