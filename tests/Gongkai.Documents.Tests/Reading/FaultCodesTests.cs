using System.Text.RegularExpressions;
using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Tests.Reading;

public sealed partial class FaultCodesTests
{
    private static readonly string[] Elsewhere = ["FileFaults.cs", "FaultCodes.cs"];

    [Fact]
    public void Every_code_in_the_readers_source_stands_in_the_table_and_every_code_of_the_table_in_the_source()
    {
        var codes = Directory.GetFiles(Source(), "*.cs", SearchOption.AllDirectories).Where(f => !Elsewhere.Contains(Path.GetFileName(f)))
            .SelectMany(f => Code().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct();

        Assert.Equal(FaultCodes.All.Keys.Order(StringComparer.Ordinal), codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_sentence_is_plain_and_blames_nobody() => Assert.All(FaultCodes.All.Values, sentence =>
    {
        Assert.DoesNotContain('。', sentence);
        Assert.All(new[] { "非法", "无效", "出错", "对不起", "请输入有效" }, word => Assert.DoesNotContain(word, sentence, StringComparison.Ordinal));
    });

    private static string Source()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Gongkai.slnx"))) folder = folder.Parent;
        return Path.Combine(folder.FullName, "src", "Gongkai.Documents", "Reading");
    }

    /// <summary>A code is the first argument of a fault or one of two in a condition there, and a string with a point in it.</summary>
    [GeneratedRegex("\"((?:report|form|text|title|organ|year|section|table|header|label|row|cell|record)\\.[a-z0-9-]+)\"")]
    private static partial Regex Code();
}
