using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Documents.Reading.Grids;

namespace Gongkai.Documents.Reading.Html;

/// <summary>Finds the report in a page: the smallest element that holds all that looks like its parts, and the title above it.</summary>
internal sealed class Article(IHtmlDocument page)
{
    private static readonly string[] Headings =
        ["总体情况", "主动公开政府信息情况", "政府信息公开申请情况", "行政诉讼情况", "存在的主要问题", "主要问题及改进", "其他需要报告的事项", "其他需要报告事项"];

    private static readonly string[] Rows = ["第二十条第", "本年新收", "结果维持"];

    /// <summary>Words of the box with the document's data that sites put above it.</summary>
    private static readonly string[] Data = ["索引号", "发布机构", "发文机关", "发文机构", "公开日期", "信息分类", "主题分类"];

    private static readonly string[] Chrome =
        ["打印", "关闭", "上一篇", "下一篇", "上一条", "下一条", "分享", "扫一扫", "扫描二维码", "相关", "附件", "版权", "主办", "承办", "网站", "政府网站", "联系我们",
         "返回顶部", "浏览", "责任编辑", "字体", "收藏", "手机", "微信", "您访问的链接", "【", "备案", "公网安备", "用微信"];

    private const int LongestHeading = 40;

    private readonly Dictionary<Block, IElement> owners = new(ReferenceEqualityComparer.Instance);

    private readonly PageHead head = new(page);

    public LaidOut LayOut()
    {
        var blocks = page.Body is { } body ? HtmlBlocks.Read(body, owners) : [];
        var marks = Enumerable.Range(0, blocks.Count).Where(i => IsPart(blocks[i])).ToList();
        if (marks.Count == 0) return LaidOut.Of(IsTitled(blocks) ? blocks : Titled([], blocks));

        var (from, to) = Range(blocks, marks);
        var first = marks.First(i => i >= from);
        var lead = FromTitle([.. blocks[from..first].Where(b => !IsAboutPage(b))]);
        List<Block> article = [.. lead, .. WithoutChrome(blocks[first..to], marks[^1] - first)];
        return LaidOut.Of(
            IsTitled(article.Take(lead.Count + 3)) ? article : Titled(blocks[..from], article)) with
        { PublishedOn = head.PublishedOn };
    }

    /// <summary>The blocks inside the innermost element that holds all parts.</summary>
    private (int From, int To) Range(List<Block> blocks, List<int> marks)
    {
        var holder = Common(marks.Select(i => owners[blocks[i]]));
        if (holder is null) return (0, blocks.Count);
        var (from, to) = (marks[0], marks[^1] + 1);
        while (from > 0 && IsWithin(owners[blocks[from - 1]], holder)) from--;
        while (to < blocks.Count && IsWithin(owners[blocks[to]], holder)) to++;
        return (from, to);
    }

    private static IElement? Common(IEnumerable<IElement> elements)
    {
        List<IElement>? path = null;
        foreach (var element in elements.Distinct())
        {
            var above = Path(element);
            if (path is null) path = above;
            else
            {
                var same = 0;
                while (same < Math.Min(path.Count, above.Count) && path[same] == above[same]) same++;
                path.RemoveRange(same, path.Count - same);
            }
        }

        return path is { Count: > 0 } ? path[^1] : null;
    }

    private static List<IElement> Path(IElement element)
    {
        var path = new List<IElement>();
        for (var e = element; e is not null; e = e.ParentElement) path.Add(e);
        path.Reverse();
        return path;
    }

    private static bool IsWithin(IElement element, IElement holder)
    {
        for (var e = element; e is not null; e = e.ParentElement)
            if (e == holder) return true;
        return false;
    }

    private static bool IsPart(Block block) => block switch
    {
        LineBlock line => line.Text.Length <= LongestHeading && Has(line.Text, Headings),
        TableBlock table => table.Rows.Exists(r => r.Exists(c => c.Text.Length is > 0 and <= LongestHeading && Has(c.Text, Rows))),
        _ => false,
    };

    private static bool Has(string text, string[] words)
    {
        var folded = string.Concat(text.Where(c => c is not ' ').Select(Folding.ForMatching));
        return words.Any(w => folded.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>A path to the page, or the box of the document's data.</summary>
    private static bool IsAboutPage(Block block) => block switch
    {
        LineBlock line =>
            !IsSentence(line) && (line.Text.AsSpan().IndexOfAny('>', '»', '›') >= 0 || line.Text.Contains("位置", StringComparison.Ordinal)),
        TableBlock table => table.Rows.Exists(r => r.Exists(c => c.Text.Length < 12 && Has(c.Text, Data))),
        _ => false,
    };

    /// <summary>What a site puts around its articles are no sentences.</summary>
    private static bool IsSentence(LineBlock line) => line.Text.EndsWith('。');

    private static bool IsTitle(Block block) => block is LineBlock line && Title.Find(line.Text, line.Text.Length) is { Year: not null };

    /// <summary>What stands above the first part, from the title on, with the organ that may stand on a line of its own above it.</summary>
    private static List<Block> FromTitle(List<Block> head)
    {
        for (var i = head.Count - 1; i >= 0; i--)
        {
            if (!IsTitle(head[i]) && !(i + 1 < head.Count && IsTitled(head.GetRange(i, 2)))) continue;
            return i > 0 && IsTitle(head[i]) && Title.Find(((LineBlock)head[i]).Text, ((LineBlock)head[i]).Text.Length) is { Organ: null }
                ? head[(i - 1)..] : head[i..];
        }

        return head;
    }

    /// <summary>Whether a title that names its year stands in the blocks, on one line or on two.</summary>
    private static bool IsTitled(IEnumerable<Block> blocks)
    {
        var lines = string.Join('\n', blocks.OfType<LineBlock>().Select(l => l.Text));
        return Title.Find(lines, lines.Length) is { Year: not null };
    }

    /// <summary>Behind the last part, what the site puts under every article.</summary>
    private static IEnumerable<Block> WithoutChrome(List<Block> blocks, int last)
    {
        var end = blocks.FindIndex(
            last + 1,
            b => b is LineBlock line && line.Text.Length < 120 && !IsSentence(line)
                && Chrome.Any(w => line.Text.StartsWith(w, StringComparison.Ordinal)));
        return end < 0 ? blocks : blocks.Take(end);
    }

    /// <summary>The article with the title that stands above it, or in the head of the page, in front.</summary>
    private IEnumerable<Block> Titled(List<Block> above, IEnumerable<Block> article) =>
        (above.LastOrDefault(IsTitle) ?? head.Titles.FirstOrDefault(IsTitle)) is { } title ? article.Prepend(title) : article;
}
