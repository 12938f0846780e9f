using System.Data.Common;
using Gongkai.Ledger.Files;

namespace Gongkai.Ledger.Verifying;

/// <summary>A file as it lies there, piece by piece: what its columns say, and what its pieces come to.</summary>
internal sealed class FileInPieces : IDisposable
{
    private readonly PieceDigest digest = new();
    private readonly string[] columns;
    private long pieces;
    private bool inOrder = true;

    private FileInPieces(string[] columns, byte[] name)
    {
        this.columns = columns;
        digest.AddName(name);
    }

    /// <summary>Its id.</summary>
    public string Id => columns[0];

    /// <summary>Whose it says it is.</summary>
    public string Subject => columns[1];

    /// <summary>In whose chain it says its fact is.</summary>
    public string Organ => columns[2];

    /// <summary>The query that <see cref="Begin"/> and <see cref="Take"/> read: a row a piece, and one of a file that has none.</summary>
    public static string Query(Func<string, string> raw) =>
        $"""
        select {string.Join(", ", from c in (string[])["id", "subject", "organ", "hash", "size", "pieces", "name"] select raw("f." + c))},
          p.number, {raw("p.sealed")}
        from stored_file f left join file_piece p on p.file = f.id order by f.id, p.number
        """;

    /// <summary>The file of a row.</summary>
    public static FileInPieces Begin(DbDataReader row) =>
        new([.. Enumerable.Range(0, 6).Select(i => JournalRow.Text(row.GetValue(i)) ?? "")], Bytes(row, 6));

    /// <summary>One more piece.</summary>
    public void Take(DbDataReader row)
    {
        if (row.IsDBNull(7)) return;
        pieces++;
        inOrder &= JournalRow.Text(row.GetValue(7)) == JournalRow.Text(pieces);
        digest.Add(Bytes(row, 8));
    }

    /// <summary>Whether it is what its fact names.</summary>
    public bool Holds(NamedFile file) => inOrder && digest.ToString() == file.Hash && columns.SequenceEqual(
        [Id, file.Fact.Subject, JournalRow.Text(file.Organ)!, file.Hash, JournalRow.Text(digest.Size)!, JournalRow.Text(pieces)!]);

    public void Dispose() => digest.Dispose();

    private static byte[] Bytes(DbDataReader row, int column) => row.GetValue(column) as byte[] ?? [];
}
