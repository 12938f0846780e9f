using Gongkai.Ledger;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Store;

namespace Gongkai.Web.Demo;

/// <summary>
/// Five organs whose year is over: their registers were entered afterwards, as an office does that begins with the program; then its keeper
/// says of everything else that there was none.
/// </summary>
internal static class DemoYears
{
    private static readonly DateOnly Founded = new(2018, 1, 2);

    /// <summary>Writes down when each of them begins.</summary>
    public static void Keep(OpenLedger ledger, Diary diary, DemoPeople people, DateOnly day, string password)
    {
        foreach (var year in DemoYear.All) diary.On(day, () => Enter(ledger, people, year, (day, password)));
    }

    private static async Task Enter(OpenLedger ledger, DemoPeople people, DemoYear year, (DateOnly Day, string Password) begins)
    {
        if (await people.Found(year.Organ, null, Founded) != year.Id)
            throw new InvalidOperationException($"{year.Organ.Name} has another number");
        if (year.AlsoNamed is { } also)
            DemoPeople.Done(
                await new NameOrganAlso(ledger.Database).Run(
                    TheProgram.Itself, null, year.Id, new OrganAlsoNamed(Founded, also), CancellationToken.None));
        await people.Arrive(year.Keeper, begins.Day, begins.Password);
        var keeper = await people.Who(year.Keeper.SignInName);
        foreach (var lines in year.Lines)
            DemoPeople.Done(
                await new RecordEntry(ledger.Database, ledger.Keys).Run(
                    keeper, null, year.Id, lines.Read(ledger.Database.Clock.Today), CancellationToken.None));
        await DeclareTheRest(ledger, keeper, new(year.Id, year.Year));
    }

    private static async Task DeclareTheRest(OpenLedger ledger, Officer keeper, ReportOf of)
    {
        var reports = new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys);
        var unfilled = DemoPeople.Done(await reports.Unfilled(keeper, of, CancellationToken.None));
        DemoPeople.Done(await new DeclareNone(ledger.Database, ledger.Keys).Run(keeper, null, of, unfilled, CancellationToken.None));
    }
}
