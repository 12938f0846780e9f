namespace Gongkai.Documents.Reading.Packages;

/// <summary>How much one file may unpack to, all its parts together.</summary>
internal sealed class UnpackingBudget(long mostBytes)
{
    /// <summary>The largest part of a report seen has 0.3 MB.</summary>
    public const long OfAReport = 64 * 1024 * 1024;

    private long spent;

    public void Spend(int bytes)
    {
        spent += bytes;
        if (spent > mostBytes) throw new RefusedException(FileFaults.Bomb);
    }
}

/// <summary>A stream that gives up where its budget ends.</summary>
internal sealed class BoundedStream(Stream inner, UnpackingBudget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Spend(read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
