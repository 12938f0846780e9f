using System.Security.Cryptography;
using System.Text;
namespace Gongkai.Ledger.Journal;

/// <summary>SHA-256, as lower-case hexadecimal.</summary>
internal static class Digest
{
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
