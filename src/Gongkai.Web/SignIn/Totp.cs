using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Gongkai.Web.SignIn;

/// <summary>One-time codes of an authenticator (RFC 6238: SHA-1, six digits, thirty seconds).</summary>
/// <remarks>
/// Identity's own provider accepts a code twice and does not say of which time step it was; a step that was used has to be known.
/// </remarks>
public static class Totp
{
    private const int StepSeconds = 30, Digits = 1_000_000, Tolerated = 1;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret in base 32, as an authenticator takes it.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(Base32, 32);

    /// <summary>The time step of a moment.</summary>
    public static long Step(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a time step.</summary>
    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // The standard is older than the doubts about SHA-1, and HMAC is not touched by them.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Bytes(secret), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue;
        return (number % Digits).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step of which this is the code, now or one step aside and later than the last one used; null: none.</summary>
    public static long? Match(string secret, string code, DateTimeOffset now, long lastUsed)
    {
        var typed = string.Concat(code.Where(char.IsAsciiDigit));
        for (var step = Step(now) - Tolerated; step <= Step(now) + Tolerated; step++)
        {
            if (step > lastUsed
                && CryptographicOperations.FixedTimeEquals(
                    System.Text.Encoding.ASCII.GetBytes(Code(secret, step)), System.Text.Encoding.ASCII.GetBytes(typed))) return step;
        }
        return null;
    }

    private static byte[] Bytes(string secret)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var c in secret)
        {
            (buffer, bits) = ((buffer << 5) | Base32.IndexOf(c, StringComparison.Ordinal), bits + 5);
            if (bits < 8) continue;
            bytes.Add((byte)(buffer >> (bits -= 8)));
            buffer &= (1 << bits) - 1;
        }
        return [.. bytes];
    }
}
