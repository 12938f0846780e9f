using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;

namespace Gongkai.Ledger.Requests;

/// <summary>A fact that the law of requests knows, with what the ledger keeps of it besides. Its code is that of its verb.</summary>
/// <param name="Law">What it is in law.</param>
public abstract record LawFact(RequestFact Law) : FactBody(Law.On)
{
    /// <summary>文号 of its letter.</summary>
    public string? LetterNumber { get; init; }

    /// <inheritdoc />
    internal override string? OwnCode => VerbTable.Of(Law).FactCode;

    /// <inheritdoc />
    internal override FactBody At(DateOnly on, long seq) => this with { On = on, Law = Law with { On = on, Seq = seq } };
}

/// <summary>What the law knows, and nothing more.</summary>
public sealed record Happened(RequestFact Law) : LawFact(Law);

/// <summary>复议、诉讼: a review or suit was begun; before whom is sealed.</summary>
/// <param name="Law">Its beginning.</param>
/// <param name="Docket">案号: what it is known by, whichever door it came by; null where the notice had none.</param>
public sealed record DisputeBegun(RequestFact Law, string? Docket) : LawFact(Law);

/// <summary>收到: the application arrived; what it asks for and by whom is sealed.</summary>
/// <param name="Law">The arrival.</param>
/// <param name="ApplicantKind">申请人类型.</param>
/// <param name="Year">The year that the application is numbered in.</param>
/// <param name="Number">Its number in that year.</param>
public sealed record Arrival(RequestFact Law, ApplicantKind ApplicantKind, int Year, int Number) : LawFact(Law)
{
    /// <summary>The summary of an application of before, which stood in clear; null since it is sealed.</summary>
    [JsonIgnore]
    public string? SummaryOfBefore { get; init; }
}

/// <summary>登记: the day of receipt is fixed; how, is sealed.</summary>
public sealed record ReceiptFixed(RequestFact Law) : LawFact(Law)
{
    /// <summary>How it was fixed, of before, which stood in clear; null since it is sealed.</summary>
    [JsonIgnore]
    public string? GroundOfBefore { get; init; }
}

/// <summary>分办.</summary>
/// <param name="Law">The assignment.</param>
/// <param name="InternalDue">The internal date for the unit; it moves no legal date.</param>
public sealed record UnitAssigned(RequestFact Law, DateOnly? InternalDue) : LawFact(Law);

/// <summary>送审: a draft, sealed, was sent for review.</summary>
/// <param name="Law">The draft.</param>
/// <param name="GivesOut">It gives information out, so that 保密审查 comes before the signature.</param>
/// <param name="Lapse">It is to treat the application as abandoned, for this reason; else null.</param>
public sealed record DraftSent(RequestFact Law, bool GivesOut, Lapse? Lapse) : LawFact(Law);

/// <summary>审核、签发: a step was taken.</summary>
/// <param name="Law">The approval.</param>
/// <param name="Step">Which step; null in what was recorded without one.</param>
/// <param name="Draft">The number of the draft.</param>
public sealed record StepTaken(RequestFact Law, ApprovalStep? Step, long? Draft) : LawFact(Law)
{
    /// <summary>线下签批: taken on paper by this officer, and entered by the one who recorded it.</summary>
    public Guid? OnPaperBy { get; init; }

    /// <summary>The entry that was confirmed, or null.</summary>
    public long? Entry { get; init; }

    /// <inheritdoc />
    public override Guid? InNameOf => OnPaperBy;

    /// <inheritdoc />
    public override long? Answers => Entry;
}

/// <summary>办理结果: a decision that was told to the applicant by a letter.</summary>
/// <param name="Law">答复 or 视为放弃.</param>
/// <param name="Draft">The number of its draft; null where it was made elsewhere.</param>
public sealed record DecisionIssued(RequestFact Law, long? Draft) : LawFact(Law)
{
    /// <summary>Who signed it elsewhere; else null.</summary>
    public Guid? OnPaperBy { get; init; }

    /// <summary>The entry that was confirmed, or null.</summary>
    public long? Entry { get; init; }

    /// <inheritdoc />
    public override Guid? InNameOf => OnPaperBy;

    /// <inheritdoc />
    public override long? Answers => Entry;
}

/// <summary>延期: the applicant was told.</summary>
/// <param name="Law">The extension.</param>
/// <param name="Consent">The number of the consent it rests on, or null.</param>
public sealed record ExtensionTold(RequestFact Law, long? Consent) : LawFact(Law)
{
    /// <inheritdoc />
    public override long? Answers => Consent;
}

/// <summary>更正: a wrong entry was struck.</summary>
/// <param name="Law">The strike.</param>
/// <param name="Proposal">The proposal that it confirms, or null.</param>
public sealed record CaseStruck(RequestFact Law, long? Proposal) : LawFact(Law)
{
    /// <summary>The reason in clear, where no key is left to seal it with; the page says so.</summary>
    public string? Ground { get; init; }

    /// <inheritdoc />
    internal override EntryRef? Strikes => Law is Struck strike ? new(strike.Strikes) : null;

    /// <inheritdoc />
    public override long? Answers => Proposal;
}

/// <summary>查看身份信息: somebody looked at the person's data, or at a file.</summary>
/// <param name="On">The day.</param>
/// <param name="File">The file, or null.</param>
public sealed record PersonSeen(DateOnly On, Guid? File = null) : FactBody(On);

/// <summary>联系申请人: an attempt to reach the sender of an ordinary letter.</summary>
public sealed record ContactTried(DateOnly On) : FactBody(On);

/// <summary>检索: the organ searched for what is asked for.</summary>
public sealed record Searched(DateOnly On) : FactBody(On);

/// <summary>销毁密钥: the person's data can't be read any longer.</summary>
/// <param name="On">The day.</param>
/// <param name="Ground">One of the grounds of the law; no free words.</param>
/// <param name="Proposal">The number of the proposal that it follows; null in what was destroyed before there were two.</param>
public sealed record KeyDestroyed(DateOnly On, string Ground, long? Proposal = null) : FactBody(On)
{
    /// <inheritdoc />
    public override long? Answers => Proposal;
}

/// <summary>提请销毁个人信息: one person asks for it, an administrator decides.</summary>
/// <param name="On">The day.</param>
/// <param name="Ground">One of the grounds of the law; no free words.</param>
public sealed record DestructionProposed(DateOnly On, string Ground) : FactBody(On);

/// <summary>不予销毁: the administrator keeps the person.</summary>
/// <param name="On">The day.</param>
/// <param name="Proposal">The number of the proposal.</param>
public sealed record DestructionDeclined(DateOnly On, long Proposal) : FactBody(On)
{
    /// <inheritdoc />
    public override long? Answers => Proposal;
}

/// <summary>职责划转: another organ handles the case from this day on, with its clock as it stands.</summary>
/// <param name="On">The first day with the other organ.</param>
/// <param name="To">The other organ.</param>
/// <param name="Year">The year that the case is numbered in there.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Reform">The end of the organ that had it; null: the successor took it over by itself, closed as it was.</param>
public sealed record HandedOver(DateOnly On, int To, int Year, int Number, Reform? Reform = null) : FactBody(On);

/// <summary>附件: files were added.</summary>
/// <param name="On">The day.</param>
/// <param name="Evidence">The evidence that they prove, by its id (<see cref="Gongkai.Law.Requests.Outcomes.Evidence"/>), or null.</param>
public sealed record FileAdded(DateOnly On, string? Evidence) : FactBody(On);

/// <summary>录入: a decision made on paper was entered; it counts once a second person confirms it.</summary>
/// <param name="On">The day on the paper.</param>
/// <param name="OnPaperBy">Who decided.</param>
/// <param name="Draft">The number of the draft that was signed; null where it was drafted elsewhere.</param>
public sealed record DecisionEntered(DateOnly On, Guid OnPaperBy, long? Draft) : FactBody(On)
{
    /// <summary>What it leaves once it is confirmed; null where a draft was signed on paper.</summary>
    public RequestFact? Enters { get; init; }

    /// <summary>文号 of the letter that went out.</summary>
    public string? LetterNumber { get; init; }

    /// <summary>The reviews that were made on the same paper.</summary>
    public ImmutableArray<PaperReview> Reviews { get; init; } = [];

    /// <inheritdoc />
    public override Guid? InNameOf => OnPaperBy;

    /// <inheritdoc />
    internal override FactBody At(DateOnly on, long seq) => this with { On = on, Enters = Enters is null ? null : Enters with { On = on } };
}

/// <summary>同意延期: the head of the disclosure office agrees to an extension (条例第三十三条第二款).</summary>
/// <param name="On">The day.</param>
/// <param name="Days">How many working days.</param>
/// <param name="OnPaperBy">The head, where the consent is on paper and somebody else entered it.</param>
public sealed record ExtensionConsented(DateOnly On, int Days, Guid? OnPaperBy = null) : FactBody(On)
{
    /// <inheritdoc />
    public override Guid? InNameOf => OnPaperBy;
}

/// <summary>不同意延期: the head does not agree, or not any longer.</summary>
/// <param name="On">The day.</param>
/// <param name="Consent">The number of the consent that is objected to, or null.</param>
public sealed record ExtensionRefused(DateOnly On, long? Consent = null) : FactBody(On)
{
    /// <inheritdoc />
    public override long? Answers => Consent;
}
