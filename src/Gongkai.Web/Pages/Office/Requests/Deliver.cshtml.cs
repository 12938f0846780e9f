using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Delivering;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>送达: a letter left, a letter arrived; either alone or both at once.</summary>
public sealed class DeliverModel(OpenLedger ledger) : CasePage(ledger)
{
    private const string Sent = "sent", Arrived = "arrived";

    /// <summary>What is asked.</summary>
    public ImmutableArray<Field> Fields =>
    [
        .. FactForms.Letters(View),
        new(Sent, "哪一天交邮、发出的") { Hint = "邮寄的，交邮之日为答复之日；当面送达的不填" },
        new(Arrived, "哪一天送达的") { Hint = "签收、拒收或者到达之日；还不知道的，以后再来填" },
        new("proof", "凭证", AnswerKind.Line) { Hint = "邮件号、签收人等；加密保存" },
    ];

    /// <summary>The letter that is asked about was sent already.</summary>
    public Dispatched? WasSent => View.LettersOf.LastOrDefault() is { } last ? View.Progress.Sent.GetValueOrDefault(last.Seq) : null;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        if (WasSent is { } sent) Answers = new(Fields, [new("way", sent.Way.ToString())]);
        return Fresh();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        Answers = new(Fields, Request.Form);
        List<Problem> problems = [.. Answers.Problems, .. Answers.Open(Fields, Answers)];
        if (problems.Count == 0 && Answers[Sent] is null && Answers[Arrived] is null) problems.Add(new(Sent, "请填写发出的日期或者送达的日期"));
        if (problems.Count > 0) return Refuse(problems);

        var files = await Uploads.Of(Request.Form, FileRole.Receipt, ct);
        Verdict<Recorded>? done = null;
        if (Answers.Date(Sent) is { } sent) done = await new DispatchLetter(Book).Run(By, Key, Move(id, sent, files), ct);
        if (done is { Allowed: false })
            return Refuse(At(done.Breach.Code.StartsWith("deliver.", StringComparison.Ordinal) ? "way" : Sent, done.Breach));
        if (Answers.Date(Arrived) is not { } arrived) return Done(done!.Value!, "sent");
        var delivered = await new DeliverLetter(Book).Run(By, Second(Key), Move(id, arrived, done is null ? files : []), ct);
        return Answer(
            delivered, "delivered", delivered.Breach?.Code.StartsWith("deliver.", StringComparison.Ordinal) is true ? "way" : Arrived);
    }

    private async Task<IActionResult?> Begin(Guid id, CancellationToken ct) =>
        !await Load(id, ct) ? NotFound() : View.May(Can.Deliver) ? null : StatusCode(403);

    private LetterMove Move(Guid id, DateOnly on, IReadOnlyList<Attachment> files) =>
        new(id, long.Parse(Answers["of"]!, CultureInfo.InvariantCulture), on, Enum.Parse<DeliveryWay>(Answers["way"]!))
        { Proof = Answers["proof"], Files = files };

    // One form, two acts: each has a key of its own, made from the form's.
    private static Guid Second(Guid key)
    {
        var bytes = key.ToByteArray();
        bytes[^1] ^= 1;
        return new(bytes);
    }
}
