namespace Gongkai.Documents.Reading;

/// <summary>A last guard for table III: where most of its rows do not add up, its numbers may stand in wrong columns.</summary>
internal static class SumsOfRows
{
    /// <summary>Fewer rows show nothing.</summary>
    private const int Fewest = 3;

    public static void Check(Squeezed text, TableReading reading, FaultList faults)
    {
        var (rows, wrong) = (0, 0);
        foreach (var row in reading.Rows)
        {
            if (row is null || Sum(row) is not { } sum || (sum == 0 && row.Values[^1].Number == 0)) continue;
            rows++;
            if (sum != row.Values[^1].Number) wrong++;
        }

        if (wrong >= Fewest && wrong * 2 > rows)
            faults.Add("cell.unclear", "table3", $"表三有数字的{rows}行中，{wrong}行各列相加不等于总计，数字可能不在应在的列，请对照原件", text.Offset(reading.Start));
    }

    /// <summary>What the columns before the last add up to; null where one of them, or the last, is not there.</summary>
    private static decimal? Sum(RowReading row)
    {
        var sum = 0m;
        foreach (var value in row.Values)
        {
            if (value.Number is not { } number) return null;
            sum += number;
        }

        return sum - row.Values[^1].Number;
    }
}
