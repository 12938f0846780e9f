using Gongkai.Reports;
using Microsoft.Win32.SafeHandles;

namespace Gongkai.Documents.Reading;

/// <summary>The bytes of a file, or why they could not be had.</summary>
/// <param name="Bytes">The whole file; null where it was refused.</param>
/// <param name="Fault">Why it was refused, else null.</param>
public readonly record struct FileBytes(byte[]? Bytes, Fault? Fault);

/// <summary>Reads files whole, but never more of one than the limit: an endless file costs no more than the largest allowed one.</summary>
public static class BoundedFile
{
    private const int Head = 8192;

    /// <summary>Reads a file; refuses it by its length before any of it is in memory.</summary>
    public static FileBytes Read(string path, ReadingLimits? limits = null)
    {
        limits ??= ReadingLimits.Default;
        try
        {
            using var file = File.OpenHandle(path);
            var length = RandomAccess.GetLength(file);
            if (length > limits.MaxBytes) return TooLarge(file, limits);
            if (length > 0) return new(Exactly(file, (int)length), null);
            using var stream = new FileStream(file, FileAccess.Read, bufferSize: 0);   // a pipe or a device has no length
            return Read(stream, limits);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(null, WhyNot(path, e));
        }
    }

    /// <summary>Reads a stream to its end, or to the limit.</summary>
    public static FileBytes Read(Stream stream, ReadingLimits? limits = null)
    {
        limits ??= ReadingLimits.Default;
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (stream.Read(buffer, length, buffer.Length - length) is var n and > 0)
        {
            length += n;
            if (length > limits.MaxBytes) return new(null, FormatOrSize(buffer.AsSpan(0, length), limits));
            if (length == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(limits.MaxBytes + 1, buffer.Length * 2L));
        }
        return new(buffer.AsSpan(0, length).ToArray(), null);
    }

    private static byte[] Exactly(SafeFileHandle file, int length)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        var read = 0;
        while (read < length && RandomAccess.Read(file, bytes.AsSpan(read), read) is var n and > 0) read += n;
        return read == length ? bytes : bytes[..read];   // it shrank while it was read
    }

    private static FileBytes TooLarge(SafeFileHandle file, ReadingLimits limits)
    {
        Span<byte> head = stackalloc byte[Head];
        return new(null, FormatOrSize(head[..RandomAccess.Read(file, head, 0)], limits));
    }

    // A photo of 30 MB is told what it is, rather than that it is large.
    private static Fault FormatOrSize(ReadOnlySpan<byte> head, ReadingLimits limits) =>
        FileFaults.UnreadOrTooLarge(FileKinds.Of(head), head, limits);

    private static Fault WhyNot(string path, Exception e) => e switch
    {
        _ when Directory.Exists(path) => FileFaults.Folder,
        FileNotFoundException or DirectoryNotFoundException or ArgumentException => FileFaults.Missing,
        UnauthorizedAccessException => FileFaults.Forbidden,
        _ => FileFaults.Unopenable,
    };
}
