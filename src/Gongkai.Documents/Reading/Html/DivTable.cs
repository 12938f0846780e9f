using System.Buffers;
using AngleSharp.Dom;
using Gongkai.Documents.Reading.Grids;

namespace Gongkai.Documents.Reading.Html;

/// <summary>Tables made of div, ul or dl elements: an element is a row where its children are nothing but short cells, and style, class
/// or the numbers in them say that they stand side by side.</summary>
internal static class DivTable
{
    private const int MostCells = 40;
    private const int LongestCell = 60;

    private static readonly string[] RowElements = ["div", "ul", "li", "dl", "section"];
    private static readonly string[] Roles = ["row", "cell", "gridcell", "columnheader", "rowheader"];
    private static readonly string[] DisplaysSideBySide = ["table-", "flex", "inline-block"];
    private static readonly string[] RowWords = ["row", "tr", "line", "flex", "grid"];
    private static readonly string[] CellWords = ["cell", "td", "th", "col"];

    /// <summary>The cells of a row; null where the element is none.</summary>
    public static List<RawCell>? RowOf(IElement element)
    {
        if (!RowElements.Contains(element.LocalName) || element.ChildElementCount is < 2 or > MostCells)
            return null;
        var row = new List<RawCell>();
        var (numbers, hints) = (0, IsHinted(element, RowWords) ? 1 : 0);
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text && string.IsNullOrWhiteSpace(text.Data)) continue;
            if (node is not IElement cell) { if (node is IText) return null; continue; }
            if (Markup.IsUnseen(cell)) continue;
            if (TextOf(cell) is not { } content || IsRowItself(cell)) return null;
            if (IsHinted(cell, CellWords)) hints++;
            else if (!Markup.IsBlock(cell)) return null;
            if (IsNumber(content)) numbers++;
            row.Add(new RawCell(content, 1, Markup.Span(cell, "data-colspan")));
        }

        var isLabelled = numbers > 0 && !IsNumber(row[0].Text);
        return row.Count >= 2 && (hints > 1 || isLabelled) ? row : null;
    }

    private static bool IsRowItself(IElement cell) => cell.ChildElementCount > 1 && cell.Children.All(c => IsHinted(c, CellWords));

    /// <summary>The text of an element that has no blocks in it and is short; null of another.</summary>
    private static string? TextOf(IElement cell)
    {
        if (cell.LocalName is "table" or "br") return null;
        var line = new Line();
        return Append(cell, line, 6) && line.Take() is var text && (text?.Length ?? 0) <= LongestCell ? text ?? "" : null;
    }

    private static bool Append(IElement element, Line line, int depth)
    {
        if (depth == 0 || element.ChildNodes.Length > MostCells) return false;
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text) line.Append(text.Data);
            else if (node is IElement inner && (Markup.IsUnseen(inner) || Markup.IsRaised(inner))) continue;
            else if (node is IElement { LocalName: "br" }) line.Append(" ");
            else if (node is IElement child && (IsBlockInCell(child) || !Append(child, line, depth - 1)))
                return false;
        }

        return true;
    }

    private static bool IsBlockInCell(IElement element) => Markup.IsBlock(element) && element.LocalName is not "p";

    private static bool IsNumber(string text) => text.Length > 0 && text.AsSpan().IndexOfAnyExcept(NumberCharacters) < 0;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,-/—－０１２３４５６７８９");

    private static bool IsSideBySide(string style) =>
        DisplaysSideBySide.Any(d => Markup.Says(style, "display", d)) || Markup.Says(style, "float", "left");

    private static bool IsHinted(IElement element, string[] words)
    {
        if (element.Attributes.Length == 0) return false;
        if (element.GetAttribute("role") is { } role && Roles.Contains(role)) return true;
        if (element.GetAttribute("style") is { } style && IsSideBySide(style)) return true;
        return element.GetAttribute("class") is { } names
            && names.Split(' ', '-', '_').Any(n => words.Any(w => n.StartsWith(w, StringComparison.OrdinalIgnoreCase)));
    }
}
