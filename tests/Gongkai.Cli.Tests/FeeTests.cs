using System.Text.Json;
using Gongkai.Ledger.Facts;

namespace Gongkai.Cli.Tests;

public sealed class FeeTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public void The_calculation_is_shown_bracket_by_bracket()
    {
        var result = Command.Run(folder.Path, "fee", "--items", "33", "--before", "8", "--on", "2024-03-01");
        Assert.Equal(0, result.Exit);
        Assert.Equal("按件计收：33件，当月此前8件（国办函〔2020〕109号第四条）", result.Lines[0]);
        Assert.Equal("  第9至10件：免费", result.Lines[1]);
        Assert.Equal("  第11至30件：20件 × 100元 = 2000元", result.Lines[2]);
        Assert.Equal("  第31至40件：10件 × 200元 = 2000元", result.Lines[3]);
        Assert.Equal("  第41件：1件 × 300元 = 300元", result.Lines[4]);
        Assert.Equal("合计：4300元", result.Lines[5]);
    }

    [Fact]
    public void Programs_get_the_same_as_json()
    {
        using var json = JsonDocument.Parse(Command.Run(folder.Path, "fee", "--pages", "250", "--json").Output);
        var fee = json.RootElement;
        Assert.Equal(("pages", 4700), (fee.GetProperty("tariff").GetString(), fee.GetProperty("yuan").GetInt32()));
        Assert.Equal([0, 700, 2000, 2000], fee.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("yuan").GetInt32()));
    }

    [Theory]
    [InlineData("", "请填写件数或者页数")]
    [InlineData("--items 3 --pages 3", "一件申请只能按件或者按量计收")]
    [InlineData("--items many", "--items应为0至1000000的整数")]
    [InlineData("--pages -3", "--pages应为0至1000000的整数")]
    [InlineData("--items 3 --on 2020-12-31", "信息处理费自2021年1月1日起才可以收取")]
    [InlineData("--items 3 --on yesterday", "--on应为2024-03-01这样的日期")]
    public void A_charge_that_can_not_be_is_2_and_one_sentence(string typed, string sentence)
    {
        var result = Command.Run(folder.Path, ["fee", .. typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((2, ""), (result.Exit, result.Output));
        Assert.StartsWith($"gongkai: {sentence}", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
