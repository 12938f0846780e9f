using Gongkai.Documents.Reading.Numbers;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>What stands behind one row's label: values cell by cell, or the ways in which they may be read.</summary>
internal sealed class RowReading(FormRow row, LabelPlace label)
{
    public FormRow Row => row;

    public LabelPlace Label => label;

    /// <summary>"table3.results.granted".</summary>
    public string Place => $"table{row.Cells[0].Table}.{row.Id}";

    /// <summary>One a cell; cells without a number are null.</summary>
    public CellValue[] Values { get; set; } = new CellValue[row.Cells.Length];

    /// <summary>The number under 总计; null where the row has none, or it was not read.</summary>
    public decimal? Total => row.Total is null ? null : Values[^1].Number;

    /// <summary>What its parts add up to; null where one of them was not read.</summary>
    public decimal? SumOfParts => Array.TrueForAll(Parts, v => v.Number is not null) ? SumOfThose : null;

    /// <summary>What those of its parts that were read add up to.</summary>
    public decimal SumOfThose => Parts.Sum(v => v.Number ?? 0);

    private CellValue[] Parts => Values[..row.Parts.Length];

    /// <summary>The numbers and marks behind the label, in order.</summary>
    public List<NumberToken> Tokens { get; set; } = [];

    /// <summary>Ways to read glued digits, where there are several.</summary>
    public List<long[]> Readings { get; set; } = [];

    /// <summary>For a row that has a number less than columns: the ways in which one of its numbers may be two.</summary>
    public List<long[]> Splits { get; set; } = [];

    /// <summary>The index behind the last number.</summary>
    public int End { get; set; } = label.End;

    /// <summary>How many numbers stand behind the label.</summary>
    public int Numbers { get; set; }

    public void Fill(Squeezed text)
    {
        for (var i = 0; i < Math.Min(Tokens.Count, Values.Length); i++)
            Values[i] = CellText.Read(Tokens[i], Row.Cells[i].Column, text);
    }

    /// <summary>Takes one reading of glued digits for the values.</summary>
    public void Take(long[] numbers, Sureness sureness, int offset, string? tail = null)
    {
        for (var i = 0; i < numbers.Length; i++)
            Values[i] = CellText.Glued(numbers[i], row.Cells[i].Column, i == numbers.Length - 1 ? tail : null, offset, sureness);
    }
}

/// <summary>Reads the numbers of one row.</summary>
internal sealed class RowReader(Squeezed text, FaultList faults)
{
    /// <summary>Reads the numbers between the row's label and the next one.</summary>
    /// <param name="row">The row of the form.</param>
    /// <param name="label">Where its label stands.</param>
    /// <param name="to">Where the next label begins.</param>
    /// <param name="isLast">Prose may follow: numbers behind a stretch of words are no longer the row's.</param>
    /// <returns>The row; filled in where it has as many numbers as the form has columns.</returns>
    public RowReading Read(FormRow row, LabelPlace label, int to, bool isLast)
    {
        var tokens = NumberScan.Tokens(text, label.End, to);
        if (row.Cells.Length == 1 && !tokens.Exists(t => !t.IsMark) && Beside.Written(text, row, label.End, to) is { } written)
            tokens = [written];
        if (isLast) NumberToken.KeepFirstRun(tokens);
        var reading = new RowReading(row, label) { Tokens = tokens };
        var count = row.Cells.Length;
        var numbers = tokens.Count(t => !t.IsMark);
        if (numbers == count && tokens.Count > count)
        {
            NoteSignApart(reading);
            tokens.RemoveAll(t => t.IsMark);
        }

        if (tokens.Count == count + 1 && numbers == tokens.Count) DropForeignDigit(reading);

        if (row.Cells[0].Table == 3 && tokens.Count == count && IsOfAnotherRow(tokens)) tokens.RemoveAt(count - 1);
        reading.Numbers = tokens.Count(t => !t.IsMark);
        if (tokens.Count > 0) reading.End = tokens[^1].End;
        Beside.Mark(text, reading, to);
        if (tokens.Count == count && !tokens.Exists(t => t.IsTorn)) reading.Fill(text);
        return reading;
    }

    /// <summary>"- 8" where a number may be negative: the dash may be its sign, or the mark of an empty cell.</summary>
    private void NoteSignApart(RowReading reading)
    {
        var at = 0;
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (!reading.Tokens[i].IsMark) at++;
            else if (i + 1 < reading.Tokens.Count && !reading.Tokens[i + 1].IsMark && reading.Row.Cells[at]
                .Column.Type is CellType.Change && text.Chars[reading.Tokens[i].Start] is '-')
                faults.Add(
                    "cell.unclear", reading.Place, $"“{reading.Row.Label}”一行的{reading.Tokens[i + 1].Digits}前面有一个单独的“-”，可能是负号，请对照原件",
                    text.Offset(reading.Tokens[i].Start));
        }
    }

    /// <summary>One number too many: a digit at the end of the label, or the number of a page alone on its line below the row.</summary>
    private void DropForeignDigit(RowReading reading)
    {
        var tokens = reading.Tokens;
        if (tokens[0].Attached)
        {
            faults.Add(
                "label.digit", reading.Place, $"“{reading.Row.Label}”的名称后面多了一个数字{tokens[0].Digits}，没有当作数值", text.Offset(tokens[0].Start));
            tokens.RemoveAt(0);
        }
        else if (IsAlone(tokens[^1]) && (text.GapBefore(tokens[1].Start) & Gap.Line) == 0 && tokens.Count > 2)
        {
            tokens.RemoveAt(tokens.Count - 1);
        }
    }

    /// <summary>
    /// The last number stands alone on a line below the others and is not their sum: it may be the total of the next row.
    /// </summary>
    private bool IsOfAnotherRow(List<NumberToken> tokens) =>
        IsAlone(tokens[^1]) && (text.GapBefore(tokens[1].Start) & Gap.Line) == 0 && !tokens.LastIsSum;

    private bool IsAlone(NumberToken token) => (text.GapBefore(token.Start) & Gap.Line) != 0 && (text.GapBefore(token.End) & Gap.Line) != 0;
}
