using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;

namespace Gongkai.Ledger.Tests.Files;

/// <summary>Files of a subject that is no case and no person, kept and opened as any act would.</summary>
internal sealed class StoredFiles(TestLedger ledger)
{
    private static readonly FactKinds Kinds = new(("published", typeof(Published)));

    public Guid Subject { get; } = Guid.CreateVersion7();

    public async Task<FileMark> Keep(FileContent content, string name = "方案.pdf")
    {
        var marks = default(FileMark[]);
        var kept = await ledger.Database.Write<Recorded>(ledger.Clerk, null, async work =>
        {
            var log = await Log.Read(work.Connection, work.Transaction, Subject, Kinds);
            var key = await ledger.Keys.Find(work.Connection, Subject, work.Transaction) ?? ledger.Keys.Make(work, Subject);
            marks = [.. await FileStore.Keep(work, (Subject, TestLedger.Organ), key, [new(FileRole.Enclosure, name, content)])];
            return new Recorded(Subject, work.Append(log, TestLedger.Organ, Kinds, new Published(work.Today) { Files = [.. marks] }).Seq);
        }, CancellationToken.None);
        Assert.True(kept.Allowed, kept.Breach?.Code);
        return marks![0];
    }

    public async Task<Verdict<Attachment>> Open(FileMark mark)
    {
        Verdict<Attachment>? found = null;
        await ledger.Database.Write<Recorded>(ledger.Clerk, null, async work =>
        {
            var key = await ledger.Keys.Find(work.Connection, Subject, work.Transaction);
            found = await FileStore.Find(work, Subject, key!, mark);
            return new Recorded(Subject, 0);
        }, CancellationToken.None);
        return found!;
    }

    /// <summary>The stream of a file, without asking first whether its pieces are those of its fact.</summary>
    public async Task<Stream> Stream(FileMark mark)
    {
        await using var connection = await ledger.Database.Open(CancellationToken.None);
        var row = await connection.QuerySingleAsync<StoredFile>(
            "select id, name, size, pieces from stored_file where id = @Id", new { mark.Id });
        return new PieceStream(ledger.Database, (await ledger.Keys.Find(connection, Subject))!, row);
    }

    private sealed record Published(DateOnly On) : FactBody(On);
}

/// <summary>Bytes that are nowhere: each follows from its place, and from a seed.</summary>
internal sealed class InventedBytes(long length, byte seed = 0) : Stream
{
    /// <summary>Called before each read with the place reached.</summary>
    public Action<long> Reached { get; init; } = _ => { };

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public static FileContent Content(long length, byte seed = 0, Action<long>? reached = null) =>
        new(length, () => new InventedBytes(length, seed) { Reached = reached ?? (_ => { }) });

    public override int Read(byte[] buffer, int offset, int count)
    {
        Reached(Position);
        var n = (int)Math.Min(count, length - Position);
        for (var i = 0; i < n; i++) buffer[offset + i] = At(Position + i, seed);
        Position += n;
        return n;
    }

    public static byte At(long place, byte seed) => (byte)((place * 31) + (place >> 12) + seed);

    /// <summary>Reads a stream to its end, and holds it against what it should be.</summary>
    public static async Task AssertSame(Stream content, long length, byte seed = 0)
    {
        var (buffer, place) = (new byte[50_000], 0L);
        while (await content.ReadAsync(buffer) is > 0 and var n)
        {
            for (var i = 0; i < n; i++)
                if (buffer[i] != At(place + i, seed)) Assert.Fail($"byte {place + i} is another one");
            place += n;
        }
        Assert.Equal(length, place);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
