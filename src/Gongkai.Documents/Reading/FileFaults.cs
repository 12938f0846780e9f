using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Everything that can be wrong with a file as a whole: its stable codes and the sentences that people read.</summary>
/// <remarks>Each sentence says what the file is and what to do now; the file's name stands beside it, not in it.</remarks>
public static class FileFaults
{
    /// <summary>Nothing stands in the file.</summary>
    public static Fault Empty { get; } = Of("file.empty", "这是空文件，里面没有文字；请确认选对了文件");

    /// <summary>The file is neither text nor a format that we know by its first bytes.</summary>
    public static Fault NotText { get; } = Of("file.not-text", $"这不是文本文件，读不出文字；{SaveAsText}");

    /// <summary>The file is text, in an encoding that is none of those we know.</summary>
    public static Fault UnknownEncoding { get; } =
        Of("file.encoding", "文字的编码既不是UTF-8，也不是GB18030（GBK）或UTF-16；请用记事本或WPS打开后，以UTF-8编码另存为文本文件");

    /// <summary>The file holds more text than any annual report.</summary>
    public static Fault TooLarge(long maxBytes) =>
        Of("file.too-large", $"文件超过{maxBytes / (1024 * 1024)} MB，年度报告不会这么大；请确认选对了文件");

    /// <summary>The file is of a format that this version does not read.</summary>
    /// <param name="name">What people call such a file, "PDF文件".</param>
    public static Fault Format(string name) => Of("file.format", $"这是{name}，这里不能读取；请先另存为文本文件（.txt），或者docx、可以复制文字的PDF，再检查");

    /// <summary>What is said of a file over the limit: what it is, where nothing could be read from it anyway.</summary>
    internal static Fault UnreadOrTooLarge(FileKind kind, ReadOnlySpan<byte> bytes, ReadingLimits limits) =>
        IsNeverRead(kind) && FileKinds.NameOf(kind, bytes) is { } name ? Format(name)
            : TooLarge(limits.MaxBytes);

    private static bool IsNeverRead(FileKind kind) =>
        kind is FileKind.Image or FileKind.Archive or FileKind.Ole or FileKind.OtherPackage or FileKind.Mail;

    /// <summary>The file has more parts, or more of one inside another, than any annual report.</summary>
    public static Fault TooComplex { get; } = Of("file.too-complex", "文件的结构过于庞大或者层层嵌套，年度报告不会这样；请确认选对了文件，或者另存为docx后再读取");

    /// <summary>The file unpacks to more than any annual report holds.</summary>
    public static Fault Bomb { get; } = Of("file.inflates", "文件解压后大得不合常理，年度报告不会这样，没有读取；请确认选对了文件");

    /// <summary>The file is broken off or damaged.</summary>
    public static Fault Damaged { get; } = Of("file.damaged", "文件不完整或者已经损坏，读不出内容；请重新下载，或者用Office或WPS打开后另存一份");

    /// <summary>The file is protected by a password.</summary>
    public static Fault Encrypted { get; } = Of("file.encrypted", "文件设有打开密码，读不出内容；请用Office或WPS打开，取消密码后另存一份");

    /// <summary>Most of the file could be decoded, but not all: the text came out with U+FFFD in these places.</summary>
    /// <param name="count">How many places.</param>
    /// <param name="offset">The first one, in characters of the text.</param>
    public static Fault SomeUndecodable(int count, int offset) =>
        new("file.encoding", "", $"有{count}处字节无法解码，已用“\uFFFD”代替；请对照原文件核对这些地方", offset);

    /// <summary>There is no such file.</summary>
    public static Fault Missing { get; } = Of(Unreadable, "找不到这个文件；请检查文件名和路径");

    /// <summary>The path names a folder.</summary>
    public static Fault Folder { get; } = Of(Unreadable, "这是文件夹，不是文件；请给出其中的文件");

    /// <summary>The file may not be opened.</summary>
    public static Fault Forbidden { get; } = Of(Unreadable, "没有权限打开这个文件；请检查文件的读取权限");

    /// <summary>The file can't be opened or read for another reason.</summary>
    public static Fault Unopenable { get; } = Of(Unreadable, "这个文件打不开；请确认它没有被其他程序占用，所在磁盘可以读取");

    /// <summary>The reader itself broke down over the file: ours to mend, and no reason to leave the other files unread.</summary>
    public static Fault ReaderFailed(Exception e) =>
        Of("file.reader-failed", $"程序读这个文件时中断（{e.GetType().Name}），其他文件不受影响；请把这个文件发给维护者");

    /// <summary>The code of all faults of files that can't be opened.</summary>
    public const string Unreadable = "file.unreadable";

    private const string SaveAsText = "请先另存为文本文件（.txt）再检查";

    private static Fault Of(string code, string message) => new(code, "", message);
}
