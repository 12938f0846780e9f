using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Gongkai.Web.Pages.ReplyDue;

/// <summary>答复期限: a form, and every date that follows from what it tells. All of it stands in the address, none of it is kept.</summary>
public sealed class IndexModel(WorkCalendar calendar, TimeProvider clock, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>What was typed.</summary>
    public Answers Answers { get; private set; } = null!;

    /// <summary>What is to be put right.</summary>
    public ImmutableArray<Problem> Problems { get; private set; } = [];

    /// <summary>What follows, or null.</summary>
    public Sheet? Sheet { get; private set; }

    /// <summary>Working days to answer in, as the statute prints the number.</summary>
    public string Days => HanNumber.Of(ReplyClock.ReplyDays.On(Day.Today(clock)));

    /// <summary>The title of the window.</summary>
    public string Title => (Problems, Sheet) switch
    {
        ([_], _) => words["有一处要改：答复期限"],
        ([_, _, ..], _) => words["有 {0} 处要改：答复期限", Problems.Length],
        (_, { } sheet) => sheet.Headline,
        _ => words["答复期限"],
    };

    public IActionResult OnGet()
    {
        Answers = new(FactFields.All, Request.Query);
        if (!Answers.Sent) return Page();
        if (!Answers.IsTidy && !Answers.IsEmpty) return Redirect($"{Request.PathBase}/due{Answers.Query}");
        (Sheet, Problems) = Sheet.Of(Answers, calendar, Day.Today(clock));
        if (Sheet is null) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>A field as it is shown.</summary>
    public Shown Show(Field field) => new(field, Answers[field.Name], Problems.FirstOrDefault(p => p.Field == field.Name)?.Sentence);

    /// <summary>A group is open where something in it was answered or is to be put right.</summary>
    public bool IsOpen(FactGroup group) => group.Fields.Any(f => Answers[f.Name] is not null || Problems.Any(p => p.Field == f.Name));
}
