using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Exchange;

/// <summary>JSON Schema and XSD of a report, made from the forms.</summary>
internal static class ReportSchema
{
    public const string Namespace = "urn:gongkai:annual-report:1";

    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    /// <summary>A report must be complete in one of the forms; a value that is not known is null.</summary>
    public static byte[] Json()
    {
        var definitions = new JsonObject();
        foreach (var form in Forms.All) definitions[form.Id] = Report(form);
        return RuleFiles.Bytes(new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = Namespace,
            ["title"] = "政府信息公开工作年度报告",
            ["oneOf"] = Array(Forms.All.Select(f => new JsonObject { ["$ref"] = $"#/$defs/{f.Id}" })),
            ["$defs"] = definitions,
        });
    }

    private static JsonObject Report(Form form)
    {
        var properties = new JsonObject { ["form"] = new JsonObject { ["const"] = form.Id }, ["year"] = Typed("integer", "null") };
        foreach (var name in (string[])["title", "organ", "preamble", "signatureOrgan"]) properties[name] = Typed("string", "null");
        properties["signedOn"] = new JsonObject { ["type"] = Types("string", "null"), ["pattern"] = "^\\d{4}-\\d{2}-\\d{2}$" };
        properties["sections"] = Object(form.Sections.Select(s => (s.Id, Typed("string", "null"))));
        properties["table2"] = Object(form.Table2.Rows.SelectMany(r => r.Cells).Select(c => (c.Id["table2.".Length..], Value(c))));
        foreach (var table in (FormTable[])[form.Table3, form.Table4])
            properties[table.Id] = Object(table.Rows.Select(r => (r.Id, Object(r.Cells.Select(c => (c.Column.Id, Value(c)))))));
        return new JsonObject
        {
            ["title"] = form.Head.Name,
            ["type"] = "object",
            ["required"] = Array(["form", "year", "sections", "table2", "table3", "table4"]),
            ["properties"] = properties,
        };
    }

    private static JsonObject Object(IEnumerable<(string Name, JsonObject Schema)> members)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in members) properties[name] = schema;
        return new JsonObject
        {
            ["type"] = "object",
            ["required"] = Array(properties.Select(p => p.Key)),
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Value(Cell cell) => cell.Column.Type switch
    {
        CellType.Change => Described(cell, Typed("integer", "null")),
        CellType.Money => Described(cell, new JsonObject { ["type"] = Types("number", "null"), ["minimum"] = 0 }),
        _ => Described(cell, new JsonObject { ["type"] = Types("integer", "null"), ["minimum"] = 0 }),
    };

    private static JsonObject Described(Cell cell, JsonObject schema)
    {
        schema["title"] = cell.Label;
        return schema;
    }

    private static JsonObject Typed(params string[] types) => new() { ["type"] = Types(types) };

    private static JsonArray Types(params string[] types) => Array(types);

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    private static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items]);

    /// <summary>The schema of the XML; which cells belong to which form is the reader's to check, XSD can't say it.</summary>
    public static byte[] Xsd()
    {
        var cells = Forms.All.SelectMany(f => f.Cells).Select(c => c.Id[(c.Id.IndexOf('.', StringComparison.Ordinal) + 1)..]).Distinct();
        var schema = new XElement(Xs + "schema",
            new XAttribute("targetNamespace", Namespace), new XAttribute("xmlns", Namespace), new XAttribute(XNamespace.Xmlns + "xs", Xs),
            new XAttribute("elementFormDefault", "qualified"),
            Element("report", Complex(
                [Line("mark", 0), Line("title", 0), Line("organ", 0), Part(Element("preamble", Complex([Paragraph()])), 0, 1), Section(),
                    Table(), Signature(), Line("annex", 0, "unbounded")],
                Attribute("form", Enumeration([.. Forms.All.Select(f => f.Id), "mixed"])), Attribute("year", "xs:int", required: false))),
            Named("cellId", Enumeration(cells)));
        schema.Add(new XComment(" docs/report-format: written from the forms "));
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + schema.ToString().ReplaceLineEndings("\n") + "\n");
    }

    private static XElement Section() => Part(Element("section", Complex(
        [Paragraph()], Attribute("id", Enumeration(Forms.F2021.Sections.Select(s => s.Id))),
        Attribute("heading", "xs:string", required: false))), 0, 6);

    private static XElement Table()
    {
        var cell = Element("cell", new XElement(Xs + "complexType", new XElement(Xs + "simpleContent", new XElement(
            Xs + "extension", new XAttribute("base", "xs:decimal"), Attribute("id", "cellId"),
            Attribute("label", "xs:string", required: false)))));
        cell.Add(new XAttribute("nillable", "true"));
        return Part(Element("table", Complex([Part(cell, 1, null)], Attribute("number", Enumeration(["2", "3", "4"])))), 3, 3);
    }

    private static XElement Signature() =>
        Part(
            Element(
                "signature", Complex([], Attribute("organ", "xs:string", required: false), Attribute("date", "xs:date", required: false))),
                0, 1);

    private static XElement Paragraph() =>
        Part(new XElement(Xs + "element", new XAttribute("name", "p"), new XAttribute("type", "xs:string")), 0, null);

    private static XElement Line(string name, int least, string most = "1") =>
        new(Xs + "element", new XAttribute("name", name), new XAttribute("type", "xs:string"), new XAttribute("minOccurs", least),
            new XAttribute("maxOccurs", most));

    private static XElement Element(string name, XElement type) => new(Xs + "element", new XAttribute("name", name), type);

    private static XElement Part(XElement element, int least, int? most)
    {
        element.Add(
            new XAttribute("minOccurs", least),
            new XAttribute("maxOccurs", most?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unbounded"));
        return element;
    }

    private static XElement Complex(IEnumerable<XElement> sequence, params XElement[] attributes) =>
        new(Xs + "complexType", new XElement(Xs + "sequence", sequence), attributes);

    private static XElement Attribute(string name, string type, bool required = true) =>
        new(Xs + "attribute", new XAttribute("name", name), new XAttribute("type", type),
            new XAttribute("use", required ? "required" : "optional"));

    private static XElement Attribute(string name, XElement type) =>
        new(Xs + "attribute", new XAttribute("name", name), new XAttribute("use", "required"), type);

    private static XElement Enumeration(IEnumerable<string> values) =>
        new(Xs + "simpleType",
            new XElement(
                Xs + "restriction", new XAttribute("base", "xs:string"),
                values.Select(v => new XElement(Xs + "enumeration", new XAttribute("value", v)))));

    private static XElement Named(string name, XElement type)
    {
        type.Add(new XAttribute("name", name));
        return type;
    }
}
