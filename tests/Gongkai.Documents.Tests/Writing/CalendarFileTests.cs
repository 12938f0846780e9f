using System.Text;
using Gongkai.Documents.Writing;

namespace Gongkai.Documents.Tests.Writing;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 6, 12, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void What_has_a_meaning_in_the_format_is_escaped() =>
        Assert.Contains("DESCRIPTION:a\\\\b\\;c\\,d\\ne\r\n", Write("a\\b;c,d\r\ne"), StringComparison.Ordinal);

    [Theory]
    [InlineData('x', 75 - 12)] // "DESCRIPTION:" has 12 octets
    [InlineData('x', 75 - 12 + 1)]
    [InlineData('日', 21)]
    [InlineData('日', 22)]
    [InlineData('日', 200)]
    public void Long_lines_are_folded_between_characters_and_unfold_to_what_they_were(char c, int times)
    {
        var text = Write(new string(c, times));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains(
            $"DESCRIPTION:{new string(c, times)}\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    // Beyond U+FFFF: names of persons and places are written with such characters.
    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("xx")]
    public void A_rare_character_is_not_parted_where_a_line_is_folded(string before)
    {
        var text = before + string.Concat(Enumerable.Repeat("𠮷", 60));
        Assert.Contains($"DESCRIPTION:{text}\r\n", Write(text).Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_ends_where_the_next_begins_also_at_the_end_of_a_year() =>
        Assert.Contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n", Write(""), StringComparison.Ordinal);

    private static string Write(string description) =>
        Encoding.UTF8.GetString(CalendarFile.Write([new("1@gongkai", new DateOnly(2026, 12, 31), "期限", description)], Noon));
}
