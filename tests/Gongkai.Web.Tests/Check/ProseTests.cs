using System.Collections.Immutable;
using System.Text;
using Gongkai.Ledger.Facts;
using Gongkai.Reports;
using Gongkai.Web.Asking;
using Gongkai.Web.ReportSheet;

namespace Gongkai.Web.Tests.Check;

/// <summary>How prose is cut into paragraphs and pieces.</summary>
public sealed class ProseTests
{
    private static readonly Rule Rule = new("X03", Severity.Error, Basis.Arithmetic, "规则", "办法", "", (_, _) => []);

    private static string Shown(string text, params Remark[] remarks) =>
        string.Join('|', Prose.Of(new ReportText("s1", "一、总体情况", text, 0), remarks)
        .Select(p => string.Concat(p.Select(piece => piece.Remark is null ? piece.Text : $"[{piece.Text}{piece.Remark.Tone.Mark}]"))));

    private static Remark On(int start, int length, Outcome outcome = Outcome.Fail, string place = "s1") =>
        new(new Finding(Rule, outcome, place, "话") { Span = new ProseSpan(place, start, length) }, "f1");

    [Theory]
    [InlineData("甲。\n乙。", "甲。|乙。")]
    [InlineData("甲。\r\n\r\n  \n乙。\n", "甲。|乙。")]
    [InlineData("二〇二三年本机关认真贯彻落实政府信息公开条例主动公开政\n府信息。", "二〇二三年本机关认真贯彻落实政府信息公开条例主动公开政府信息。")] // a line that a PDF broke
    [InlineData("二〇二三年本机关认真贯彻落实政府信息公开条例主动公开政\n\n府信息。", "二〇二三年本机关认真贯彻落实政府信息公开条例主动公开政府信息。")] // with an empty line between
    [InlineData("二〇二三年本机关认真贯彻落实政府信息公开条例主动公开政\n　　另起一段。", "二〇二三年本机关认真贯彻落实政府信息公开条例主动公开政|　　另起一段。")]
    [InlineData("二〇二三年本机关认真贯彻落实政府信息公开条例主动公开政\n（二）依申请", "二〇二三年本机关认真贯彻落实政府信息公开条例主动公开政|（二）依申请")]
    [InlineData("（一）主动公开\n全年公开", "（一）主动公开|全年公开")] // a heading is short
    [InlineData("", "")]
    public void Paragraphs_are_those_of_the_author(string text, string shown) => Assert.Equal(shown, Shown(text));

    [Fact]
    public void Remarks_are_cut_out_in_the_order_of_the_text() =>
        Assert.Equal("收到[3件✗]，办结[3件✓]。", Shown("收到3件，办结3件。", On(7, 2, Outcome.Pass), On(2, 2)));

    [Fact]
    public void Where_two_remarks_share_words_the_first_and_graver_keeps_them() =>
        Assert.Equal("收到[3件✗]，办结3件。", Shown("收到3件，办结3件。", On(2, 2), On(0, 9, Outcome.Pass)));

    [Fact]
    public void A_remark_that_runs_over_the_end_of_a_paragraph_ends_with_it() =>
        Assert.Equal("收[到。✗]|办结。", Shown("收到。\n办结。", On(1, 5)));

    [Fact]
    public void A_remark_of_another_part_or_beyond_the_text_is_left_out() =>
        Assert.Equal("收到3件。", Shown("收到3件。", On(2, 2, place: "s5"), On(3, 9)));

    [Fact]
    public async Task A_parcel_gives_back_the_same_bytes_under_the_same_names()
    {
        var noise = new byte[300_001];   // it does not shrink, and goes out in several pieces
        new Random(7).NextBytes(noise);
        ImmutableArray<Upload> uploads =
            [new("甲.txt", [1, 2, 3]), new("", []), new("乙<>.txt", [.. Enumerable.Repeat((byte)7, 100_000)]), new("丙.bin", noise)];
        var packed = new StringBuilder();
        await Parcel.Pack(uploads, letters => Task.FromResult(packed.Append(letters)));
        var opened = Parcel.Open(new MemoryStream(Encoding.ASCII.GetBytes(packed.ToString())), 1_000_000);
        Assert.Equal(
            uploads.Select(u => (u.Name, Convert.ToHexString(u.Bytes))), opened.Select(u => (u.Name, Convert.ToHexString(u.Bytes))));
    }
}
