using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gongkai.Law;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Keys;

/// <summary>
/// The file of the master key, for its owner's eyes only. One line: the key itself, or the salt under which a passphrase gives it.
/// </summary>
/// <param name="Path">Where it lies.</param>
public sealed record KeyFile(string Path)
{
    private const string Plain = "gongkai-master-key", Salted = "gongkai-passphrase-salt";
    private const int KeyBytes = 32, SaltBytes = 16;

    /// <summary>What OWASP asks for PBKDF2 with SHA-256 (2023); the file says it, so that later ones may ask for more.</summary>
    private const int Rounds = 600_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The file is there.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>Others than the owner may read it; on Windows that is not known.</summary>
    public bool OthersMayRead => !OperatingSystem.IsWindows() && Exists
        && (File.GetUnixFileMode(
            Path) & (UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != 0;

    /// <summary>It lies in this folder, and goes along with every copy of it.</summary>
    public bool IsIn(string folder)
    {
        var relative = System.IO.Path.GetRelativePath(folder, Path);
        return !relative.StartsWith("..", StringComparison.Ordinal) && !System.IO.Path.IsPathRooted(relative);
    }

    /// <summary>
    /// Makes the file: a new random key, or, with a passphrase, a new random salt. What another process made first stays.
    /// </summary>
    public void Make(string? passphrase)
    {
        var line = passphrase is null
            ? $"{Plain} {Convert.ToHexStringLower(MasterKey.Random())}"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Salted} pbkdf2-sha256 {Rounds} {Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes))}");
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) is { } folder) Directory.CreateDirectory(folder);
        // Exclusive: of two who make it at once one does. Nothing is ever moved over a key.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var stream = new FileStream(Path, options);
            stream.Write(Encoding.ASCII.GetBytes(line + "\n"));
            stream.Flush(flushToDisk: true);
        }
        catch (IOException) when (Exists)
        {
        }
    }

    /// <summary>The key in the file, or the one that the passphrase gives with its salt. From now on only its owner may read it.</summary>
    public Verdict<MasterKey> Read(string? passphrase)
    {
        OwnersOnly.Close(Path);
        SpinWait.SpinUntil(() => new FileInfo(Path).Length > 0, Patience);   // whoever made it may be writing it just now, in one piece
        return Look(passphrase);
    }

    /// <summary>The key as <see cref="Read"/> gives it; nothing is changed.</summary>
    public Verdict<MasterKey> Look(string? passphrase) => Parse(File.ReadAllText(Path), passphrase);

    private Verdict<MasterKey> Parse(string text, string? passphrase) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) switch
        {
            [Plain, { Length: 2 * KeyBytes } hex] when Bytes(hex) is { } key => MasterKey.Of(key),
            [Salted, "pbkdf2-sha256", var rounds, var hex] when int.TryParse(
                rounds, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                && n > 0 && Bytes(hex) is { } salt =>
                passphrase is null
                    ? KeyBreach.NoPassphrase with { Sentence = $"主密钥由口令生成，请用环境变量GONGKAI_PASSPHRASE给出口令（{Path}中只有盐值）" }
                    : MasterKey.Of(Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, n, HashAlgorithmName.SHA256, KeyBytes)),
            _ => KeyBreach.Unreadable with { Sentence = $"主密钥文件的内容不完整：{Path}，请放回原来的文件" },
        };

    private static byte[]? Bytes(string hex) => hex.Length % 2 == 0 && hex.All(char.IsAsciiHexDigit) ? Convert.FromHexString(hex) : null;
}

/// <summary>What can be wrong with the master key.</summary>
public static class KeyBreach
{
    /// <summary>The ledger has a key, and its file is not there.</summary>
    public static readonly Breach Missing = new("key.missing", "没有找到主密钥文件，请放回原来的文件或者用--key指明", "");

    /// <summary>It is another ledger's.</summary>
    public static readonly Breach Wrong = new("key.wrong", "主密钥不是这个台账的，请用--key指明原来的密钥文件，或者核对口令", "");

    /// <summary>The passphrase was not given.</summary>
    public static readonly Breach NoPassphrase = new("key.no-passphrase", "主密钥由口令生成，请用环境变量GONGKAI_PASSPHRASE给出口令", "");

    /// <summary>The file is no key file.</summary>
    public static readonly Breach Unreadable = new("key.unreadable", "主密钥文件的内容不完整，请放回原来的文件", "");
}
