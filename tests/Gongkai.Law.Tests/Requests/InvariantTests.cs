using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;

namespace Gongkai.Law.Tests.Requests;

/// <summary>What holds for any facts, on the real calendar.</summary>
public sealed class InvariantTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Official;

    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(250);

    // Receipts from the Regulations on into years without a notice, on any day of the week.
    private static readonly Gen<DateOnly> Receipts = Gen.Choose(0, 4000).Select(d => InForce.Regulations.AddDays(d));

    private static readonly Gen<(int Sent, int Received, int Answered, int Kind)> Letters =
        from sent in Gen.Choose(0, 45)
        from received in Gen.Choose(0, 6)
        from answered in Gen.Choose(0, 40)
        from kind in Gen.Choose(0, 2)
        select (sent, received, answered, kind);

    private static readonly Gen<Case> Cases =
        from receipt in Receipts
        from count in Gen.Choose(0, 4)
        from letters in Letters.ListOf(count)
        from extension in Gen.Choose(0, 20)
        from extendedOn in Gen.Choose(0, 40)
        from correction in Gen.Choose(0, 3)
        from p3 in Gen.Elements("after-sending-day", "sending-day-excluded", "from-receipt")
        from p5 in Gen.Elements("no-restart", "restart")
        select new Case(
            receipt, [.. letters.Select(l => Consultation(receipt, l))], extension, extendedOn, correction,
            Policies.Default.With("P3", p3).With("P5", p5));

    [Fact]
    public void A_reply_is_due_on_a_working_day_after_its_base() => Check((_, dates, due) =>
        Calendar.IsWorkingDay(due.Date) && due.Date > due.Period.Start && (dates.Receipt is not { } r || due.Date > r));

    [Fact]
    public void Without_consultations_a_reply_is_due_so_many_working_days_after_its_base() => Check((c, dates, due) =>
        !c.Consultations.IsEmpty || due.Date == Calendar.After(due.Period.Start, ((WorkingDayPeriod)due.Period).Length));

    [Fact]
    public void One_consultation_more_never_makes_the_reply_due_earlier() => Check((c, _, due) =>
        c.Consultations.IsEmpty || Due(c with { Consultations = c.Consultations[1..] }) is not { } without || without <= due.Date);

    [Fact]
    public void A_longer_extension_never_makes_the_reply_due_earlier() => Check((c, _, due) =>
        c.Extension < 2 || Due(c with { Extension = c.Extension - 1 }) is not { } shorter || shorter <= due.Date);

    [Fact]
    public void A_restart_discards_what_was_excluded_before() => Check((c, dates, due) =>
        c.Facts.CorrectedReceipt is not { } corrected || due.Period.Start != corrected
        || due.Date == Due(c with { Consultations = [.. c.Consultations.Where(l => l.Ends(Calendar) > corrected)] }));

    [Fact]
    public void No_more_than_forty_working_days_ever_count() => Check((_, _, due) =>
        due.Period.Days(Calendar).Count(d => d.Counted) is >= 20 and <= 40);

    [Fact]
    public void What_is_derived_day_by_day_is_what_the_clock_says() => Check((_, dates, due) =>
        due.Period.Days(Calendar).Last() is { Counted: true } last && last.Date == due.Date
        && dates.All.All(d => d.Period.Days(Calendar).Last().Date == d.Date));

    [Fact]
    public void No_reading_of_the_settings_gives_an_earlier_date_than_the_safest() => Check((c, _, due) =>
        c.Policies.Readings(["P3", "P5"]).Select(p => Due(c with { Policies = p })).All(d => d is null || due.Safest <= d));

    [Fact]
    public void An_extension_told_after_the_reply_was_due_has_no_effect() => Check((c, dates, due) =>
        dates.ExtensionAccepted != false || due.Date == Due(c with { Extension = 0 }));

    [Fact]
    public void The_clock_agrees_with_counting_one_day_at_a_time() => Check((_, _, due) =>
    {
        var period = (WorkingDayPeriod)due.Period;
        var (day, counted) = (period.Start, 0);
        while (counted < period.Length)
        {
            day = day.AddDays(1);
            if (Calendar[day].Working && !period.Excluded.Any(e => e.Days.Contains(day))) counted++;
        }
        return day == due.Date;
    });

    private static void Check(Func<Case, DueDates, Due, bool> holds) => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var dates = DueDates.Of(c.Facts, Calendar);
        Assert.True(dates.Allowed, dates.Breach?.Sentence);
        return dates.Value[DueKey.Reply] is not { } due || holds(c, dates.Value, due);
    }).Check(Config);

    private static DateOnly? Due(Case c) => DueDates.Of(c.Facts, Calendar).Value![DueKey.Reply]?.Date;

    private static Consultation Consultation(DateOnly receipt, (int Sent, int Received, int Answered, int Kind) letter)
    {
        var sent = receipt.AddDays(letter.Sent);
        var kind = (ConsultationKind)letter.Kind;
        var silent = letter.Answered > 30 && kind != ConsultationKind.OtherOrgan;
        return new(
            kind, sent)
        { Received = sent.AddDays(letter.Received), Answered = silent ? null : sent.AddDays(letter.Received + letter.Answered) };
    }

    /// <summary>Facts by a few numbers, so that a case can be changed in one of them.</summary>
    private sealed record Case(
        DateOnly Receipt, ImmutableArray<Consultation> Consultations, int Extension, int ExtendedOn, int Correction, Policies Policies)
    {
        public RequestFacts Facts => new()
        {
            Receipt = Receipt,
            Consultations = Consultations,
            ExtensionNotice = Extension > 0 ? Receipt.AddDays(ExtendedOn) : null,
            ExtensionDays = Extension > 0 ? Extension : null,
            CorrectionNotice = Correction > 1 ? Receipt.AddDays(4 * Correction) : null,
            CorrectedReceipt = Correction > 1 ? Receipt.AddDays(9 * Correction) : null,
            Policies = Policies,
        };
    }
}
