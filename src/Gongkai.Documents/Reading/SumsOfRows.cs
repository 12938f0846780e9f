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
            if (row is not { SumOfParts: { } sum, Total: { } total } || (sum == 0 && total == 0)) continue;
            rows++;
            if (sum != total) wrong++;
        }

        if (wrong >= Fewest && wrong * 2 > rows)
            faults.Add("cell.unclear", "table3", $"表三有数字的{rows}行中，{wrong}行各列相加不等于总计，数字可能不在应在的列，请对照原件", text.Offset(reading.Start));
    }
}
