using System.Buffers.Binary;
using System.Text;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;

namespace Gongkai.Ledger.Files;

/// <summary>Files of before, in the table `attachment`: name and bytes in one sealed piece. They are read, and no longer written.</summary>
internal static class FilesOfBefore
{
    /// <summary>A file of a subject, or null.</summary>
    public static async Task<Attachment?> Find(Work work, Guid subject, SubjectKey key, FileMark mark)
    {
        var content = await work.Connection.QuerySingleOrDefaultAsync<byte[]?>(
            "select content from attachment where id = @Id and subject = @subject", new { mark.Id, subject }, work.Transaction);
        return content is null ? null : Unpack(mark.Role, key.Open(content));
    }

    private static Attachment Unpack(string role, byte[] packed)
    {
        var from = sizeof(int) + BinaryPrimitives.ReadInt32BigEndian(packed);
        return new(
            role, Encoding.UTF8.GetString(packed.AsSpan(sizeof(int)..from)),
            new FileContent(packed.Length - from, () => new MemoryStream(packed, from, packed.Length - from, writable: false)));
    }
}
