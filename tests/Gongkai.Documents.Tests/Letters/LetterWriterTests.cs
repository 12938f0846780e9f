using AngleSharp.Html.Parser;
using Gongkai.Documents.Letters;
using Gongkai.Documents.Tests.Writing.Word;

namespace Gongkai.Documents.Tests.Letters;

/// <summary>A letter in the layout of official documents.</summary>
public sealed class LetterWriterTests
{
    internal static LetterText Reply { get; } = new()
    {
        Title = "政府信息公开申请答复书",
        Number = "栖石公开〔2026〕12号",
        Addressee = "陈某某",
        Paragraphs =
        [
            "本机关于2026年10月26日收到您提出的政府信息公开申请，申请公开“石帆街道2025年老旧小区改造项目清单”。",
            "经审查，您申请公开的信息属于可以公开的政府信息。根据《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定，现予以公开，见附件。",
            "如对本答复不服，可以自收到本答复书之日起六十日内向栖云区人民政府申请行政复议，或者自收到本答复书之日起六个月内向栖云区人民法院提起行政诉讼。",
            "特此答复。",
        ],
        Attachments = ["石帆街道2025年老旧小区改造项目清单", "项目位置图"],
        Organ = "栖云区石帆街道办事处",
        Date = new DateOnly(2026, 11, 20),
        SealLine = "（加盖印章）",
        Contact = "联系人：李某，电话：0000-0000000",
        Mark = "演示数据",
    };

    private static readonly string[] Expected =
    [
        "政府信息公开申请答复书", "栖石公开〔2026〕12号", "陈某某：", .. Reply.Paragraphs,
        "附件：1.石帆街道2025年老旧小区改造项目清单", "　　　2.项目位置图", "栖云区石帆街道办事处", "2026年11月20日", "（加盖印章）", "（联系人：李某，电话：0000-0000000）",
    ];

    [Fact]
    public void A_page_and_a_document_hold_the_same_lines_in_the_order_of_official_documents()
    {
        var page = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(Written(Reply, LetterFormat.Html)));
        Assert.Equal(Expected, page.QuerySelectorAll("main > *").Select(e => e.TextContent));
        Assert.Equal("演示数据", page.QuerySelector(".mark")!.TextContent);
        Assert.Equal(Expected, WordCheck.Lines(Written(Reply, LetterFormat.Docx)).Select(l => l.Text).Where(t => t.Length > 0));
    }

    [Fact]
    public void What_a_letter_lacks_leaves_no_line()
    {
        var draft = new LetterText { Title = "补正通知书", Paragraphs = ["请补正。"], Organ = "某局" };
        Assert.Equal(["补正通知书", "请补正。", "", "某局"], WordCheck.Lines(Written(draft, LetterFormat.Docx)).Select(l => l.Text));
    }

    [Fact]
    public void Markup_in_a_letter_is_text()
    {
        var odd = Reply with { Paragraphs = ["关于<script>alert(1)</script>&\"引号\"的申请\u0001"] };
        var page = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(Written(odd, LetterFormat.Html)));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains("关于<script>alert(1)</script>&\"引号\"的申请\uFFFD", page.QuerySelectorAll("p").Select(p => p.TextContent));
        Assert.Contains(
            "关于<script>alert(1)</script>&\"引号\"的申请\uFFFD", WordCheck.Lines(Written(odd, LetterFormat.Docx)).Select(l => l.Text));
    }

    [Theory]   // the longer of the two keeps its room on the right, the other is centred with it
    [InlineData("某局", "padding-right:6.5em", "padding-right:4em")]
    [InlineData("栖云区石帆街道办事处", "padding-right:2.5em", "padding-right:4em")]
    [InlineData("栖云区住房保障和城乡建设管理委员会", "padding-right:2em", "padding-right:7em")]
    public void The_organ_stands_centred_over_the_date(string organ, string beside, string date)
    {
        var letter = Reply with { Organ = organ, SealLine = null };
        var page = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(Written(letter, LetterFormat.Html)));
        Assert.Equal([beside, date], page.QuerySelectorAll(".signature").Select(e => e.GetAttribute("style")));
    }

    [Theory]
    [InlineData(LetterFormat.Html)]
    [InlineData(LetterFormat.Docx)]
    public void The_same_letter_is_the_same_file(LetterFormat format) => Assert.Equal(Written(Reply, format), Written(Reply, format));

    private static byte[] Written(LetterText letter, LetterFormat format)
    {
        using var file = new MemoryStream();
        LetterWriter.Write(letter, format, file);
        return file.ToArray();
    }
}
