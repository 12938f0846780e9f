using System.Security.Cryptography;
using System.Text;

namespace Gongkai.Ledger.Keys;

/// <summary>The key under which the keys of the cases lie. It is kept outside the database, the attachments and every backup.</summary>
public sealed class MasterKey
{
    private const int Bytes = 32;

    private readonly byte[] wrapping;
    private readonly byte[] marking;
    private readonly byte[] sealing;

    private MasterKey(byte[] key)
    {
        wrapping = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Bytes, info: "gongkai case keys"u8.ToArray());
        marking = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Bytes, info: "gongkai identity marks"u8.ToArray());
        Check = Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Bytes, info: "gongkai key check"u8.ToArray()));
        sealing = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Bytes, info: "gongkai secrets of the site"u8.ToArray());
    }

    /// <summary>A key from its bytes.</summary>
    /// <exception cref="ArgumentException">They are not 32.</exception>
    public static MasterKey Of(byte[] key) =>
        key.Length == Bytes ? new(key) : throw new ArgumentException($"a master key has {Bytes} bytes", nameof(key));

    /// <summary>A new random key, as the bytes to keep.</summary>
    public static byte[] Random() => RandomNumberGenerator.GetBytes(Bytes);

    /// <summary>A value that tells this key from any other and says nothing of it; the ledger keeps it.</summary>
    public string Check { get; }

    /// <summary>A case's key as it may lie in the database.</summary>
    internal byte[] Wrap(Guid subject, byte[] caseKey) => Box.Close(wrapping, caseKey, subject.ToByteArray());

    /// <summary>A case's key out of the database.</summary>
    /// <exception cref="CryptographicException">It was wrapped under another master key, or was changed.</exception>
    internal byte[] Unwrap(Guid subject, byte[] wrapped) => Box.Open(wrapping, wrapped, subject.ToByteArray());

    /// <summary>A secret of the program itself, as it may lie in the database under this name.</summary>
    public byte[] Seal(string name, string secret) => Box.Close(sealing, Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(name));

    /// <summary>The secret back.</summary>
    /// <exception cref="CryptographicException">It was sealed under another master key or name, or was changed.</exception>
    public string Open(string name, byte[] closed) => Encoding.UTF8.GetString(Box.Open(sealing, closed, Encoding.UTF8.GetBytes(name)));

    /// <summary>By this equal identity numbers are found without being kept.</summary>
    public string Mark(string identityNumber) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(marking, Encoding.UTF8.GetBytes(identityNumber.Trim().ToUpperInvariant())));
}

/// <summary>AES-256-GCM: nonce, tag and ciphertext in one piece.</summary>
internal static class Box
{
    /// <summary>By how many bytes the sealed is longer.</summary>
    public const int Overhead = Nonce + Tag;

    private const int Nonce = 12, Tag = 16;

    public static byte[] Close(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var closed = new byte[Overhead + plain.Length];
        Close(key, plain, context, closed);
        return closed;
    }

    public static void Close(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context, Span<byte> closed)
    {
        RandomNumberGenerator.Fill(closed[..Nonce]);
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(closed[..Nonce], plain, closed[Overhead..], closed[Nonce..Overhead], context);
    }

    public static byte[] Open(byte[] key, byte[] closed, ReadOnlySpan<byte> context)
    {
        var plain = new byte[Math.Max(0, closed.Length - Overhead)];
        Open(key, closed, context, plain);
        return plain;
    }

    public static void Open(byte[] key, ReadOnlySpan<byte> closed, ReadOnlySpan<byte> context, Span<byte> plain)
    {
        if (closed.Length < Overhead) throw new CryptographicException("too short to be encrypted");
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(closed[..Nonce], closed[Overhead..], closed[Nonce..Overhead], plain, context);
    }
}
