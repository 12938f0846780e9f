using Gongkai.Law.Calendar;
using Gongkai.Law.Disclosure;
using Gongkai.Law.Requests;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Requests;

[Covers(typeof(InternalTarget), typeof(LandNotice))]
public sealed class OwnPeriodTests
{
    [Theory]
    [InlineData("20", "2024-10-17")]   // the same twenty days as for publication
    [InlineData("10", "2024-09-29")]   // a Sunday that is worked
    public void What_has_no_period_in_law_has_the_target_that_the_organ_sets(string days, string due) =>
        Assert.Equal(due, Say(InternalTarget.From(Day("2024-09-13"), Policies.Default.With("P9", days)).Last(WorkCalendar.Official)));

    [Fact]
    public void A_notice_of_land_acquisition_stays_up_thirty_days_whatever_they_are() =>
        // inside the holiday: it does not move
        Assert.Equal("2024-10-05", Say(LandNotice.From(Day("2024-09-05")).Last(WorkCalendar.Official)));
}
