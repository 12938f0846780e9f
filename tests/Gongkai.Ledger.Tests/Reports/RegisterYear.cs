using System.Text;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;

namespace Gongkai.Ledger.Tests.Reports;

/// <summary>A year of registers, as a test fills and reads it.</summary>
internal sealed class RegisterYear(TestLedger ledger)
{
    private static CancellationToken Ct => CancellationToken.None;

    /// <summary>Imports lines under headings; all of them are right.</summary>
    public async Task Import(string code, params string[] lines)
    {
        var result = await Try(code, lines);
        Assert.True(result.Refused.IsEmpty, string.Join('\n', result.Refused));
    }

    /// <summary>Imports lines under headings.</summary>
    public Task<ImportResult> Try(string code, params string[] lines)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        var rows = RowsOfFile.Read(RegisterList.Find(code)!, bytes, new(ledger.Clock.Today));
        return new ImportEntries(ledger.Database, ledger.Keys).Run(
            ledger.Clerk, TestLedger.Organ, rows, ImportEntries.From($"{code}.csv", bytes), new(), null, Ct);
    }

    /// <summary>Declares what CODE:CLASS stands for.</summary>
    public async Task Declare(int year, params string[] none)
    {
        var organ = (await new OrganRegister(ledger.Database).Get(TestLedger.Organ, Ct))!.Finally;
        foreach (var typed in none)
        {
            var stock = typed.StartsWith("stock ", StringComparison.Ordinal);
            var said = Declarations.Read(stock ? typed[6..] : typed, stock, organ, year, ledger.Clock.Today);
            Assert.True(said.Allowed, said.Breach?.Sentence);
            Assert.True(
                (await new DeclareNone(ledger.Database, ledger.Keys).Run(ledger.Clerk, null, new(TestLedger.Organ, year), said.Value, Ct))
                    .Allowed);
        }
    }

    /// <summary>The year.</summary>
    public async Task<YearReport> Of(int year) => (await Reports.Of(ledger.Head, TestLedger.Organ, year, Ct)).Value!;

    /// <summary>The numbers of table II by their ids, without "table2.art20_".</summary>
    public async Task<string> Table2(int year)
    {
        var report = (await Of(year)).Report;
        return string.Join(
            ' ', report.Form.Table2.Rows.SelectMany(r => r.Cells).Where(c => report.Values[c] is not 0)
                .Select(c => $"{c.Id["table2.art20_".Length..]}={report.Values[c]?.ToString("0.####") ?? "?"}"));
    }

    /// <summary>Every number of the year is the sum of what it opens to.</summary>
    public async Task AddsUp(int year)
    {
        var report = await Of(year);
        foreach (var cell in report.Report.Form.Cells)
        {
            var behind = (await Reports.Behind(ledger.Head, new(TestLedger.Organ, year), cell.Id, Ct)).Value!;
            Assert.Equal(report.Cells[cell.Id].Number ?? report.Cells[cell.Id].SoFar ?? 0, behind.Sum);
        }
    }

    /// <summary>Codes of what the ledger says.</summary>
    public async Task<IEnumerable<string>> Said(int year) => (await Of(year)).Remarks.Select(r => r.Code);

    private YearReports Reports => new(ledger.Database, ReportSettings.Default, ledger.Keys);
}
