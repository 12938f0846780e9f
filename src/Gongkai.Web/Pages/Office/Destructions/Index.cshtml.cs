using System.Collections.Immutable;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Lists;
using Gongkai.Ledger.Store;
using Gongkai.Web.Asking;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Destructions;

/// <summary>销毁个人信息: an administrator decides what somebody else proposed; what is gone is gone, so the number is typed once more.</summary>
[Authorize(nameof(Can.DestroyPersons))]
public sealed class IndexModel(
    Database database, Gongkai.Ledger.Requests.Lists.Destructions destructions, DestroyPerson destroy, OfficerRegister officers) : FormPage
{
    public Officer By => HttpContext.Officer!;

    public DateOnly Today => database.Clock.Today;

    public ImmutableArray<Destruction> Waiting { get; private set; } = [];

    public ImmutableArray<Destruction> Done { get; private set; } = [];

    /// <summary>The field of a case.</summary>
    public static Field Number(Destruction of) => new($"number-{of.Id:N}", "请输入申请编号，例如 2026-12", AnswerKind.Line) { Required = true };

    public async Task OnGet(CancellationToken ct)
    {
        await Load(ct);
        Fresh();
    }

    public async Task<IActionResult> OnPost(Guid id, bool confirms, CancellationToken ct)
    {
        await Load(ct);
        if (Waiting.FirstOrDefault(w => w.Id == id) is not { } of) return NotFound();
        var field = Number(of);
        if (confirms && !Answered(field)) return Again();
        if (confirms && !IsNumberOf(of, Answers[field.Name]!)) return Again(new Problem(field.Name, $"输入的编号不是{of.NumberText}，没有销毁"));
        var done = await destroy.Run(By, Key, new(id, confirms), ct);
        return done.Allowed ? LocalRedirect("/office/destructions") : Again(field.Name, done.Breach);
    }

    // As it is printed, or the two numbers with anything between them.
    private static bool IsNumberOf(Destruction of, string typed) =>
        string.Join(
            '-', new string([.. typed.Select(c => char.IsAsciiDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            == FormattableString.Invariant($"{of.Year}-{of.Number}");

    /// <summary>Who proposed it.</summary>
    public string NameOf(Destruction of) => of.DestroyBy is { } by ? names.GetValueOrDefault(by, "已注销的人员") : "";

    private async Task Load(CancellationToken ct)
    {
        (Waiting, Done) = (await destructions.Waiting(By, ct), await destructions.Done(By, ct));
        names = await officers.Names(Waiting.Select(w => w.DestroyBy).OfType<Guid>(), ct);
    }

    private IReadOnlyDictionary<Guid, string> names = ImmutableDictionary<Guid, string>.Empty;
}
