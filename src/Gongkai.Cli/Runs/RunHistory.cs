using System.Globalization;
using System.Text;
using Gongkai.Cli.Outcomes;

namespace Gongkai.Cli.Runs;

/// <summary>What the journal of an output folder tells of earlier runs.</summary>
internal sealed class RunHistory
{
    private readonly Dictionary<string, int> done = new(StringComparer.Ordinal);

    private RunHistory(long[] lengths) => Lengths = lengths;

    /// <summary>How many files were done.</summary>
    public int Count { get; private set; }

    /// <summary>The gravest exit code among them.</summary>
    public ExitCode Exit { get; private set; }

    /// <summary>How long the journal is up to its last line that counts; 0 where nothing was begun.</summary>
    public long JournalLength { get; private set; }

    /// <summary>How long each output was then.</summary>
    public long[] Lengths { get; private set; }

    /// <summary>Whether this file was done; a file that is named twice must have been done twice.</summary>
    public bool TakeDone(string source)
    {
        if (!done.TryGetValue(source, out var times)) return false;
        if (times == 1) done.Remove(source); else done[source] = times - 1;
        return true;
    }

    /// <summary>
    /// Reads a journal up to the first line that is torn, or that names more output than there is (after a power failure).
    /// </summary>
    public static RunHistory Read(FileStream journal, RunRequest request, long[] actual)
    {
        var history = new RunHistory(new long[actual.Length]);
        var bytes = new byte[journal.Length];
        journal.ReadExactly(bytes);
        foreach (var line in Lines(bytes))
        {
            var fields = Encoding.UTF8.GetString(bytes.AsSpan(line)).Split('\t');
            if (history.JournalLength == 0) RequireSame(fields[0], request);
            if (!history.Take(fields, actual)) break;
            history.JournalLength = line.End.Value + 1;
        }
        return history;
    }

    public static string Escape(string source) =>
        source.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal);

    private static IEnumerable<Range> Lines(byte[] bytes)
    {
        for (var start = 0; Array.IndexOf(bytes, (byte)'\n', start) is var end and >= 0; start = end + 1) yield return start..end;
    }

    private static void RequireSame(string signature, RunRequest request)
    {
        if (signature != request.Signature)
            throw new UsageException($"{request.Out} 里的结果出自另一种做法（{signature}），不能接着做；请换一个文件夹");
    }

    // The first line is the signature and the lengths of the headers; the others are exit code, lengths, file.
    private bool Take(string[] fields, long[] actual)
    {
        if (fields.Length < actual.Length + 1) return false;
        var lengths = fields[1..(actual.Length + 1)].Select(f => long.Parse(f, CultureInfo.InvariantCulture)).ToArray();
        if (lengths.Zip(actual).Any(l => l.First > l.Second)) return false;

        Lengths = lengths;
        if (JournalLength == 0) return true;
        Count++;
        Exit = (ExitCode)Math.Max((int)Exit, int.Parse(fields[0], CultureInfo.InvariantCulture));
        var source = Unescape(fields[^1]);
        done[source] = done.GetValueOrDefault(source) + 1;
        return true;
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('\\')) return text;
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            plain.Append(text[i] != '\\' ? text[i] : text[++i] switch { 'n' => '\n', 't' => '\t', var c => c });
        return plain.ToString();
    }
}
