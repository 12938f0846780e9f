using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Keys;

namespace Gongkai.Ledger.Files;

/// <summary>Files of any subject in the table `attachment`: name and bytes in one sealed piece.</summary>
internal static class FileStore
{
    public static async Task<ImmutableArray<FileMark>> Keep(
        Work work, (Guid Subject, int Organ) of, SubjectKey key, IReadOnlyList<Attachment> files)
    {
        var marks = ImmutableArray.CreateBuilder<FileMark>(files.Count);
        foreach (var file in files)
        {
            var content = key.Seal(Pack(file));
            var mark = new FileMark(Guid.CreateVersion7(work.At), file.Role, Digest.Of(content));
            await work.Connection.ExecuteAsync(
                "insert into attachment (id, subject, organ, hash, size, content) values (@Id, @subject, @Organ, @Hash, @size, @content)",
                new { mark.Id, subject = of.Subject, of.Organ, mark.Hash, size = content.Length, content }, work.Transaction);
            marks.Add(mark);
        }
        return marks.MoveToImmutable();
    }

    public static async Task<Attachment?> Find(Work work, Guid subject, SubjectKey key, FileMark mark)
    {
        var content = await work.Connection.QuerySingleOrDefaultAsync<byte[]?>(
            "select content from attachment where id = @Id and subject = @subject", new { mark.Id, subject }, work.Transaction);
        return content is null ? null : Unpack(mark.Role, key.Open(content));
    }

    private static byte[] Pack(Attachment file)
    {
        var name = Encoding.UTF8.GetBytes(file.Name);
        var packed = new byte[sizeof(int) + name.Length + file.Content.Length];
        BinaryPrimitives.WriteInt32BigEndian(packed, name.Length);
        name.CopyTo(packed, sizeof(int));
        file.Content.CopyTo(packed, sizeof(int) + name.Length);
        return packed;
    }

    private static Attachment Unpack(string role, byte[] packed)
    {
        var from = sizeof(int) + BinaryPrimitives.ReadInt32BigEndian(packed);
        return new(role, Encoding.UTF8.GetString(packed.AsSpan(sizeof(int)..from)), packed[from..]);
    }
}
