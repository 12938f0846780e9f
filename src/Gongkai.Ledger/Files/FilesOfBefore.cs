using System.Buffers.Binary;
using System.Text;
using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;

namespace Gongkai.Ledger.Files;

/// <summary>Files of before, in the table `attachment`: name and bytes in one sealed piece. They are read, and no longer written.</summary>
internal static class FilesOfBefore
{
    /// <summary>A file of a subject, or null.</summary>
    public static async Task<Verdict<Attachment>?> Find(Work work, Guid subject, SubjectKey key, FileMark mark)
    {
        var content = await work.Connection.QuerySingleOrDefaultAsync<byte[]?>(
            "select content from attachment where id = @Id and subject = @subject", new { mark.Id, subject }, work.Transaction);
        if (content is null) return null;
        return Journal.Digest.Of(content) == mark.Hash ? Unpack(mark.Role, key.Open(content)) : FileBreach.Altered;
    }

    private static Attachment Unpack(string role, byte[] packed)
    {
        var from = sizeof(int) + BinaryPrimitives.ReadInt32BigEndian(packed);
        return new(
            role, Encoding.UTF8.GetString(packed.AsSpan(sizeof(int)..from)),
            new FileContent(packed.Length - from, () => new MemoryStream(packed, from, packed.Length - from, writable: false)));
    }
}
