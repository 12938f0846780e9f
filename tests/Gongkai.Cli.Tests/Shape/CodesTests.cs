using Gongkai.Cli.Tests.Documentation;

namespace Gongkai.Cli.Tests.Shape;

/// <summary>Codes are stable: programs outside rely on them. Their list stands in codes.txt.</summary>
public sealed class CodesTests
{
    private const string File = "tests/Gongkai.Cli.Tests/Shape/codes.txt";

    /// <summary>
    /// One reason in several words, or words for a report and for many; the files of a case took theirs from the files of reports. No
    /// further one.
    /// </summary>
    private static readonly string[] Twice =
    [
        "T3-04", "X16",
        "facts.before-law", "facts.out-of-order",
        "file.empty", "file.encoding", "file.too-large", "file.unreadable",
        "store.changed-meanwhile",
    ];

    /// <summary>GONGKAI_WRITE_DOCS=1 writes the list instead; its difference is then read by a person.</summary>
    [Fact]
    public void No_code_and_no_sentence_changes_unseen()
    {
        var lines = Codes.All().Select(c => $"{c.Code}\t{c.Sentence}").ToList();
        if (Environment.GetEnvironmentVariable("GONGKAI_WRITE_DOCS") == "1")
            System.IO.File.WriteAllLines(Path.Combine(Repository.Root, File), lines);
        Assert.Equal(Repository.Read(File).TrimEnd('\n').Split('\n'), lines);
    }

    [Fact]
    public void No_code_is_given_for_two_reasons()
    {
        var twice = Codes.All().GroupBy(c => c.Code).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        Assert.Equal(Twice.Order(StringComparer.Ordinal), twice.Order(StringComparer.Ordinal));
    }
}
