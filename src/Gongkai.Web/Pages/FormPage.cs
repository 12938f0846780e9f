using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages;

/// <summary>A page with a form that is posted: what was typed stays, and what is to be put right is said above and at the field.</summary>
public abstract class FormPage : PageModel
{
    /// <summary>What was typed.</summary>
    public Answers Answers { get; protected set; } = new([], []);

    /// <summary>What is to be put right.</summary>
    public ImmutableArray<Problem> Problems { get; protected set; } = [];

    /// <summary>The key of this submission: sending the form twice acts once.</summary>
    [BindProperty(Name = "key")]
    public Guid Key { get; set; }

    /// <summary>A field as it is shown.</summary>
    public Shown Show(Field field) => new(field, Answers[field.Name], Problems.FirstOrDefault(p => p.Field == field.Name)?.Sentence);

    /// <summary>The page of a form that nobody typed into yet.</summary>
    protected PageResult Fresh()
    {
        Key = Guid.NewGuid();
        return Page();
    }

    /// <summary>Reads the fields.</summary>
    /// <returns>Everything that is asked for was answered in its kind.</returns>
    protected bool Answered(params IReadOnlyCollection<Field> fields)
    {
        Answers = new(fields, Request.Form);
        Problems = [.. Answers.Problems, .. Answers.Open(fields, Answers)];
        return Problems.IsEmpty;
    }

    /// <summary>The form again.</summary>
    protected PageResult Again(params IEnumerable<Problem> problems)
    {
        Problems = [.. Problems, .. problems];
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>The form again, with a refusal at a field.</summary>
    protected PageResult Again(string field, Breach breach) => Again(At(field, breach));

    /// <summary>The sentence of a refusal, with its article, at a field.</summary>
    protected static Problem At(string field, Breach breach) =>
        new(field, breach.Article.Length == 0 ? breach.Sentence : $"{breach.Sentence}（{breach.Article}）");
}
