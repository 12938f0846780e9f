using Gongkai.Ledger;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Reports.Signed;
using Gongkai.Ledger.Reports.Written;
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
        await people.Arrive(year.Leader, begins.Day, begins.Password);
        await Publish(ledger, (keeper, await people.Who(year.Leader.SignInName)), year);
    }

    // Written by one, signed by another, public the same day.
    private static async Task Publish(OpenLedger ledger, (Officer Keeper, Officer Leader) by, DemoYear year)
    {
        var (of, reports) = (new ReportOf(year.Id, year.Year), new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys));
        DemoPeople.Done(
            await new WriteProse(ledger.Database, ledger.Keys, reports).Run(by.Keeper, null, of, year.Prose, null, CancellationToken.None));
        var sign = new SignReport(ledger.Database, ledger.Keys, reports);
        var sent = DemoPeople.Done(await sign.Send(by.Keeper, null, of, null, CancellationToken.None));
        DemoPeople.Done(await sign.Sign(by.Leader, null, of, sent.Seq, CancellationToken.None));
        DemoPeople.Done(await new PublishReport(ledger.Database, ledger.Keys).Run(by.Keeper, null, of, null, CancellationToken.None));
    }

    private static async Task DeclareTheRest(OpenLedger ledger, Officer keeper, ReportOf of)
    {
        var reports = new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys);
        var unfilled = DemoPeople.Done(await reports.Unfilled(keeper, of, CancellationToken.None));
        DemoPeople.Done(await new DeclareNone(ledger.Database, ledger.Keys).Run(keeper, null, of, unfilled, CancellationToken.None));
    }
}
