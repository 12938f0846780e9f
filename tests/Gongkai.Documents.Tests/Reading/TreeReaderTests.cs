using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Tests.Reading;

public sealed class TreeReaderTests
{
    [Theory]
    [InlineData("名称,上级\n甲,\n乙,甲\n", "甲< 乙<甲")]
    [InlineData("\uFEFF名称,上级\r\n甲,\r\n\r\n乙,甲", "甲< 乙<甲")]               // as a spreadsheet saves it; a blank line
    [InlineData("名称\t上级\n甲,丙\t\n乙\t甲,丙\n", "甲,丙< 乙<甲,丙")]            // copied out of a spreadsheet
    [InlineData("上级,名称\n,\"甲,丙\"\n\"甲,丙\",乙\n", "甲,丙< 乙<甲,丙")]
    [InlineData("名称,上级\n \"甲\" , \n乙 , 甲\n", "甲< 乙<甲")]
    [InlineData("名称,上级\n\"甲\"\"丙\"\"\",\n乙,\"甲\"\"丙\"\"\"\n", "甲\"丙\"< 乙<甲\"丙\"")]
    [InlineData("名称,上级\n甲\"丙,\n乙,甲\"丙\n", "甲\"丙< 乙<甲\"丙")]           // a quote within a name is a letter
    [InlineData("名称,上级,简称\n甲\n乙,甲\n", "甲< 乙<甲")]                       // cells at the end left out
    public void Organs_are_read_whatever_a_spreadsheet_makes_of_them(string text, string organs) =>
        Assert.Equal(organs, string.Join(' ', TreeReader.Read(text).Tree!.Organs.Select(o => $"{o.Name}<{o.Parent}")));

    [Theory]
    [InlineData("名称,上级\n甲,\n\"乙,甲\n丙,甲\n丁,甲\n", "tree.quotes")]        // nothing after 乙 would be known
    [InlineData("机关,上级\n甲,\n", "tree.column")]
    [InlineData("", "tree.column")]
    [InlineData("名称,上级\n,\n", "tree.empty")]
    [InlineData("名称,上级\n乙,甲\n", "tree.parent")]
    public void A_list_that_can_not_be_used_is_refused(string text, string code)
    {
        var (tree, fault) = TreeReader.Read(text);
        Assert.Null(tree);
        Assert.Equal(code, fault!.Code);
    }

    [Fact]
    public void Quotes_that_do_not_close_are_named_by_their_row() =>
        Assert.Equal("机关名录第3行的引号没有成对，后面的机关都读不出来，请改正", TreeReader.Read("名称,上级\n甲,\n\"乙,甲\n丙,甲\n").Fault!.Message);
}
