using System.Collections.Immutable;
using System.Text.Json;

namespace Gongkai.Reports;

/// <summary>The forms that the State Council has issued, loaded from <c>data/forms/</c>.</summary>
public static class Forms
{
    /// <summary>The trial form of 2019 (国办公开办函〔2019〕60号), for report years 2019 and 2020.</summary>
    public static Form F2019 { get; } = Load("forms/2019.json");

    /// <summary>The form of 2021 (国办公开办函〔2021〕30号), for report years from 2021.</summary>
    public static Form F2021 { get; } = Load("forms/2021.json");

    /// <summary>All known forms, oldest first.</summary>
    public static ImmutableArray<Form> All { get; } = [F2019, F2021];

    /// <summary>The form that a report of this year must use, or null before 2019, when there was none.</summary>
    /// <remarks>
    /// A year after <see cref="FormHead.ConfirmedUntil"/> is provisional: the latest form is expected until a newer one is known.
    /// </remarks>
    public static Form? For(int year) => All.LastOrDefault(f => f.Head.FirstYear <= year);

    /// <summary>The form of a report whose table II comes from one form and whose table III from another.</summary>
    /// <returns>That form where both are the same, else a form with the id "mixed". Table IV is the same in all.</returns>
    public static Form Of(Form table2, Form table3) => (table2.Id, table3.Id) switch
    {
        var (a, b) when a == b => table2,
        ("F2021", _) => Mixed2021With2019.Value,
        _ => Mixed2019With2021.Value,
    };

    // Cells know their index, so a mixed form has cells of its own: the tables are loaded again rather than shared.
    private static readonly Lazy<Form> Mixed2021With2019 = new(() => Mix("forms/2021.json", "forms/2019.json"));
    private static readonly Lazy<Form> Mixed2019With2021 = new(() => Mix("forms/2019.json", "forms/2021.json"));

    private static Form Mix(string first, string second)
    {
        var (a, b) = (Load(first), Load(second));
        var head = a.Head with { Id = "mixed", Name = $"混合格式（表二为{a.Head.Name}，表三为{b.Head.Name}）" };
        return new Form(head, a.Sections, [a.Table2, b.Table3, a.Table4]);
    }

    private static Form Load(string name)
    {
        using var stream = typeof(Forms).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly");
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement;
        var head = new FormHead(
            Text(root, "id"), Text(root, "name"), Text(root, "notice"), Text(root, "source"),
            root.GetProperty("firstYear").GetInt32(), root.GetProperty("confirmedUntil").GetInt32());
        return new Form(head, List(root, "sections", Section), List(root, "tables", Table));
    }

    private static FormSection Section(JsonElement e) =>
        new(Text(e, "id"), Text(e, "number"), Text(e, "heading"), Texts(e, "accepted"));

    private static FormTable Table(JsonElement e)
    {
        var number = e.GetProperty("number").GetInt32();
        return new FormTable(number, TextOrNull(e, "corner"), List(e, "blocks", b => Block(b, number)));
    }

    private static FormBlock Block(JsonElement e, int table)
    {
        var columns = List(e, "columns", Column);
        var rows = List(e, "rows", r => new FormRow(Text(r, "id"), Text(r, "label"), Texts(r, "accepted"), Texts(r, "groups")));
        foreach (var row in rows)
            row.Cells = [.. columns.Select(c => new Cell($"table{table}.{row.Id}.{c.Id}", table, row, c))];
        return new FormBlock(TextOrNull(e, "label") ?? "", columns, rows);
    }

    private static FormColumn Column(JsonElement e) => new(
        Text(e, "id"), Text(e, "label"), Texts(e, "accepted"), TextOrNull(e, "group"),
        Text(
            e, "type") switch
        {
            "count" => CellType.Count,
            "change" => CellType.Change,
            "money" => CellType.Money,
            var t => throw new FormatException(t)
        },
        Text(e, "unit"), e.TryGetProperty("decimals", out var d) ? d.GetInt32() : null);

    private static ImmutableArray<T> List<T>(JsonElement e, string name, Func<JsonElement, T> read) where T : class
    {
        var list = ImmutableArray.CreateBuilder<T>();
        foreach (var item in e.GetProperty(name).EnumerateArray()) list.Add(read(item));
        return list.DrainToImmutable();
    }

    private static ImmutableArray<string> Texts(JsonElement e, string name) =>
        e.TryGetProperty(name, out _) ? List(e, name, t => t.GetString()!) : [];

    private static string Text(JsonElement e, string name) => e.GetProperty(name).GetString()!;

    private static string? TextOrNull(JsonElement e, string name) => e.TryGetProperty(name, out var t) ? t.GetString() : null;
}
