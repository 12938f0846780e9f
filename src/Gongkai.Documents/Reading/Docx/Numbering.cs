using System.Globalization;
using System.Text;
using System.Xml;
using Gongkai.Documents.Reading.Packages;

namespace Gongkai.Documents.Reading.Docx;

/// <summary>The numbers that Word puts in front of paragraphs by itself: "一、" of a heading is often nowhere in the text.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<string, string> listOf = new(StringComparer.Ordinal);
    private readonly Dictionary<(string List, int Level), Level> levels = [];
    private readonly Dictionary<string, (string? List, int Level)> styles = new(StringComparer.Ordinal);
    private readonly HashSet<string> contents = new(StringComparer.Ordinal);
    private readonly Dictionary<(string List, int Level), int> counters = [];

    public static Numbering Of(Package package)
    {
        var numbering = new Numbering();
        if (package.Open("word/numbering.xml") is not { } lists) return numbering;
        using (lists) numbering.ReadLists(lists);
        if (package.Open("word/styles.xml") is { } styles)
            using (styles) numbering.ReadStyles(styles);
        return numbering;
    }

    /// <summary>Whether paragraphs of this style are lines of the table of contents.</summary>
    public bool IsContents(string? style) =>
        style is not null && (contents.Contains(style) || style.StartsWith("TOC", StringComparison.OrdinalIgnoreCase));

    /// <summary>The number of the next paragraph, as it is printed; empty where it has none.</summary>
    public string Next(string? list, int level, string? style)
    {
        if (list is null && style is not null && styles.TryGetValue(style, out var own))
            (list, level) = (own.List, level < 0 ? own.Level : level);
        level = Math.Max(0, level);
        if (list is null or "0") return "";
        if (!listOf.TryGetValue(list, out var shape) || !levels.TryGetValue((shape, level), out var form)) return "";

        counters[(shape, level)] = counters.GetValueOrDefault((shape, level), form.Start - 1) + 1;
        for (var deeper = level + 1; deeper < 9; deeper++) counters.Remove((shape, deeper));
        return form.Format is "bullet" or "none" ? "" : Print(shape, form.Text);
    }

    private string Print(string shape, string text)
    {
        var printed = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (BeginsWithLevel(text.AsSpan(i)))
            {
                var level = text[++i] - '1';
                var form = levels.GetValueOrDefault((shape, level)) ?? new Level();
                printed.Append(Numeral(counters.GetValueOrDefault((shape, level), form.Start), form.Format));
            }
            else
            {
                printed.Append(text[i]);
            }
        }

        return printed.ToString();
    }

    private static bool BeginsWithLevel(ReadOnlySpan<char> text) => text is ['%', >= '1' and <= '9', ..];

    private static string Numeral(int number, string format) =>
        format.StartsWith("chinese", StringComparison.Ordinal) || format.StartsWith("japanese", StringComparison.Ordinal)
            || format.StartsWith("ideograph", StringComparison.Ordinal)
            ? Chinese(number)
            : number.ToString(CultureInfo.InvariantCulture);

    private static string Chinese(int number)
    {
        const string Digits = "〇一二三四五六七八九";
        return number switch
        {
            < 1 or > 99 => number.ToString(CultureInfo.InvariantCulture),
            < 10 => Digits[number].ToString(),
            _ => $"{(number < 20 ? "" : Digits[number / 10])}十{(number % 10 == 0 ? "" : Digits[number % 10])}",
        };
    }

    private void ReadLists(XmlReader xml)
    {
        var (shape, list, level) = ("", "", new Level());
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "abstractNum": (shape, list) = (Attribute(xml, "abstractNumId") ?? "", ""); break;
                case "num": list = Attribute(xml, "numId") ?? ""; break;
                case "abstractNumId" when list.Length > 0: listOf[list] = Attribute(xml, "val") ?? ""; break;
                case "lvl" when list.Length == 0: levels[(shape, Number(Attribute(xml, "ilvl")))] = level = new Level(); break;
                case "start" when list.Length == 0: level.Start = Number(Attribute(xml, "val")); break;
                case "numFmt" when list.Length == 0: level.Format = Attribute(xml, "val") ?? ""; break;
                case "lvlText" when list.Length == 0: level.Text = Attribute(xml, "val") ?? ""; break;
            }
        }
    }

    private void ReadStyles(XmlReader xml)
    {
        var style = "";
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "style": style = Attribute(xml, "styleId") ?? ""; break;
                case "name" when style.Length > 0 && Attribute(xml, "val") is { } name
                    && name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase):
                    contents.Add(style); break;
                case "numId" when style.Length > 0: styles[style] = (Attribute(xml, "val"), styles.GetValueOrDefault(style).Level); break;
                case "ilvl" when style.Length > 0:
                    styles[style] =
                    (styles.GetValueOrDefault(style).List, Number(Attribute(xml, "val"))); break;
            }
        }
    }

    private static string? Attribute(XmlReader xml, string name) => xml.GetAttribute(name, xml.NamespaceURI);

    private static int Number(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>How the numbers of one level are counted and printed ("%1、").</summary>
    private sealed class Level
    {
        public int Start { get; set; } = 1;

        public string Format { get; set; } = "decimal";

        public string Text { get; set; } = "";
    }
}
