using System.Xml;
using Gongkai.Documents.Reading.Packages;

namespace Gongkai.Documents.Reading.Docx;

/// <summary>What the styles of a document hide, strike out or raise: a run may be hidden by its style as by itself.</summary>
internal sealed class RunStyles
{
    /// <summary>Styles are based on others, and a damaged file may base one on itself.</summary>
    private const int MostBases = 20;

    private readonly Dictionary<string, (RunLook Look, string? Base)> styles = new(StringComparer.Ordinal);

    public static RunStyles Of(Package package)
    {
        var all = new RunStyles();
        if (package.Open("word/styles.xml") is not { } xml) return all;
        using (xml) all.Read(xml);
        return all;
    }

    /// <summary>Whether the run is not printed, or is the raised mark of a note in a table.</summary>
    /// <param name="run">What the run says of itself.</param>
    /// <param name="paragraph">The style of its paragraph, or null.</param>
    /// <param name="inTable">Raised digits in a table are notes: 12¹ is no 121.</param>
    public bool IsUnseen(RunLook run, string? paragraph, bool inTable)
    {
        var (own, above) = (Look(run.Style), Look(paragraph));
        var isHidden = run.Hidden ?? own.Hidden ?? above.Hidden ?? false;
        var isStruck = run.Struck ?? own.Struck ?? above.Struck ?? false;
        var isRaised = run.Raised ?? own.Raised ?? above.Raised ?? false;
        return isHidden || isStruck || (isRaised && inTable);
    }

    private RunLook Look(string? style)
    {
        var look = default(RunLook);
        for (var n = 0; n < MostBases && style is not null && styles.TryGetValue(style, out var found); n++)
        {
            look = new RunLook(look.Hidden ?? found.Look.Hidden, look.Struck ?? found.Look.Struck, look.Raised ?? found.Look.Raised, null);
            style = found.Base;
        }

        return look;
    }

    private void Read(XmlReader xml)
    {
        var id = "";
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            var value = xml.GetAttribute("val", xml.NamespaceURI);
            if (xml.LocalName is "style") styles[id = xml.GetAttribute("styleId", xml.NamespaceURI) ?? ""] = default;
            else if (id.Length == 0) continue;
            else if (xml.LocalName is "basedOn") styles[id] = styles[id] with { Base = value };
            else if (xml.LocalName is "tblStylePr") id = ""; // the look of a corner of a table
            else styles[id] = styles[id] with { Look = styles[id].Look.With(xml.LocalName, value) };
        }
    }
}

/// <summary>What a run or a style says of how text looks; null where it says nothing.</summary>
/// <param name="Hidden">It is not printed.</param>
/// <param name="Struck">It is struck out.</param>
/// <param name="Raised">It is raised above its line.</param>
/// <param name="Style">The character style of a run, or null.</param>
internal readonly record struct RunLook(bool? Hidden, bool? Struck, bool? Raised, string? Style)
{
    /// <summary>The same with one more property.</summary>
    public RunLook With(string property, string? value) => property switch
    {
        "vanish" => this with { Hidden = !IsOff(value) },
        "strike" or "dstrike" => this with { Struck = Struck is true || !IsOff(value) },
        "vertAlign" => this with { Raised = value is "superscript" },
        "rStyle" => this with { Style = value },
        _ => this,
    };

    public static bool IsOff(string? value) => value is "0" or "false" or "off";
}
