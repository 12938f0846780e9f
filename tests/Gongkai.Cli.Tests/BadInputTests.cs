using System.Text;
using Gongkai.Ledger.Facts;

namespace Gongkai.Cli.Tests;

/// <summary>Every file is hostile until read: one sentence and an exit code each, and the others are read all the same.</summary>
public sealed class BadInputTests : IDisposable
{
    private const long Megabyte = 1024 * 1024;

    private readonly Folder folder = new();

    public static TheoryData<string, byte[], int, string> Files => new()
    {
        { "an empty file", [], 1, "这是空文件" },
        { "a photo renamed .txt", [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[500]], 1, "这是JPEG图片" },
        { "a program", [0x7F, (byte)'E', (byte)'L', (byte)'F', .. new byte[500]], 1, "这不是文本文件" },
        { "a novel", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("那年冬天，镇上来了一个卖糖人的。孩子们围着他的担子，听他讲山外面的事。\n", 500))), 1, "" },
        { "a report cut in its title", Encoding.UTF8.GetBytes(SampleReport.Text())[..50], 1, "" },
    };

    [Theory, MemberData(nameof(Files))]
    public void A_file_that_is_no_report_says_so_and_the_next_one_is_read(string what, byte[] bytes, int exit, string sentence)
    {
        folder.Write("坏.txt", bytes);
        folder.Write("青山.txt", SampleReport.Text());
        var result = Command.Run(folder.Path, "read", "坏.txt", "青山.txt", "--json");

        Assert.True(exit == result.Exit, $"{what}: {result}");
        Assert.StartsWith($"坏.txt：{sentence}", Assert.Single(result.Errors), StringComparison.Ordinal);
        Assert.Contains("\"form\":\"none\"", result.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"form\":\"F2021\"", result.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_cut_in_the_middle_is_read_as_far_as_it_goes_and_guesses_nothing()
    {
        var text = SampleReport.Text();
        folder.Write("半.txt", text[..text.IndexOf("二、上年结转", StringComparison.Ordinal)]);
        var result = Command.Run(folder.Path, "read", "半.txt", "--json");
        Assert.DoesNotContain("\"faults\":[]", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"carried_out\":{\"natural_person\":0", result.Output, StringComparison.Ordinal);
        Assert.NotEqual(2, result.Exit);
    }

    [Fact]
    public void A_missing_file_is_2_and_the_others_are_read()
    {
        folder.Write("青山.txt", SampleReport.Text());
        var result = Command.Run(folder.Path, "read", "没有.txt", "没有*.txt", "青山.txt", "--json");
        Assert.Equal(2, result.Exit);
        Assert.Equal(2, result.Errors.Length);
        Assert.All(result.Errors, e => Assert.Contains("找不到这个文件", e, StringComparison.Ordinal));
        Assert.Contains("\"form\":\"F2021\"", result.Lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_hundred_megabytes_of_digits_cost_no_memory()
    {
        using (var file = File.Create(folder.At("数字.txt")))
        {
            file.Write(Encoding.ASCII.GetBytes(new string('7', 64 * 1024)));
            file.SetLength(200 * Megabyte);
        }
        folder.Write("青山.txt", SampleReport.Text());
        var result = Command.Run(folder.Path, [], Hex(24 * Megabyte), "check", "数字.txt", "青山.txt", "--json");
        Assert.Contains("超过20 MB", Assert.Single(result.Errors), StringComparison.Ordinal);
        Assert.Contains("\"form\":\"F2021\"", result.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_text_costs_at_most_four_times_its_size()
    {
        folder.Write("数字.txt", Encoding.ASCII.GetBytes(new string('7', (int)(19 * Megabyte))));
        var result = Command.Run(folder.Path, [], Hex((4 * 19 + 12) * Megabyte), "read", "数字.txt", "--json");
        Assert.Equal(1, result.Exit);
        Assert.Single(result.Errors);
    }

    [Theory]
    [InlineData("", "请写明命令")]
    [InlineData("lies", "不认识")]
    [InlineData("read", "还缺少FILE")]
    [InlineData("read a.txt --jons 3", "不认识选项“--jons”")]
    [InlineData("read a.txt --jobs none", "--jobs应为1至256的整数")]
    [InlineData("read a.txt --resume", "--resume要与--out一起使用")]
    [InlineData("read a.txt --json --csv", "--json和--csv只能选一个")]
    [InlineData("check a.txt --previous nowhere", "--previous")]
    public void A_mistyped_command_is_2_and_says_what_is_amiss(string typed, string sentence)
    {
        var result = Command.Run(folder.Path, typed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (result.Exit, result.Output));
        Assert.StartsWith($"gongkai: {sentence}", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static string Hex(long bytes) => bytes.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
}
