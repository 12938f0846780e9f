using System.Text;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Packages;

/// <summary>The container of old Office files, in which a docx or xlsx with a password is wrapped as well.</summary>
internal static class OleContainer
{
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes is [0xD0, 0xCF, 0x11, 0xE0, ..];

    /// <summary>Whether it wraps a docx or xlsx with a password.</summary>
    public static bool IsEncrypted(ReadOnlySpan<byte> bytes) => IsOne(bytes) && bytes.IndexOf(EncryptedPackage) >= 0;

    public static Fault FaultOf(ReadOnlySpan<byte> bytes) => IsEncrypted(bytes) ? FileFaults.Encrypted : FileFaults.Damaged;
}
