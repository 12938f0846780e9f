using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gongkai.Law;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Reports.Signed;

/// <summary>送签、退回、签发: never one person alone; what is signed is frozen, with a root over the rows that its numbers rest on.</summary>
public sealed class SignReport(Database database, SubjectKeys keys, YearReports reports)
{
    // 拟稿, 签发: two people at least.
    private static readonly RoutePlan Plan = new([], Can.Sign, FewestPeople: 2);

    /// <summary>说明理由: what a rule finds may stay so.</summary>
    public Task<Verdict<Recorded>> Overrule(
        Officer by, Guid? key, ReportOf of, (string Rule, string Place) finding, string reason, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, (of, finding, reason)), async work =>
        {
            if (!EntryBook.Keeps(by, of.Organ)) return RegisterBreach.NotYours;
            if (string.IsNullOrWhiteSpace(reason)) return SignBreach.NoReason;
            return await Append(work, of, (_, _) => null, new FindingOverruled(work.Today, finding.Rule, finding.Place), reason);
        }, ct);

    /// <summary>送签.</summary>
    /// <param name="by">Who drafted it.</param>
    /// <param name="key">The key of the form.</param>
    /// <param name="of">Which report.</param>
    /// <param name="note">更正说明, where a version was signed before; else null.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Verdict<Recorded>> Send(Officer by, Guid? key, ReportOf of, string? note, CancellationToken ct)
    {
        var report = await reports.Of(by, of, ct);
        if (!report.Allowed) return report.Breach;
        if (report.Value.Unfinished) return SignBreach.Unfinished(of.Year);
        if (report.Value.Left > 0) return SignBreach.Left(report.Value.Left);
        var digest = SigningState.Digest(report.Value.Report);
        return await database.Write<Recorded>(by, Submission.Of(key, (of, digest, note)), async work =>
        {
            if (!EntryBook.Keeps(by, of.Organ)) return RegisterBreach.NotYours;
            return await Append(work, of, (state, _) => state switch
            {
                { Waiting: not null } => SignBreach.Waiting,
                { Latest: { } before } when SigningState.Digest(before.Report) == digest => SignBreach.Same,
                { Latest: not null } when string.IsNullOrWhiteSpace(note) => SignBreach.NoNote,
                _ => null,
            }, state => new ReportSent(work.Today, digest, state.Latest?.Seq), note);
        }, ct);
    }

    /// <summary>退回.</summary>
    public Task<Verdict<Recorded>> Return(Officer by, Guid? key, ReportOf of, long sent, string reason, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, (of, sent, reason)), async work =>
        {
            if (!by.May(Can.Sign, of.Organ)) return Entitlements.NotEntitled;
            if (string.IsNullOrWhiteSpace(reason)) return ApprovalBreach.NoOpinion;
            return await Append(
                work, of, (state, _) => state.Waiting?.Seq == sent ? null : SignBreach.NotWaiting, new ReportReturned(work.Today, sent),
                reason);
        }, ct);

    /// <summary>签发: as it was sent and as the signer saw it, or not at all.</summary>
    public async Task<Verdict<Recorded>> Sign(Officer by, Guid? key, ReportOf of, long sent, CancellationToken ct)
    {
        var report = await reports.Of(by, of, ct);
        if (!report.Allowed) return report.Breach;
        if (report.Value.Left > 0) return SignBreach.Left(report.Value.Left);
        var (rows, root) = await Root(report.Value, ct);
        return await database.Write<Recorded>(by, Submission.Of(key, (of, sent)), async work =>
        {
            var frozen = report.Value.Report;
            return await Append(work, of, (state, log) => state.Waiting is not { } waiting || waiting.Seq != sent ? SignBreach.NotWaiting
                : new Route(Plan, sent, waiting.Row.RecordedBy, []).Refusal(by, (of.Organ, null), ApprovalStep.Signature)
                    ?? (((ReportSent)waiting.What).Digest == SigningState.Digest(frozen) ? null : SignBreach.Changed),
                new ReportSigned(
                    work.Today, sent, frozen.Form.Id, frozen.Organ!,
                    frozen.Form.Cells.ToImmutableSortedDictionary(c => c.Id, c => frozen.Values[c]!.Value, StringComparer.Ordinal), rows,
                    root),
                seal => SigningState.Seal(frozen, seal));
        }, ct);
    }

    // Each number with the rows behind it, in the order of the form.
    private async Task<(long Rows, string Root)> Root(YearReport report, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0L;
        foreach (var cell in report.Report.Form.Cells)
        {
            Add($"{cell.Id}={report.Report.Values[cell]}");
            if (report.Report.Values[cell] is null or 0) continue;
            var behind = await reports.Behind(TheProgram.Itself, report.Of, cell.Id, ct);
            if (!behind.Allowed) continue;
            foreach (var row in behind.Value.Rows)
                Add($"{row.Entry.Subject} {row.Entry.Entry.Seq} {row.Entry.Entry.Row} {row.Entry.Row.Digest}");
            foreach (var one in behind.Value.Cases) Add($"{one.Id} {one.OpenedOn:O} {one.ClosedOn:O}");
            count += behind.Value.Rows.Length + behind.Value.Cases.Length;
        }
        return (count, Convert.ToHexStringLower(hash.GetHashAndReset()));

        void Add(FormattableString line) =>
            hash.AppendData(Encoding.UTF8.GetBytes(line.ToString(CultureInfo.InvariantCulture) + "\n"));
    }

    private Task<Verdict<Recorded>> Append(
        Work work, ReportOf of, Func<SigningState, Log, Breach?> refusal, FactBody fact, string? words) =>
        Append(work, of, refusal, _ => fact, words);

    private Task<Verdict<Recorded>> Append(
        Work work, ReportOf of, Func<SigningState, Log, Breach?> refusal, Func<SigningState, FactBody> fact, string? words) =>
        Append(work, of, refusal, fact, seal => words is { Length: > 0 } said ? seal.Seal(Encoding.UTF8.GetBytes(said.Trim())) : null);

    private Task<Verdict<Recorded>> Append(
        Work work, ReportOf of, Func<SigningState, Log, Breach?> refusal, FactBody fact, Func<SubjectKey, byte[]?> words) =>
        Append(work, of, refusal, _ => fact, words);

    private async Task<Verdict<Recorded>> Append(
        Work work, ReportOf of, Func<SigningState, Log, Breach?> refusal, Func<SigningState, FactBody> fact,
        Func<SubjectKey, byte[]?> words)
    {
        var log = await YearBook.Hold(work, of);
        if (await keys.FindOrMake(work, of.Subject) is not { } seal) return RegisterBreach.Sealed;
        var state = new SigningState(log, seal) { Year = of.Year };
        if (refusal(state, log) is { } breach) return breach;
        log = YearBook.Append(work, of, log, fact(state), words(seal));
        return new Recorded(of.Subject, log.NextSeq - 1);
    }
}

/// <summary>What can stand in the way of signing a report.</summary>
public static class SignBreach
{
    private const string Article = "条例第四十九条";

    /// <summary>It waits for the signature.</summary>
    public static readonly Breach Waiting = new("report.waiting", "这份年报已经送签，还没有签发或者退回", Article);

    /// <summary>Nothing waits, or something else does.</summary>
    public static readonly Breach NotWaiting = new("report.not-waiting", "这份年报没有等待签发的稿件，可能已经签发、退回，或者重新送签了", Article);

    /// <summary>It is not what was sent.</summary>
    public static readonly Breach Changed = new("report.changed", "送签以后，台账或者正文有了变化，请退回，由经办人核对后重新送签", Article);

    /// <summary>It is what was signed before.</summary>
    public static readonly Breach Same = new("report.same", "与已经签发的一份相同，没有要更正的", Article);

    /// <summary>A correction without its note.</summary>
    public static readonly Breach NoNote = new("report.no-note", "已经签发过的年报，请写明更正的内容和理由，更正说明会印在公布的页面上", Article);

    /// <summary>Overruled without a reason.</summary>
    public static readonly Breach NoReason = new("report.no-reason", "请写明理由", Article);

    /// <summary>Nothing is signed.</summary>
    public static readonly Breach NotSigned = new("report.not-signed", "年报还没有签发，不能公布", Article);

    /// <summary>It is public.</summary>
    public static readonly Breach Published = new("report.published", "这一份已经公布", Article);

    /// <summary>The day can't be.</summary>
    public static readonly Breach Day = new("report.day", "公布的日期应在签发之日以后、今天以前", Article);

    /// <summary>The address can't be opened by a browser.</summary>
    public static readonly Breach Address = new("report.address", "请填写公布页面的完整网址，例如https://www.example.gov.cn/…", Article);

    /// <summary>Something is left.</summary>
    public static Breach Left(int left) => new("report.left", $"离可以签发还差{left}处，请先办完", Article);

    /// <summary>The year is not over.</summary>
    public static Breach Unfinished(int year) => new("report.unfinished", $"{year}年还没有结束，数字截至12月31日，请在次年1月送签", Article);
}
