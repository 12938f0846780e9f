using AngleSharp.Dom;
using Gongkai.Documents.Reading.Grids;

namespace Gongkai.Documents.Reading.Html;

/// <summary>Takes a page apart into lines and tables, in the order in which a browser shows them.</summary>
internal sealed class HtmlBlocks
{
    private const int LongestName = 40;
    private const string TableNumbers = "一二三四1234";

    private readonly Line line = new();
    private readonly List<Block> blocks = [];
    private readonly Stack<(IElement Element, int Next)> open = new();
    private readonly Dictionary<Block, IElement> owners;
    private readonly int tables;

    private HtmlBlocks(Dictionary<Block, IElement> owners, int tables) => (this.owners, this.tables) = (owners, tables);

    /// <summary>The blocks under an element.</summary>
    /// <param name="root">The element.</param>
    /// <param name="owners">Takes, for each block, the element that it stands in.</param>
    /// <param name="tables">How many tables this one lies in.</param>
    public static List<Block> Read(IElement root, Dictionary<Block, IElement> owners, int tables = 0)
    {
        var reader = new HtmlBlocks(owners, tables);
        reader.Walk(root);
        return reader.blocks;
    }

    // Without recursion: pages with thousands of unclosed tags nest as deep.
    private void Walk(IElement root)
    {
        open.Push((root, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next < top.Element.ChildNodes.Length)
            {
                open.Push((top.Element, top.Next + 1));
                Visit(top.Element.ChildNodes[top.Next], top.Element);
            }
            else if (Markup.IsBlock(top.Element))
            {
                Flush(top.Element);
            }
        }

        Flush(root);
    }

    private void Visit(INode node, IElement parent)
    {
        if (node is IText text) Text(text.Data, parent);
        else if (node is IElement element) Visit(element, parent);
    }

    private void Visit(IElement element, IElement parent)
    {
        if (Markup.IsUnseen(element) || (tables > 0 && Markup.IsRaised(element))) return; // 12¹ is no 121
        if (element.LocalName is "br" or "hr") Flush(parent);
        else if (element.LocalName is "table" && tables < Markup.MostTables) Table(element, parent);
        else if (DivTable.RowOf(element) is { } row) Row(row, element);
        else
        {
            if (Markup.IsBlock(element)) Flush(parent);
            open.Push((element, 0));
        }
    }

    private void Text(string data, IElement parent)
    {
        if (!Markup.KeepsLines(parent))
        {
            line.Append(data);
            return;
        }

        foreach (var part in data.EnumerateLines())
        {
            line.Append(part);
            Flush(parent);
        }
    }

    private void Table(IElement element, IElement parent)
    {
        Flush(parent);
        var rows = new List<List<RawCell>>();
        Rows(element, rows);
        if (rows.Count > 0)
            foreach (var block in new TableBlock(rows).Flat()) Add(block, element);
    }

    private void Rows(IElement table, List<List<RawCell>> rows)
    {
        foreach (var part in table.Children)
        {
            if (Markup.IsUnseen(part)) continue;
            if (part.LocalName is "tr")
                rows.Add([.. part.Children.Where(c => c.LocalName is "td" or "th" && !Markup.IsUnseen(c)).Select(Cell)]);
            else if (part.LocalName is "thead" or "tbody" or "tfoot") Rows(part, rows);
            else if (part.LocalName is "caption" && !IsName(part.TextContent.AsSpan().Trim()))
                foreach (var block in Read(part, owners, tables + 1)) Add(block, part);
        }
    }

    // "表二　主动公开政府信息情况" is the name of a table, neither prose nor the heading of a part.
    private static bool IsName(ReadOnlySpan<char> caption) =>
        caption is ['表', var number, ..] && TableNumbers.Contains(number) && caption.Length < LongestName;

    private RawCell Cell(IElement cell) =>
        RawCell.Of(Read(cell, owners, tables + 1), Markup.Span(cell, "rowspan"), Markup.Span(cell, "colspan"));

    /// <summary>Rows of a table made of div elements that follow each other are one table.</summary>
    private void Row(List<RawCell> row, IElement element)
    {
        Flush(element);
        if (blocks is [.., TableBlock last] && owners.TryGetValue(last, out var owner) && owner == element.ParentElement)
            last.Rows.Add(row);
        else Add(new TableBlock([row]), element.ParentElement ?? element);
    }

    private void Flush(IElement owner)
    {
        if (line.Take() is { } text) Add(new LineBlock(text), owner);
    }

    private void Add(Block block, IElement owner)
    {
        blocks.Add(block);
        owners.TryAdd(block, owner);
    }
}
