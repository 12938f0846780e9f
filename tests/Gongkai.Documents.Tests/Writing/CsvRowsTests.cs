using System.Buffers;
using System.Text;
using Gongkai.Documents.Writing;
using Gongkai.Reports;
using Gongkai.Reports.Comparing;

namespace Gongkai.Documents.Tests.Writing;

public sealed class CsvRowsTests
{
    [Fact]
    public void A_comparison_is_rows_after_the_mark_and_the_heads_and_a_name_is_no_formula()
    {
        var comparison = new Comparison(new OrganTree([new("甲")]), _ => null);
        comparison.Add("a.txt", Report(default));
        Assert.Contains(
            "\uFEFForgan,year,rule,severity,outcome,place,found,expected,message,file\r\n", Written(comparison), StringComparison.Ordinal);
        Assert.EndsWith("\"'+乙,丙\",,unmatched,,,,1,,名录中没有这个名称,\r\n", Written(comparison), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_below_zero_stays_a_number()
    {
        var output = new ArrayBufferWriter<byte>();
        ReadingCsv.Write(output, new("a.txt", "F2021", Report(new(-3, "-3", 0)), []));
        Assert.StartsWith(
            $"a.txt,\"'+乙,丙\",2021,F2021,{Forms.F2021.Cells[0].Id},-3,", Encoding.UTF8.GetString(output.WrittenSpan),
            StringComparison.Ordinal);
    }

    private static AnnualReport Report(CellValue value)
    {
        var values = new CellValue[Forms.F2021.Cells.Length];
        values[0] = value;
        return new() { Values = new ReportValues(Forms.F2021, values), Organ = "+乙,丙", Year = 2021 };
    }

    private static string Written(Comparison comparison)
    {
        var output = new ArrayBufferWriter<byte>();
        ComparisonFile.WriteCsv(output, comparison);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
