using System.Text;

namespace Gongkai.Cli.Terminal;

/// <summary>The process's streams, in UTF-8 whatever the machine's code page is (a Chinese Windows console starts in GBK).</summary>
internal static class Streams
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    static Streams()
    {
        if (!OperatingSystem.IsWindows()) return;
        if (!Console.IsOutputRedirected) Console.OutputEncoding = Utf8;
    }

    /// <summary>Standard output as bytes.</summary>
    public static Stream Output { get; } = Console.OpenStandardOutput();

    /// <summary>Standard output as text, flushed by <see cref="TextWriter.Flush"/>.</summary>
    public static TextWriter Out { get; } = new StreamWriter(Output, Utf8, 16 * 1024);

    /// <summary>Standard error, a line at a time.</summary>
    public static TextWriter Error { get; } =
        TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true });
}
