using System.Globalization;
using System.Text;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Keys;

/// <summary>A key that was destroyed: of which subject, on which day, on which ground.</summary>
public sealed record DestroyedKey(Guid Subject, DateOnly On, string Ground)
{
    /// <summary>As the list has it: "01958… 2026-03-02 保存期限已届满".</summary>
    public override string ToString() => FormattableString.Invariant($"{Subject:D} {On:yyyy-MM-dd} {Ground}");

    /// <summary>A line of the list; null: it is none, such as one that a crash cut off.</summary>
    internal static DestroyedKey? Parse(string line) => line.Split(' ', 3) is [var subject, var day, { Length: > 0 } ground]
        && Guid.TryParseExact(subject, "D", out var id)
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? new(id, on, ground) : null;
}

/// <summary>
/// 销毁名单: the destroyed keys, in a file beside the master key. A backup that is older than a destruction does not know of it; whoever
/// opens what was brought back out of it does, by this list.
/// </summary>
/// <param name="Path">Where it lies.</param>
public sealed record DestroyedList(string Path)
{
    private static readonly Lock Gate = new();

    /// <summary>The list beside a master key.</summary>
    public static DestroyedList Beside(string keyPath) => new(keyPath + ".destroyed");

    /// <summary>Everything on it, each subject once.</summary>
    public IReadOnlyDictionary<Guid, DestroyedKey> Read()
    {
        var all = new Dictionary<Guid, DestroyedKey>();
        if (!File.Exists(Path)) return all;
        foreach (var line in File.ReadLines(Path))
            if (DestroyedKey.Parse(line) is { } key) all.TryAdd(key.Subject, key);
        return all;
    }

    /// <summary>Adds what is not on it yet; it is on the disk before this returns.</summary>
    public void Add(IEnumerable<DestroyedKey> keys)
    {
        lock (Gate)
        {
            var known = Read();
            var lines = string.Concat(keys.Where(k => !known.ContainsKey(k.Subject)).Select(k => $"{k}\n"));
            if (lines.Length == 0) return;
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(Path, options);
            OwnersOnly.Close(Path);
            if (EndsInTheMiddle(file)) lines = '\n' + lines;
            file.Seek(0, SeekOrigin.End);
            file.Write(Encoding.UTF8.GetBytes(lines));
            file.Flush(flushToDisk: true);
        }
    }

    // Whoever wrote last was killed on the way.
    private static bool EndsInTheMiddle(FileStream file)
    {
        if (file.Length == 0) return false;
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() != '\n';
    }
}
