using Gongkai.Law.Requests;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Requests;

[Covers(typeof(Receipt))]
public sealed class ReceiptTests
{
    // All three days differ, so that each row shows which of them its channel goes by.
    private static readonly RequestFacts Sent =
        new() { Submitted = Day("2026-07-06"), Arrived = Day("2026-07-08"), Confirmed = Day("2026-07-10") };

    [Theory]
    [InlineData(Channel.OnSite, "2026-07-06", "–", "条例第三十一条第一项")]          // 提交之日
    [InlineData(Channel.SignedMail, "2026-07-08", "–", "条例第三十一条第二项")]      // 行政机关签收之日, not the day of posting
    [InlineData(Channel.OrdinaryMail, "2026-07-10", "2026-07-08", "条例第三十一条第二项")]   // 与申请人确认之日; cautious from arrival
    [InlineData(Channel.Online, "2026-07-10", "2026-07-06", "条例第三十一条第三项")]         // 双方确认之日; cautious from submission
    [InlineData(Channel.Email, "2026-07-10", "2026-07-06", "条例第三十一条第三项")]          // the same: 207号's reception by the system is superseded
    [InlineData(Channel.Fax, "2026-07-10", "2026-07-06", "条例第三十一条第三项")]
    [InlineData(Channel.Oral, "2026-07-10", "–", "条例第二十九条第一款")]            // written down by the organ and confirmed
    public void The_channel_decides_the_day_of_receipt(Channel channel, string on, string shadow, string article)
    {
        var receipt = Receipt.Of(Sent with { Channel = channel })!;
        Assert.Equal((on, shadow, article), (Say(receipt.On), Say(receipt.ShadowFrom), receipt.Article));
    }

    [Theory]
    [InlineData(Channel.Online, "2026-07-06")]
    [InlineData(Channel.Email, "2026-07-06")]
    [InlineData(Channel.Fax, "2026-07-10")]           // P1 is about the internet; a fax needs both sides
    [InlineData(Channel.OrdinaryMail, "2026-07-10")]
    public void With_automatic_confirmation_submission_is_receipt_on_the_internet(Channel channel, string on) =>
        Assert.Equal(on, Say(Receipt.Of(Sent with { Channel = channel, Policies = Policies.Default.With("P1", "submission") })!.On));

    [Theory]
    [InlineData(Channel.Online)]
    [InlineData(Channel.Email)]
    [InlineData(Channel.Fax)]
    [InlineData(Channel.OrdinaryMail)]
    public void Until_both_sides_have_confirmed_there_is_no_receipt(Channel channel)
    {
        var receipt = Receipt.Of(Sent with { Channel = channel, Confirmed = null })!;
        Assert.Equal("–", Say(receipt.On));
        Assert.NotNull(receipt.ShadowFrom);
    }

    [Theory]
    [InlineData(Channel.Online)]
    [InlineData(Channel.OrdinaryMail)]
    public void Where_both_sides_confirm_on_the_day_itself_there_is_nothing_to_be_cautious_about(Channel channel) =>
        Assert.Null(
            Receipt.Of(
                new RequestFacts
                {
                    Channel = channel,
                    Submitted = Day("2026-07-06"),
                    Arrived = Day("2026-07-06"),
                    Confirmed = Day("2026-07-06")
                })!.ShadowFrom);

    [Fact]
    public void A_receipt_that_is_written_down_stands_where_the_channel_gives_none() =>
        Assert.Equal("2026-07-09", Say(Receipt.Of(new RequestFacts { Channel = Channel.Oral, Receipt = Day("2026-07-09") })!.On));
}
