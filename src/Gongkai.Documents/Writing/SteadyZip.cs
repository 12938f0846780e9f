using System.IO.Compression;

namespace Gongkai.Documents.Writing;

/// <summary>Makes an archive the same for the same content, whenever it is written: a signed file is known by its hash.</summary>
internal static class SteadyZip
{
    // The first instant that a ZIP can hold.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same archive with every entry dated alike.</summary>
    public static byte[] Of(byte[] archive)
    {
        using var source = new ZipArchive(new MemoryStream(archive));
        return Of(source.Entries.Select(e => (e.FullName, Content(e))));
    }

    /// <summary>An archive of these entries.</summary>
    public static byte[] Of(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                var entry = target.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Always;
                using var to = entry.Open();
                to.Write(content);
            }
        return stream.ToArray();
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var content = new MemoryStream();
        from.CopyTo(content);
        return content.ToArray();
    }
}
