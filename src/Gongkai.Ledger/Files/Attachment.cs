using System.Collections.Frozen;
using Gongkai.Law;

namespace Gongkai.Ledger.Files;

/// <summary>A file that belongs to a subject, such as a case: a scan, a proof, a letter.</summary>
/// <param name="Role">What it is: one of <see cref="FileRole"/>.</param>
/// <param name="Name">Its name; it may name a person, so it is sealed with the content.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Attachment(string Role, string Name, FileContent Content)
{
    /// <summary>A file whose bytes are in memory anyway.</summary>
    public Attachment(string role, string name, byte[] content)
        : this(role, name, (FileContent)content)
    {
    }

    /// <summary>The largest file, in bytes.</summary>
    public const int Largest = 20 * 1024 * 1024;

    /// <summary>The most files in one act.</summary>
    public const int Most = 20;

    /// <summary>What stands in the way of keeping these files, or null.</summary>
    public static Breach? Refusal(IReadOnlyCollection<Attachment> files) => files switch
    {
        { Count: > Most } => FileBreach.TooMany,
        _ when files.Any(f => f.Content.Length == 0) => FileBreach.Empty,
        _ when files.Any(f => f.Content.Length > Largest) => FileBreach.TooLarge,
        _ => null,
    };
}

/// <summary>What files of a case are.</summary>
public static class FileRole
{
    /// <summary>申请材料, as they came in.</summary>
    public const string Application = "application";

    /// <summary>举证材料.</summary>
    public const string Evidence = "evidence";

    /// <summary>所附信息: what is given to the applicant with the reply.</summary>
    public const string Enclosure = "enclosure";

    /// <summary>线下签批的扫描件.</summary>
    public const string Scan = "scan";

    /// <summary>送达凭证: a receipt, a postal record.</summary>
    public const string Receipt = "receipt";

    /// <summary>文书: the letter as a page.</summary>
    public const string LetterPage = "letter.html";

    /// <summary>文书: the letter as a Word document.</summary>
    public const string LetterDocument = "letter.docx";

    /// <summary>审批单 as it stood at the signature.</summary>
    public const string ApprovalSheet = "approval.html";

    /// <summary>What reviewers read, also those who may not see persons.</summary>
    public static FrozenSet<string> ForReview { get; } = [Evidence, Enclosure, ApprovalSheet];
}

/// <summary>What can be wrong with files.</summary>
public static class FileBreach
{
    /// <summary>More than <see cref="Attachment.Most"/>.</summary>
    public static readonly Breach TooMany = new("file.too-many", "每次最多上传20个附件", "");

    /// <summary>Nothing in it.</summary>
    public static readonly Breach Empty = new("file.empty", "附件没有内容，请重新选择", "");

    /// <summary>Larger than <see cref="Attachment.Largest"/>.</summary>
    public static readonly Breach TooLarge = new("file.too-large", "每个附件应不超过20MB", "");

    /// <summary>There is no such file in the case.</summary>
    public static readonly Breach NotFound = new("file.not-found", "没有找到这个附件", "");

    /// <summary>What lies there is not what was kept.</summary>
    public static readonly Breach Altered = new("file.altered", "这个附件与保存时不符，不能打开，请运维人员运行gongkai verify核对台账", "");
}
