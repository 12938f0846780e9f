using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Kept;

namespace Gongkai.Ledger.Tests.Registers;

public sealed class PastedTableTests
{
    [Theory]
    [InlineData("a\tb\nc\td\n", "1:a|b 2:c|d")]
    [InlineData("a\tb\r\n\r\nc", "1:a|b 3:c")]   // an empty line counts
    [InlineData("\"a\nb\"\tc\nd", "1:a\nb|c 3:d")]   // a line break in a cell is two lines of the text
    [InlineData("\"a \"\"x\"\"\nb\"", "1:a \"x\"\nb")]
    [InlineData("\"好\"的\tb", "1:\"好\"的|b")]   // somebody's words
    [InlineData("\"好\"\tb", "1:\"好\"|b")]
    [InlineData("\"好\tb\nc\td", "1:\"好|b 2:c|d")]   // never closed
    [InlineData(" a \t\t", "1:a||")]
    [InlineData("", "")]
    public void Cells_are_what_stands_between_tabs(string text, string cells) =>
        Assert.Equal(cells, string.Join(' ', PastedTable.Split(text).Select(l => $"{l.Line}:{string.Join('|', l.Cells)}")));

    [Theory]
    [InlineData("2026-1-5\t培训\t保密培训", 1, 0)]
    [InlineData("日 期\t类别\t名称\n2026-1-5\t培训\t保密培训", 1, 0)]
    [InlineData("2026-1-5\t培训\t备注", 1, 0)]   // one heading is a word like any other
    [InlineData("日期\t类别\t名称\t讲师\n2026-1-5\t培训\t保密培训\t张三", 0, 1)]
    [InlineData("2026-1-5\t培训\t保密培训\t12\t甲\t乙\t丙\t丁\t戊", 0, 1)]   // more cells than columns
    public void Headings_are_known_when_they_are_there(string text, int rows, int refused)
    {
        var read = PastedTable.Of(Sessions.Register, text, new(new(2026, 3, 2), 2026)).Read;
        Assert.Equal((rows, refused), (read.Rows.Length, read.Refused.Length));
    }
}
