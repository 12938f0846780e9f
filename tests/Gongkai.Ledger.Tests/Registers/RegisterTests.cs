using Gongkai.Documents.Spreadsheets;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;

namespace Gongkai.Ledger.Tests.Registers;

/// <summary>What holds of every register.</summary>
public class RegisterTests
{
    private static readonly TypedWhen Typed = new(new(2026, 11, 30));

    public static TheoryData<string> Codes => [.. RegisterList.All.Select(r => r.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_headings_are_told_apart_and_one_of_them_is_its_day(string code)
    {
        var register = RegisterList.Find(code)!;
        Assert.Equal(register.All.Length, register.All.DistinctBy(c => c.Heading).Count());
        Assert.Single(register.All, c => c.Place is Place.On);
        foreach (var place in Enum.GetValues<Place>()) Assert.True(register.All.Count(c => c.Place == place) <= 1, $"{place}");
        Assert.Single(RegisterList.All, r => r.Code == code);
        Assert.NotEmpty(register.Feeds);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_is_searched_in_the_clear_names_nobody(string code) =>
        Assert.All(RegisterList.Find(code)!.All.Where(c => c.Place is not null), c => Assert.False(c.Codec.Sealed, c.Heading));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_example_is_a_row_and_comes_back_out_of_its_own_files(string code)
    {
        var register = RegisterList.Find(code)!;
        var row = Example(register);
        foreach (var format in Enum.GetValues<SheetFormat>())
        {
            var read = RowsOfFile.Read(register, RegisterFile.Write(register, format, [row]), Typed);
            Assert.Empty(read.Refused);
            Assert.Equal(row.Cells.AsEnumerable(), Assert.Single(read.Rows).Row.Cells);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_blank_template_is_a_file_without_rows(string code)
    {
        var register = RegisterList.Find(code)!;
        foreach (var format in Enum.GetValues<SheetFormat>())
        {
            var read = RowsOfFile.Read(register, RegisterFile.Write(register, format, []), Typed);
            Assert.Equal((0, 0), (read.Rows.Length, read.Refused.Length));
        }
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Of_every_register_a_row_is_recorded_found_counted_and_struck(string database)
    {
        await using var ledger = await TestLedger.On(database);
        foreach (var register in RegisterList.All)
        {
            var row = Example(register);
            var recorded =
                await new RecordEntry(ledger.Database, ledger.Keys).Run(ledger.Clerk, Guid.NewGuid(), TestLedger.Organ, [row], default);
            Assert.True(recorded.Allowed, $"{register}: {recorded.Breach}");
            var list = new EntryList(ledger.Database);
            var filter = new EntryFilter(TestLedger.Organ, register, row.Year);
            var listed = Assert.Single(await list.Of(ledger.Clerk, filter, default));
            Assert.Equal(row.Cells.AsEnumerable(), listed.Row.Cells);
            Assert.Single(
                await list.Of(ledger.Clerk, filter with { Month = row.On.Month, Words = row.Cells.First(c => c is not null) }, default));
            Assert.Empty(await list.Of(ledger.Clerk, filter with { Words = "没有这样的字%" }, default));
            Assert.Equal(1, Assert.Single(await list.Totals(ledger.Clerk, filter, default)).Rows);
            await new StrikeEntry(ledger.Database, ledger.Keys).Run(
                ledger.Clerk, Guid.NewGuid(), listed.Subject, listed.Entry, "录错", default);
            Assert.Empty(await list.Totals(ledger.Clerk, filter, default));
        }
    }

    private static Row Example(Register register)
    {
        var (row, breaches) = Row.Read(
            register, h => register.IndexOf(h) is var at && at < register.Example.Length ? register.Example[at] : "",
            Typed);
        Assert.Empty(breaches);
        return row!;
    }
}
