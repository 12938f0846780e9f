using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Archives;

/// <summary>What can be wrong with an archive.</summary>
public static class ArchiveFaults
{
    /// <summary>Nothing in it may be a report.</summary>
    public static Fault Empty { get; } = Of("zip.empty", "压缩包里没有可以读取的文件；请确认选对了文件");

    /// <summary>It holds several files where one was expected.</summary>
    public static Fault Several { get; } = Of("zip.several", "压缩包里不止一个文件，这里只能读取一份；请解压后选择其中一个");

    /// <summary>An archive in an archive in an archive.</summary>
    public static Fault Nested { get; } = Of("zip.nested", "压缩包里的压缩包里还有压缩包，没有读取；请先解压");

    /// <summary>A file of it needs a password.</summary>
    public static Fault Encrypted { get; } = Of("zip.encrypted", "压缩包设有密码；请解压后再读取");

    /// <summary>It holds more files than are read at a time.</summary>
    public static Fault TooMany(int most) => Of("zip.too-many", $"压缩包里的文件超过{most}个，其余的没有读取；请分成几个压缩包");

    private static Fault Of(string code, string message) => new(code, "", message);
}
