using System.Xml;
using Gongkai.Documents.Reading.Grids;
using Gongkai.Documents.Reading.Packages;

namespace Gongkai.Documents.Reading.Docx;

/// <summary>Takes a document apart into lines and tables, in one pass over its XML and without recursion. Text that was deleted under
/// tracked changes, moved away, struck out or hidden is not there; what was inserted is.</summary>
internal sealed class DocxBlocks(XmlReader xml, Numbering numbering, RunStyles styles)
{
    /// <summary>Deeper tables are read as if they were prose.</summary>
    private const int MostTables = 24;

    private const int MostDepth = 20_000;

    private readonly Stack<Flow> flows = new([new Flow()]);
    private readonly Stack<TableInWork> tables = new();
    private readonly Stack<Paragraph> paragraphs = new();
    private int skippedTables;
    private RunLook run;

    public List<Block> Read()
    {
        xml.MoveToContent();
        while (!xml.EOF)
        {
            if (xml.NodeType is XmlNodeType.Element && xml.NamespaceURI.EndsWith("/main", StringComparison.Ordinal)
                && xml.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal))
            {
                if (!Begin(xml.LocalName)) continue; // it has moved on
                if (xml.IsEmptyElement) End(xml.LocalName);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "Fallback" })
            {
                xml.Skip();
                continue;
            }
            else if (xml.NodeType is XmlNodeType.EndElement)
            {
                End(xml.LocalName);
            }

            xml.Read();
        }

        return flows.Last().Blocks;
    }

    /// <summary>False where the element was read with all it holds.</summary>
    private bool Begin(string name)
    {
        if (xml.Depth > MostDepth) throw new RefusedException(FileFaults.TooComplex);
        switch (name)
        {
            case "p": paragraphs.Push(new Paragraph()); break;
            case "r": run = default; break;
            case "t": return Text();
            case "tab" or "ptab": Append(" "); break;
            case "br" or "cr": paragraphs.TryPeek(out var broken); broken?.Break(); break;
            case "noBreakHyphen": Append("-"); break;
            case "del" or "moveFrom" or "delText" or "instrText" or "delInstrText" or "sdtPr" or "sectPr" or "tblPr"
                or "tblGrid":
                xml.Skip(); return false;
            case "pPr" or "rPr" or "trPr" or "tcPr": return Properties(name);
            case "txbxContent": flows.Push(new Flow()); break;
            case "tbl" or "tr" or "tc": BeginTable(name); break;
        }

        return true;
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" when paragraphs.Count > 0: EndParagraph(); break;
            case "txbxContent" when flows.Count > 1: EndBox(flows.Pop()); break;
            case "tbl" or "tr" or "tc": EndTable(name); break;
        }
    }

    private bool Text()
    {
        if (xml.IsEmptyElement) return true;
        var text = xml.ReadElementContentAsString();
        paragraphs.TryPeek(out var paragraph);
        if (!styles.IsUnseen(run, paragraph?.Style, tables.Count > 0)) Append(text);
        return false;
    }

    private void Append(string text)
    {
        if (paragraphs.TryPeek(out var paragraph)) paragraph.Append(text);
    }

    private void EndParagraph()
    {
        var paragraph = paragraphs.Pop();
        flows.Peek().Blocks.AddRange(paragraph.Lines(numbering));
        flows.Peek().Blocks.AddRange(paragraph.Boxes);
    }

    /// <summary>A text box stands behind the paragraph that it is anchored in.</summary>
    private void EndBox(Flow box)
    {
        if (paragraphs.TryPeek(out var anchor)) anchor.Boxes.AddRange(box.Blocks);
        else flows.Peek().Blocks.AddRange(box.Blocks);
    }

    /// <summary>What the properties of a paragraph, a run, a row or a cell say that matters here.</summary>
    private bool Properties(string of)
    {
        if (xml.IsEmptyElement) return true;
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth && !xml.EOF)
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName.EndsWith("Change", StringComparison.Ordinal))
            {
                xml.Skip(); // how it was formatted before
                continue;
            }

            if (xml.NodeType is XmlNodeType.Element) Property(of);
            xml.Read();
        }

        xml.Read();
        return false;
    }

    private void Property(string of)
    {
        var isOfTable = of is "trPr" or "tcPr";
        if (of is "rPr" && paragraphs.Count > 0) run = run.With(xml.LocalName, Value());
        else if (of is "pPr" && paragraphs.TryPeek(out var paragraph)) paragraph.Take(xml.LocalName, Value());
        else if (isOfTable && skippedTables == 0 && tables.TryPeek(out var table)) table.Take(xml.LocalName, Value());
    }

    private string? Value() => xml.GetAttribute("val", xml.NamespaceURI);

    private void BeginTable(string name)
    {
        if (name is "tbl" && tables.Count >= MostTables) skippedTables++;
        else if (name is "tbl") tables.Push(new TableInWork());
        else if (skippedTables == 0 && tables.TryPeek(out var table))
        {
            if (name is "tr") table.BeginRow();
            else if (table.BeginCell()) flows.Push(new Flow());
        }
    }

    private void EndTable(string name)
    {
        if (skippedTables > 0)
        {
            if (name is "tbl") skippedTables--;
        }
        else if (tables.TryPeek(out var table))
        {
            if (name is "tc" && flows.Count > 1) table.EndCell(flows.Pop().Blocks);
            else if (name is "tr") table.EndRow();
            else if (name is "tbl") flows.Peek().Blocks.AddRange(tables.Pop().Done());
        }
    }

    private sealed class Flow
    {
        public List<Block> Blocks { get; } = [];
    }
}
