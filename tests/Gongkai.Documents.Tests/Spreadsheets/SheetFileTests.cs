using System.Collections.Immutable;
using System.Text;
using Gongkai.Documents.Spreadsheets;

namespace Gongkai.Documents.Tests.Spreadsheets;

public class SheetFileTests
{
    private static readonly ImmutableArray<SheetColumn> Columns =
        [new("日期", false, true, ""), new("件数", true, true, ""), new("类别", false, false, "") { Choices = ["培训", "会议"] }];

    public static TheoryData<string, byte[]> Encodings()
    {
        const string text = "日期,名称\r\n2021-3-5,培训会\r\n";
        return new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(text) },
            { "UTF-8 with BOM", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)] },
            { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)] },
            { "UTF-16 big-endian", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)] },
            { "GB18030", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text) },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_of_an_office_is_read_in_any_encoding(string encoding, byte[] bytes) =>
        Assert.Equal("2021-3-5|培训会", Cells(bytes) is [_, var row] ? string.Join('|', row.Cells) : encoding);

    [Theory]
    [InlineData("日期\t名称\n2021-3-5\t一、二;三,四", "2021-3-5|一、二;三,四")]
    [InlineData("日期;名称\n2021-3-5;甲,乙", "2021-3-5|甲,乙")]
    [InlineData("日期,名称\n2021-3-5,\"说\"\"好\"\",再来\"", "2021-3-5|说\"好\",再来")]
    [InlineData("\"日期\",\"名称,全称\"\n2021-3-5,甲", "2021-3-5|甲")]   // commas within quotes do not make the separator
    public void The_separator_is_the_one_of_the_first_line(string text, string row) =>
        Assert.Equal(row, string.Join('|', Cells(Encoding.UTF8.GetBytes(text))[1].Cells));

    [Fact]
    public void Lines_are_those_of_the_file_and_empty_ones_are_skipped()
    {
        var rows = Cells(Encoding.UTF8.GetBytes("\n日期,名称\n\n2021-3-5,\"两\n行\"\n,\n2021-3-6,乙\n"));
        Assert.Equal([2, 4, 7], rows.Select(r => r.Line));
        Assert.Equal("两\n行", rows[1][1]);
    }

    [Fact]
    public void Quotes_that_do_not_close_are_said_with_their_line()
    {
        var read = SheetFile.Read(Encoding.UTF8.GetBytes("日期,名称\n2021-3-5,甲\n2021-3-6,\"乙\n2021-3-7,丙\n"), "");
        Assert.Equal("sheet.quotes", read.Fault?.Code);
        Assert.Contains("第3行", read.Fault?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ,, \n")]
    public void A_file_of_nothing_is_refused(string text) =>
        Assert.Equal("file.empty", SheetFile.Read(Encoding.UTF8.GetBytes(text), "").Fault?.Code);

    [Theory]
    [InlineData(SheetFormat.Csv)]
    [InlineData(SheetFormat.Xlsx)]
    public void What_is_written_reads_back(SheetFormat format)
    {
        ImmutableArray<ImmutableArray<string?>> written =
            [["2021-03-05", "1234", "培训"], ["2021-03-06", "421.3912", null], ["=1+1", "-5", "＠"]];
        var rows = Cells(SheetWriter.Write(format, "培训与会议", Columns, written), "培训与会议");
        Assert.Equal(["日期", "件数", "类别"], rows[0].Cells.AsEnumerable());
        Assert.Equal(["2021-03-05", "1234", "培训"], rows[1].Cells.AsEnumerable());
        Assert.Equal("421.3912", rows[2][1]);
        // a spreadsheet must not take it for a formula: CSV says so by an apostrophe, which is taken off again
        Assert.Equal("=1+1", rows[3][0]);
        Assert.Equal("-5", rows[3][1]);
    }

    [Fact]
    public void Of_a_workbook_the_sheet_of_that_name_is_read()
    {
        var bytes = SheetWriter.Write(SheetFormat.Xlsx, "台账", Columns, []);
        Assert.Equal("日期", Cells(bytes, "别的名字")[0][0]);
        Assert.Equal("栏目", Cells(bytes, "填写说明")[0][0]);
    }

    private static ImmutableArray<SheetRow> Cells(byte[] bytes, string name = "")
    {
        var read = SheetFile.Read(bytes, name);
        Assert.Null(read.Fault);
        return read.Sheet!.Rows;
    }
}
