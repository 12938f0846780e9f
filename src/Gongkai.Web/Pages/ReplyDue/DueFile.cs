using System.Security.Cryptography;
using System.Text;
using Gongkai.Documents.Writing;
using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;
using Gongkai.Web.Asking;
using Gongkai.Web.Setup;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Pages.ReplyDue;

/// <summary>The dates of a page as a calendar file.</summary>
internal static class DueFile
{
    /// <summary>GET /due.ics with the facts of /due in the address; facts with a fault go back to the page, which says so.</summary>
    public static IResult Send(HttpRequest request, WorkCalendar calendar, TimeProvider clock)
    {
        var answers = new Answers(FactFields.All, request.Query);
        var page = $"{request.PathBase}/due{answers.Query}";
        var (sheet, _) = Sheet.Of(answers, calendar, Day.Today(clock));
        if (sheet is null) return Results.Redirect(page);
        var events = sheet.Rows.Where(r => r.Due.Key != DueKey.ReplyMax).Select(
            r => Event(request.HttpContext.Mark(r.Name), r.Due, answers.Query, $"{request.Scheme}://{request.Host}{page}"));
        return Results.File(CalendarFile.Write(events, clock.GetUtcNow()), "text/calendar; charset=utf-8", "答复期限.ics");
    }

    private static CalendarEvent Event(string name, Due due, string facts, string address)
    {
        List<string> lines = [$"最迟{Day.Full(due.Date)}，含当日", $"依据：{due.Period.Article}"];
        if (due.Safest != due.Date) lines.Add($"最稳妥日期：{Day.Full(due.Safest)}");
        if (!due.Certain) lines.Add("暂定：以国务院办公厅届时发布的节假日安排为准");
        lines.Add(address);
        return new(Uid(facts, name), due.Date, due.Certain ? name : $"{name}（暂定）", string.Join('\n', lines));
    }

    // The same facts give the same events: a file that is opened twice replaces them.
    private static string Uid(string facts, string name) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{facts}#{name}")).AsSpan(0, 16))}@gongkai";
}
