using System.Collections.Immutable;

namespace Gongkai.Reports;

/// <summary>A version of the statutory form of the annual report (政府信息公开工作年度报告格式): every table, row, column and label, as data.</summary>
/// <remarks>The forms themselves are in <c>data/forms/</c>; <see cref="Forms"/> loads them.</remarks>
public sealed class Form
{
    private readonly Dictionary<string, Cell> byId = new(StringComparer.Ordinal);

    internal Form(FormHead head, ImmutableArray<FormSection> sections, ImmutableArray<FormTable> tables)
    {
        Head = head;
        Sections = sections;
        Tables = tables;
        var cells = ImmutableArray.CreateBuilder<Cell>();
        foreach (var table in tables)
            foreach (var row in table.Rows)
                cells.AddRange(row.Cells);
        Cells = cells.DrainToImmutable();
        for (var i = 0; i < Cells.Length; i++)
        {
            Cells[i].Index = i;
            byId.Add(Cells[i].Id, Cells[i]);
        }
    }

    /// <summary>Which notice issued the form and for which years.</summary>
    public FormHead Head { get; }

    /// <summary>"F2019", "F2021", or "mixed" where a report holds tables of both.</summary>
    public string Id => Head.Id;

    /// <summary>The six statutory parts, in order.</summary>
    public ImmutableArray<FormSection> Sections { get; }

    /// <summary>Tables II, III and IV (主动公开, 依申请公开, 复议诉讼), in order.</summary>
    public ImmutableArray<FormTable> Tables { get; }

    /// <summary>All cells of all tables, in reading order; a cell's <see cref="Cell.Index"/> is its place here.</summary>
    public ImmutableArray<Cell> Cells { get; }

    /// <summary>Table II: what was published on the organ's own initiative (主动公开政府信息情况).</summary>
    public FormTable Table2 => Tables[0];

    /// <summary>Table III: applications received and handled (收到和处理政府信息公开申请情况).</summary>
    public FormTable Table3 => Tables[1];

    /// <summary>Table IV: reviews and suits (政府信息公开行政复议、行政诉讼情况).</summary>
    public FormTable Table4 => Tables[2];

    /// <summary>The cell with this id ("table3.new_received.total"), or null where the form has none.</summary>
    public Cell? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The cell with this id; throws where the form has none.</summary>
    public Cell this[string id] => byId[id];

    /// <inheritdoc />
    public override string ToString() => Id;
}

/// <summary>The notice that issued a form, and the report years it is for.</summary>
/// <param name="Id">The form's id, "F2019" or "F2021".</param>
/// <param name="Name">Its name for people, "2021年版格式".</param>
/// <param name="Notice">The number of the notice.</param>
/// <param name="Source">The document that holds the form.</param>
/// <param name="FirstYear">The first report year it applies to.</param>
/// <param name="ConfirmedUntil">The last report year for which its use was seen confirmed; later years are provisional (暂定).</param>
public sealed record FormHead(string Id, string Name, string Notice, string Source, int FirstYear, int ConfirmedUntil);

/// <summary>One of the six parts of the report.</summary>
/// <param name="Id">"s1" to "s6".</param>
/// <param name="Number">The Chinese numeral in front of the heading.</param>
/// <param name="Heading">The heading as the form prints it, without the number.</param>
/// <param name="Accepted">Other wordings that are accepted as the same heading.</param>
public sealed record FormSection(string Id, string Number, string Heading, ImmutableArray<string> Accepted);

/// <summary>One of the three tables.</summary>
/// <param name="Number">2, 3 or 4: the number of the part it stands in.</param>
/// <param name="Corner">The note in the corner of table III (勾稽关系), or null.</param>
/// <param name="Blocks">Blocks of rows that share columns; tables III and IV have one, table II one for each item of article 20.</param>
public sealed record FormTable(int Number, string? Corner, ImmutableArray<FormBlock> Blocks)
{
    /// <summary>All rows of all blocks, in order.</summary>
    public ImmutableArray<FormRow> Rows { get; } = [.. Blocks.SelectMany(b => b.Rows)];

    /// <summary>The row with this id ("results.granted"); throws where the table has none.</summary>
    public FormRow Row(string id) => FindRow(id) ?? throw new KeyNotFoundException($"table {Number} has no row {id}");

    /// <summary>The row with this id, or null.</summary>
    public FormRow? FindRow(string id) => Rows.FirstOrDefault(r => r.Id == id);

    /// <summary>"table2", "table3" or "table4": what the ids of its cells begin with.</summary>
    public string Id { get; } = $"table{Number}";
}

/// <summary>Rows under one set of columns.</summary>
/// <param name="Label">The line above the block ("第二十条第（一）项"); empty in tables III and IV.</param>
/// <param name="Columns">The columns, in order.</param>
/// <param name="Rows">The rows, in order.</param>
public sealed record FormBlock(string Label, ImmutableArray<FormColumn> Columns, ImmutableArray<FormRow> Rows);

/// <summary>A column of a block.</summary>
/// <param name="Id">Its id, the last part of its cells' ids.</param>
/// <param name="Label">Its label, word for word.</param>
/// <param name="Accepted">Other wordings met in published reports.</param>
/// <param name="Group">The label above it ("法人或其他组织"), or null.</param>
/// <param name="Type">What kind of number stands in it.</param>
/// <param name="Unit">The unit of the number: 件, 项 or 万元.</param>
/// <param name="Decimals">How many decimals the form demands, or null where it says nothing.</param>
public sealed record FormColumn(
    string Id, string Label, ImmutableArray<string> Accepted, string? Group, CellType Type, string Unit, int? Decimals);

/// <summary>A row of a block.</summary>
/// <param name="Id">Its id, the middle part of its cells' ids ("results.refused.state_secret").</param>
/// <param name="Label">Its label, word for word, with its number.</param>
/// <param name="Accepted">Other wordings met in published reports.</param>
/// <param name="Groups">The labels of the cells merged to its left, outermost first.</param>
public sealed record FormRow(string Id, string Label, ImmutableArray<string> Accepted, ImmutableArray<string> Groups)
{
    /// <summary>Its cells, one a column.</summary>
    public ImmutableArray<Cell> Cells { get; internal set; }

    /// <summary>Its 总计; null where its columns do not add up to anything, as in table II.</summary>
    public Cell? Total => Cells[^1].Column.Id == "total" ? Cells[^1] : null;

    /// <summary>The cells that add up to its 总计, in their order; all of them where it has none.</summary>
    public ImmutableArray<Cell> Parts => Total is null ? Cells : Cells[..^1];

    /// <summary>The cell in the column with this id; throws where there is none.</summary>
    public Cell this[string column] => Cells.First(c => c.Column.Id == column);
}

/// <summary>A cell of a form: the place where one number stands.</summary>
/// <param name="Id">"table3.new_received.total".</param>
/// <param name="Table">2, 3 or 4.</param>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column.</param>
public sealed record Cell(string Id, int Table, FormRow Row, FormColumn Column)
{
    /// <summary>Its place in <see cref="Form.Cells"/>.</summary>
    public int Index { get; internal set; }

    /// <summary>Row and column in the words of the form, for people.</summary>
    public string Label => $"{Row.Label}·{Column.Label}";

    /// <inheritdoc />
    public bool Equals(Cell? other) => other is not null && Id == other.Id;

    /// <inheritdoc />
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Id;
}

/// <summary>What kind of number a cell holds.</summary>
public enum CellType
{
    /// <summary>A whole number, zero or more.</summary>
    Count,

    /// <summary>A whole number that may be negative (本年增/减 of the 2019 form).</summary>
    Change,

    /// <summary>An amount in 万元.</summary>
    Money,
}
