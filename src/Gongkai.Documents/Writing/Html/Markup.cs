using System.Text;

namespace Gongkai.Documents.Writing.Html;

/// <summary>Writes elements of a page; text is escaped, Chinese stays readable.</summary>
internal sealed class Markup
{
    private readonly StringBuilder text = new();

    /// <summary>An element with text in it, on a line of its own.</summary>
    public Markup Element(string name, string content, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(name, attributes).Text(content).Close(name);

    /// <summary>Text within an element.</summary>
    public Markup Text(string content)
    {
        text.Append(Escape(content));
        return this;
    }

    public Markup Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
            if (value is not null) text.Append(' ').Append(attribute).Append("=\"").Append(Escape(value)).Append('"');
        text.Append('>');
        return this;
    }

    public Markup Close(string name)
    {
        text.Append("</").Append(name).Append(">\n");
        return this;
    }

    /// <summary>Markup of our own, as it is.</summary>
    public Markup Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(text.ToString());

    private static string Escape(string content) => content
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
