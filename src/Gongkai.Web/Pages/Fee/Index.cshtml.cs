using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Law;
using Gongkai.Law.Fees;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Gongkai.Web.Pages.Fee;

/// <summary>信息处理费: a form, and the amount with the calculation that a notice has to show.</summary>
public sealed class IndexModel(TimeProvider clock, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>What was typed.</summary>
    public Answers Answers { get; private set; } = null!;

    /// <summary>What is to be put right.</summary>
    public ImmutableArray<Problem> Problems { get; private set; } = [];

    /// <summary>The fee, or null.</summary>
    public FeeCalculation? Fee { get; private set; }

    /// <summary>The day of the notice.</summary>
    public DateOnly On { get; private set; }

    /// <summary>件 or 页.</summary>
    public string Unit => Fee?.Tariff == Tariff.ByPage ? "页" : "件";

    /// <summary>The title of the window.</summary>
    public string Title => (Problems, Fee) switch
    {
        ([_], _) => words["有一处要改：信息处理费"],
        ([_, _, ..], _) => words["有 {0} 处要改：信息处理费", Problems.Length],
        (_, { } fee) => words["信息处理费 {0} 元", Number(fee.Yuan)],
        _ => words["信息处理费"],
    };

    public IActionResult OnGet()
    {
        Answers = new(FeeFields.All, Request.Query);
        if (!Answers.Sent) return Page();
        if (!Answers.IsTidy && !Answers.IsEmpty) return Redirect($"{Request.PathBase}/fee{Answers.Query}");
        On = Answers["on"] is { } on ? Day.Read(on) ?? Day.Today(clock) : Day.Today(clock);
        var fee = ProcessingFee.Of(Answers.Number("items"), Answers.Number("pages"), Answers.Number("before") ?? 0, On);
        Problems = !Answers.Problems.IsEmpty ? Answers.Problems : fee.Allowed ? []
            : [new(FieldOf(fee.Breach), $"{fee.Breach.Sentence}（{fee.Breach.Article}）")];
        if (Problems.IsEmpty) Fee = fee.Value;
        else Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>A field as it is shown.</summary>
    public Shown Show(Field field) => new(field, Answers[field.Name], Problems.FirstOrDefault(p => p.Field == field.Name)?.Sentence);

    /// <summary>第11至30件, 第31件.</summary>
    public string Range(FeeStep step) =>
        step.Count == 1 ? $"第{Number(step.First)}{Unit}" : $"第{Number(step.First)}至{Number(step.Last)}{Unit}";

    /// <summary>12,300.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string FieldOf(Breach breach) =>
        breach == FeeBreach.BothTariffs ? "pages" : breach == FeeBreach.NotYet ? "on" : breach == FeeBreach.PagesDoNotAddUp ? "before"
            : "items";
}
