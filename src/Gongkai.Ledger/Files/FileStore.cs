using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Files;

/// <summary>
/// Files of any subject, sealed under its key, in pieces: whatever their size, one piece is in memory. What is public is sealed alike.
/// </summary>
internal static class FileStore
{
    /// <summary>Keeps files, and says how their fact names them.</summary>
    public static async Task<ImmutableArray<FileMark>> Keep(
        Work work, (Guid Subject, int Organ) of, SubjectKey key, IReadOnlyList<Attachment> files)
    {
        var marks = ImmutableArray.CreateBuilder<FileMark>(files.Count);
        foreach (var file in files) marks.Add(await Keep(work, of, key, file));
        return marks.MoveToImmutable();
    }

    /// <summary>Finds a file that a fact names. Its content is read later, out of the database, when it is opened.</summary>
    public static async Task<Verdict<Attachment>> Find(Work work, Guid subject, SubjectKey key, FileMark mark) =>
        await Find(work.Database, (work.Connection, work.Transaction), (subject, key, mark)) is { } found ? found
            : await FilesOfBefore.Find(work, subject, key, mark) is { } before ? before : FileBreach.NotFound;

    /// <summary>The same for who only reads; null where it does not lie in pieces.</summary>
    public static async Task<Verdict<Attachment>?> Find(
        Database database, (DbConnection Connection, DbTransaction? Transaction) on, (Guid Subject, SubjectKey Key, FileMark Mark) of)
    {
        var (subject, key, mark) = of;
        if (await StoredFile.Find(on.Connection, on.Transaction, subject, mark.Id) is not { } file) return null;
        if (!await file.Holds(database.Dialect, on.Connection, on.Transaction, mark.Hash)) return FileBreach.Altered;
        try
        {
            return (Verdict<Attachment>)new Attachment(
                mark.Role, file.NameUnder(key), new FileContent(file.Size, () => new PieceStream(database, key, file)));
        }
        catch (CryptographicException)
        {
            return FileBreach.Altered;
        }
    }

    private static async Task<FileMark> Keep(Work work, (Guid Subject, int Organ) of, SubjectKey key, Attachment file)
    {
        var id = Guid.CreateVersion7(work.At);
        var name = Piece.CloseName(key, id, Encoding.UTF8.GetBytes(file.Name));
        using var digest = new PieceDigest();
        digest.AddName(name);
        var pieces = await KeepPieces(work, (id, key), file.Content, digest);
        if (digest.Size != file.Content.Length) throw new InvalidDataException("a file had another length than was said");
        var mark = new FileMark(id, file.Role, digest.ToString());
        await work.Connection.ExecuteAsync(
            "insert into stored_file (id, subject, organ, name, size, pieces, hash) values (@id, @Subject, @Organ, @name, @Size, @pieces, @Hash)",
            new { id, of.Subject, of.Organ, name, digest.Size, pieces, mark.Hash }, work.Transaction);
        return mark;
    }

    private static async Task<int> KeepPieces(Work work, (Guid Id, SubjectKey Key) file, FileContent content, PieceDigest digest)
    {
        var (whole, pieces) = (new byte[Piece.ClosedSize], 0);
        await using var stream = content.Open();
        await foreach (var (number, plain, last) in Piece.Cut(stream))
        {
            var closed = plain.Length == Piece.Size ? whole : new byte[plain.Length + SubjectKey.Overhead];
            Piece.Close(file.Key, file.Id, (number, last), plain.Span, closed);
            digest.Add(closed);
            await work.Connection.ExecuteAsync(
                "insert into file_piece (file, number, sealed) values (@Id, @number, @closed)", new { file.Id, number, closed },
                work.Transaction);
            pieces = number;
        }
        return pieces;
    }
}
