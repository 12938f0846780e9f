using Gongkai.Law.Report;

namespace Gongkai.Documents.Reading;

/// <summary>What stands behind one row's label: values cell by cell, or the ways in which they may be read.</summary>
internal sealed class RowReading(FormRow row, LabelPlace label)
{
    public FormRow Row => row;

    public LabelPlace Label => label;

    /// <summary>One a cell; cells without a number are null.</summary>
    public CellValue[] Values { get; set; } = new CellValue[row.Cells.Length];

    /// <summary>Ways to read glued digits, where there are several.</summary>
    public List<long[]> Readings { get; set; } = [];

    /// <summary>The index behind the last number.</summary>
    public int End { get; set; } = label.End;

    /// <summary>How many numbers stand behind the label.</summary>
    public int Numbers { get; set; }

    public void Fill(IReadOnlyList<NumberToken> tokens, Squeezed text)
    {
        for (var i = 0; i < Math.Min(tokens.Count, Values.Length); i++)
            Values[i] = CellText.Read(tokens[i], Row.Cells[i].Column, text);
    }

    /// <summary>Takes one reading of glued digits for the values.</summary>
    public void Take(long[] numbers, Sureness sureness, int offset, string? tail = null)
    {
        for (var i = 0; i < numbers.Length; i++)
            Values[i] = CellText.Glued(numbers[i], row.Cells[i].Column, i == numbers.Length - 1 ? tail : null, offset) with { Sureness = sureness };
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
    public RowReading Read(FormRow row, LabelPlace label, int to, bool isLast)
    {
        var reading = new RowReading(row, label);
        var lastIsSum = row.Cells[0].Table == 3;
        var tokens = NumberToken.Scan(text, label.End, to);
        if (isLast) NumberToken.KeepFirstRun(tokens);
        var count = row.Cells.Length;
        var numbers = tokens.Count(t => !t.IsMark);
        if (numbers == count && tokens.Count > count) tokens.RemoveAll(t => t.IsMark);
        if (tokens.Count == count + 1 && tokens[0].Attached && numbers == tokens.Count) DropDigitOfLabel(reading, tokens);

        reading.Numbers = tokens.Count(t => !t.IsMark);
        if (tokens.Count > 0) reading.End = tokens[^1].End;
        if (tokens.Count == count) reading.Fill(tokens, text);
        else if (tokens.Count == 0) NoNumbers(reading);
        else if (tokens.Count < count && Unglue(reading, tokens, lastIsSum)) return reading;
        else if (!GridRow.Align(text, reading, tokens, to)) CountDiffers(reading, tokens, lastIsSum);
        return reading;
    }

    private void DropDigitOfLabel(RowReading reading, List<NumberToken> tokens)
    {
        var place = Place(reading);
        faults.Add("label.digit", place, $"“{reading.Row.Label}”的名称后面多了一个数字{tokens[0].Digits}，没有当作数值", text.Offset(tokens[0].Start));
        tokens.RemoveAt(0);
    }

    private void NoNumbers(RowReading reading) =>
        faults.Add("row.missing", Place(reading), $"“{reading.Row.Label}”一行没有数字", text.Offset(reading.Label.Start));

    /// <summary>Glued digits: the one way to read them, or the ways to choose from once the other rows are known.</summary>
    private bool Unglue(RowReading reading, List<NumberToken> tokens, bool lastIsSum)
    {
        if (!tokens.TrueForAll(t => !t.IsMark && t.IsPlain)) return false;
        var pieces = tokens.ConvertAll(t => t.Digits);
        var readings = new Glue(pieces, 1, reading.Values.Length, Summed: false).Readings();
        if (readings.Count != 1 && lastIsSum && new Glue(pieces, 1, reading.Values.Length, Summed: true).Readings() is { Count: > 0 } sums) readings = sums;
        if (readings.Count == 0) return false;

        if (readings.Count > 1 && !lastIsSum) readings.Sort(Plausibility.Compare);
        reading.Readings = readings;
        reading.Take(readings[0], readings.Count == 1 ? Sureness.Solved : Sureness.Doubtful, text.Offset(tokens[0].Start), tokens[^1].Tail);
        if (readings.Count > 1 && !lastIsSum) GlueSolver.Unclear(faults, Place(reading), pieces, readings.Count, text.Offset(tokens[0].Start));
        else if (!lastIsSum) GlueSolver.Glued(faults, text.Offset(tokens[0].Start));
        return true;
    }

    /// <summary>A row without its total keeps its six numbers; numbers that fit no column are not put into any.</summary>
    private void CountDiffers(RowReading reading, List<NumberToken> tokens, bool lastIsSum)
    {
        var count = reading.Values.Length;
        if (lastIsSum && tokens.Count == count - 1 && !EndsInSum(tokens))
        {
            reading.Fill(tokens, text);
            faults.Add("row.without-total", Place(reading) + ".total", WithoutTotal(reading, tokens), text.Offset(reading.Label.Start));
            return;
        }

        faults.Add("row.count", Place(reading), $"“{reading.Row.Label}”一行应有 {count} 个数，读到 {tokens.Count} 个，无法确定各在哪一列", text.Offset(reading.Label.Start));
    }

    private static string WithoutTotal(RowReading reading, List<NumberToken> tokens) =>
        tokens.TrueForAll(t => !t.IsMark)
            ? $"“{reading.Row.Label}”一行没有总计；各列相加为 {tokens.Sum(t => t.Value)}"
            : $"“{reading.Row.Label}”一行没有总计";

    /// <summary>The last of too few numbers is the sum of the others: then the total is there and another number is missing.</summary>
    private static bool EndsInSum(List<NumberToken> tokens) =>
        tokens.TrueForAll(t => !t.IsMark) && tokens[^1].Value != 0 && tokens.SkipLast(1).Sum(t => t.Value) == tokens[^1].Value;

    private static string Place(RowReading reading) => $"table{reading.Row.Cells[0].Table}.{reading.Row.Id}";
}
