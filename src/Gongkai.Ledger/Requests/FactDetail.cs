using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Gongkai.Law.Requests.Stages;

namespace Gongkai.Ledger.Requests;

/// <summary>What the ledger keeps of a fact beyond what the law asks: how it was done, and where the evidence is. Nothing about a person.</summary>
public sealed record FactDetail
{
    /// <summary>Nothing.</summary>
    public static FactDetail None { get; } = new();

    /// <summary>How the day of receipt was fixed, in words (挂号信签收，回执号…); of a strike in a case whose key was destroyed, its reason. The page says that it is kept in clear.</summary>
    public string? Ground { get; init; }

    /// <summary>What is asked for, in a line without names of persons; of `received`.</summary>
    public string? Summary { get; init; }

    /// <summary>申请人类型, by the name of the kind; of `received`.</summary>
    public string? ApplicantKind { get; init; }

    /// <summary>The year that the application is numbered in; of `received`.</summary>
    public int? Year { get; init; }

    /// <summary>The number of the application in its year; of `received`.</summary>
    public int? Number { get; init; }

    /// <summary>The internal date for the unit; of `assigned`. It moves no legal date.</summary>
    public DateOnly? InternalDue { get; init; }

    /// <summary>Which step of approval; of `approved`.</summary>
    public ApprovalStep? Step { get; init; }

    /// <summary>线下签批: approved, signed or agreed to on paper by this officer, and entered by the one who recorded it.</summary>
    public Guid? OnPaperBy { get; init; }

    /// <summary>The reviews that were made on the same paper; of `decision-entered`.</summary>
    public ImmutableArray<PaperReview>? Reviews { get; init; }

    /// <summary>The code of the fact that was entered and waits to be confirmed; of `decision-entered`, null where a draft was signed on paper.</summary>
    public string? Enters { get; init; }

    /// <summary>The draft is to treat the application as abandoned, for this reason; of `drafted`.</summary>
    public Lapse? Lapse { get; init; }

    /// <summary>How many working days the head agrees to; of `extension-consented`.</summary>
    public int? Days { get; init; }

    /// <summary>The number of the draft that was approved or issued: the number of its `drafted` fact.</summary>
    public long? Draft { get; init; }

    /// <summary>The draft gives information out, so that 保密审查 comes before the signature; of `drafted`.</summary>
    public bool? GivesOut { get; init; }

    /// <summary>The evidence that the files prove, by its id (<see cref="Law.Requests.Outcomes.Evidence"/>); of `file-added`.</summary>
    public string? Evidence { get; init; }

    /// <summary>文号 of the letter.</summary>
    public string? LetterNumber { get; init; }

    /// <summary>Files that came with the fact, encrypted with the case's key.</summary>
    public ImmutableArray<FileMark> Files { get; init; } = [];

    /// <summary>The file that was looked at; of `person-seen`.</summary>
    public Guid? Looked { get; init; }

    /// <summary>The fact that this one asks to have struck; of `strike-proposed`.</summary>
    public long? Strikes { get; init; }

    /// <summary>The fact that this one answers: the draft that was sent back, the proposal or the entry that was confirmed or declined.</summary>
    public long? Of { get; init; }

    /// <summary>Nothing is kept.</summary>
    [JsonIgnore]
    public bool IsEmpty => this == None;
}

/// <summary>A file in the case.</summary>
/// <param name="Id">Where it lies.</param>
/// <param name="Role">What it is: one of <see cref="Requests.Files.FileRole"/>.</param>
/// <param name="Hash">SHA-256 of the encrypted bytes.</param>
public sealed record FileMark(Guid Id, string Role, string Hash);

/// <summary>A review that was made on paper (线下审核).</summary>
/// <param name="Step">Which step.</param>
/// <param name="By">Who reviewed.</param>
/// <param name="On">The day on the paper.</param>
public sealed record PaperReview(ApprovalStep Step, Guid By, DateOnly On);

/// <summary>The steps of approval (审批环节).</summary>
public enum ApprovalStep
{
    /// <summary>科室审核.</summary>
    Unit,

    /// <summary>公开机构审核.</summary>
    Office,

    /// <summary>保密审查.</summary>
    Secrecy,

    /// <summary>签发.</summary>
    Signature,
}

/// <summary>What people call the steps.</summary>
public static class ApprovalStepNames
{
    /// <summary>The step's name in Chinese.</summary>
    public static string Name(this ApprovalStep step) => step switch
    {
        ApprovalStep.Unit => "科室审核",
        ApprovalStep.Office => "公开机构审核",
        ApprovalStep.Secrecy => "保密审查",
        _ => "签发",
    };
}
