using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Requests.Delivering;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Delivering;

/// <summary>送达: a letter left, a letter arrived; either alone or both at once.</summary>
public sealed class DeliverModel(CaseBook cases, DispatchLetter dispatch, DeliverLetter deliver) : CasePage(cases)
{
    private const string Sent = "sent", Arrived = "arrived";

    /// <summary>What is asked.</summary>
    public ImmutableArray<Field> Fields =>
    [
        .. DeliveringVerbs.Letters(View),
        new(Sent, "哪一天交邮、发出的") { Sometimes = true, Hint = "邮寄的，交邮之日为答复之日；当面送达的不填" },
        new(Arrived, "哪一天送达的") { Sometimes = true, Hint = "签收、拒收或者到达之日；还不知道的，以后再来填" },
        new("proof", "凭证", AnswerKind.Line) { Sometimes = true, Hint = "邮件号、签收人等；电子送达的必须写明到达哪个系统；加密保存" },
    ];

    /// <summary>The letter that is asked about was sent already.</summary>
    public Dispatched? WasSent => View.LettersOf.LastOrDefault() is { } last ? View.Progress.Sent.GetValueOrDefault(last.Seq) : null;

    protected override bool Admits => May(DeliveringVerbs.Deliver);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        if (WasSent is { } sent) Answers = new(Fields, [new("way", sent.Way.ToString())]);
        return Fresh();
    }

    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) => Act(id, () => Fields, async () =>
    {
        var files = await Uploads.Of(Request.Form, FileRole.Receipt, ct);
        var (sent, arrived) = (Answers.Date(Sent), Answers.Date(Arrived));
        if (arrived is not { } on)
        {
            var left = await dispatch.Run(By, Key, Move(id, sent!.Value, files), ct);
            return new(left, DeliveringVerbs.Sent, FieldOf(left.Breach, Sent));
        }
        var delivered = await deliver.Run(By, Key, Move(id, on, files) with { SentOn = sent }, ct);
        return new(delivered, DeliveringVerbs.Arrived, FieldOf(delivered.Breach, Arrived));
    }, ct, lacks: () => Answers[Sent] is null && Answers[Arrived] is null ? [new(Sent, "请填写发出的日期或者送达的日期")] : []);

    private static string FieldOf(Breach? breach, string day) =>
        breach?.Code.StartsWith("deliver.", StringComparison.Ordinal) is true ? "way" : day;

    private LetterMove Move(Guid id, DateOnly on, IReadOnlyList<Attachment> files) =>
        new(id, long.Parse(Answers["of"]!, CultureInfo.InvariantCulture), on, Enum.Parse<DeliveryWay>(Answers["way"]!))
        { Proof = Answers["proof"], Files = files };
}
