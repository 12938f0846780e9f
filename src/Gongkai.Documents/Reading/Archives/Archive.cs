using System.IO.Compression;
using System.Text;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Archives;

/// <summary>A file out of an archive.</summary>
/// <param name="Name">Its name there, with its folders; harmless as it is only shown.</param>
/// <param name="Bytes">The file; null where it was refused.</param>
/// <param name="Fault">Why it was refused, else null.</param>
public sealed record ArchivedFile(string Name, byte[]? Bytes, Fault? Fault);

/// <summary>The files in a ZIP, one at a time, in memory: nothing is unpacked onto the disk, whatever names its entries have.</summary>
public static class Archive
{
    private const int MostEntries = 2_000;
    private const long MostBytes = 512L << 20;

    /// <summary>Documents shrink to a twentieth at best; what shrinks to less than this and is large is made to do harm.</summary>
    private const int HighestRatio = 200;
    private const int WorthRefusing = 1 << 20;

    /// <summary>All that may be a report, in the order of the archive; files of archives inside it as well, one level deep.</summary>
    /// <param name="bytes">The ZIP.</param>
    /// <param name="limits">How large one file may be; the defaults where it is null.</param>
    public static IEnumerable<ArchivedFile> Files(byte[] bytes, ReadingLimits? limits = null) =>
        Files(bytes, limits ?? ReadingLimits.Default, "", new Budget());

    private static IEnumerable<ArchivedFile> Files(byte[] bytes, ReadingLimits limits, string folder, Budget budget)
    {
        if (Open(bytes) is not { } archive)
        {
            yield return new ArchivedFile(folder.TrimEnd('/'), null, FileFaults.Damaged);
            yield break;
        }

        using var open = archive;
        foreach (var entry in archive.Entries)
        {
            var name = EntryName.Of(entry.FullName);
            if (entry.FullName is [.., '/' or '\\'] || !EntryName.MayBeReport(name)) continue;
            if (++budget.Entries > MostEntries)
            {
                yield return new ArchivedFile(folder.TrimEnd('/'), null, ArchiveFaults.TooMany(MostEntries));
                yield break;
            }

            foreach (var file in Entry(entry, (folder + name, folder.Length > 0), limits, budget)) yield return file;
        }
    }

    private static IEnumerable<ArchivedFile> Entry(
        ZipArchiveEntry entry, (string Name, bool Inner) place, ReadingLimits limits, Budget budget)
    {
        var (name, inner) = place;
        var (bytes, fault) = Unpack(entry, limits, budget);
        if (bytes is null) return [new ArchivedFile(name, null, fault)];
        return FileKinds.Of(bytes, name) switch
        {
            FileKind.Image => [],
            FileKind.Zip when inner => [new ArchivedFile(name, null, ArchiveFaults.Nested)],
            FileKind.Zip => Files(bytes, limits, name + "/", budget),
            _ => [new ArchivedFile(name, bytes, null)],
        };
    }

    private static FileBytes Unpack(ZipArchiveEntry entry, ReadingLimits limits, Budget budget)
    {
        if (entry.IsEncrypted) return new(null, ArchiveFaults.Encrypted);
        try
        {
            using var stream = entry.Open();
            using var plain = new MemoryStream();
            var buffer = new byte[64 * 1024];
            while (stream.Read(buffer) is var n and > 0)
            {
                plain.Write(buffer, 0, n);
                budget.Bytes += n;
                if (plain.Length > limits.MaxBytes) return new(null, FileFaults.TooLarge(limits.MaxBytes));
                if (budget.Bytes > MostBytes || (plain.Length > WorthRefusing && plain.Length / HighestRatio > entry.CompressedLength))
                    return new(null, FileFaults.Bomb);
            }

            return new(plain.ToArray(), null);
        }
        catch (Exception e) when (IsDamage(e))
        {
            return new(null, FileFaults.Damaged);
        }
    }

    private static ZipArchive? Open(byte[] bytes)
    {
        try
        {
            var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception e) when (IsDamage(e))
        {
            return null;
        }
    }

    internal static bool IsDamage(Exception e) =>
        e is InvalidDataException or EndOfStreamException or IOException or NotSupportedException or ArgumentException or OverflowException;

    private sealed class Budget
    {
        public int Entries { get; set; }

        public long Bytes { get; set; }
    }
}
