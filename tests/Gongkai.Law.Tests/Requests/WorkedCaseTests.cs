using System.Globalization;
using Gongkai.Law.Calendar;
using Gongkai.Law.Disclosure;
using Gongkai.Law.Requests;

namespace Gongkai.Law.Tests.Requests;

[Covers(
    typeof(ReplyClock), typeof(Correction), typeof(Consultation), typeof(FeePayment), typeof(Delivery), typeof(RemedyPeriods),
    typeof(ReviewFirst), typeof(OrganAnswer),
    typeof(Period), typeof(MonthPeriod), typeof(PublicationPeriod), typeof(AnnualReportDates))]
public sealed class WorkedCaseTests
{
    public static TheoryData<string> Ids => [.. WorkedCases.All.Select(c => c.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Dates_follow_from_facts_as_counted_by_hand(string id)
    {
        var worked = WorkedCases.All.Single(c => c.Id == id);
        var dates = DueDates.Of(worked.Facts, WorkCalendar.Official);
        Assert.True(dates.Allowed, dates.Breach?.Sentence);
        foreach (var (key, value) in worked.Expected)
            Assert.True(value == Said(dates.Value, key), $"{id}（{worked.Why}）：{key} {Said(dates.Value, key)}，应为{value}");
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_date_is_the_last_line_of_its_derivation_and_no_earlier_than_the_safest(string id)
    {
        var facts = WorkedCases.All.Single(c => c.Id == id).Facts;
        var calendar = facts.CalendarAsOf is { } day ? WorkCalendar.Official.AsOf(day) : WorkCalendar.Official;
        foreach (var due in DueDates.Of(facts, WorkCalendar.Official).Value!.All)
        {
            var days = due.Period.Days(calendar).ToList();
            Assert.True(days[^1].Date == due.Date, $"{id} {due.Key}");
            Assert.True(due.Safest <= due.Date, $"{id} {due.Key}");
            Assert.Equal(Enumerable.Range(1, days.Count(d => d.Counted)), days.Where(d => d.Counted).Select(d => d.Ordinal!.Value));
            Assert.All(days, d => Assert.NotEqual(("", ""), (d.Why, d.Article)));
        }
    }

    [Fact]
    public void A_date_that_the_law_names_is_certain_whatever_notice_comes()
    {
        var dates = DueDates.Of(new RequestFacts { ReportYear = 2026 }, WorkCalendar.Official).Value!;
        Assert.Equal((true, false), (dates[DueKey.Report]!.Certain, dates[DueKey.ReportTarget]!.Certain));
    }

    private static string Said(DueDates dates, string key) => key switch
    {
        "receipt" => Days.Say(dates.Receipt),
        "safest" => Days.Say(dates[DueKey.Reply]?.Safest),
        "opinionDue" => string.Join(',', dates.Opinions.Select(o => o is null ? "null" : Days.Say(o.Date))),
        "waiting" => dates.Waiting?.Name() ?? "–",
        "daysLeft" => dates.DaysLeft?.ToString(CultureInfo.InvariantCulture) ?? "–",
        "complianceDate" => Days.Say(dates.ComplianceDate),
        "correctionNoticeLate" => Said(dates.CorrectionNoticeLate),
        "correctionInTime" => Said(dates.CorrectionInTime),
        "extensionAccepted" => Said(dates.ExtensionAccepted),
        "deferralAccepted" => Said(dates.DeferralAccepted),
        "feeNoticeInTime" => Said(dates.FeeNoticeInTime),
        "paidInTime" => Said(dates.PaidInTime),
        "inTime" => Said(dates.InTime),
        "reviewFirst" => Said(dates.ReviewFirst),
        "provisional" => Said(dates.Provisional),
        _ => Days.Say(dates[key]?.Date),
    };

    private static string Said(bool? answer) => answer switch { true => "true", false => "false", null => "–" };
}
