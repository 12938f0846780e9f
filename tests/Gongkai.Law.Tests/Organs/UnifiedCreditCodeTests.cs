using Gongkai.Law.Organs;

namespace Gongkai.Law.Tests.Organs;

public sealed class UnifiedCreditCodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43", "91350100M000100Y43")] // the example of GB 32100-2015
    [InlineData("11330102MB0000001N", "11330102MB0000001N")] // a government organ: 机构编制, 机关
    [InlineData("11330102MB00000040", "11330102MB00000040")] // the check sum is a multiple of 31
    [InlineData(" 91350100m000100y43 ", "91350100M000100Y43")] // typed in small letters, pasted with spaces
    public void A_right_code_is_read(string typed, string text)
    {
        Assert.True(UnifiedCreditCode.TryParse(typed, out var code));
        Assert.Equal(text, code.Text);
    }

    [Theory]
    [InlineData("91350100M000100Y34")] // two digits exchanged
    [InlineData("91350100M000100Y42")] // the check character alone
    [InlineData("91350100M000100Y4")] // one short
    [InlineData("91350100M000100Y430")] // one long
    [InlineData("91350100M000100Y433")] // one long, though the last character is the right one
    [InlineData("9135O100M000100Y43")] // the letter O for a zero
    [InlineData("９1350100M000100Y43")] // full width
    [InlineData("")]
    [InlineData(null)]
    public void A_wrong_code_is_refused(string? typed)
    {
        Assert.False(UnifiedCreditCode.TryParse(typed, out var code));
        Assert.Null(code);
    }

    [Fact] // 31 is a prime and the weights are no multiples of it
    public void Every_single_wrong_character_is_noticed()
    {
        const string right = "11330102MB0000001N";
        for (var i = 0; i < right.Length; i++)
            foreach (var other in "0123456789ABCDEFGHJKLMNPQRTUWXY".Where(c => c != right[i]))
                Assert.False(UnifiedCreditCode.TryParse($"{right[..i]}{other}{right[(i + 1)..]}", out _));
    }

    [Theory]
    [InlineData("1133")]
    [InlineData("11330102MB000000I")] // I is none of the standard's characters
    public void What_has_no_check_character_has_none(string text) => Assert.Throws<ArgumentException>(() => UnifiedCreditCode.Check(text));
}
