using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>
/// What follows from facts as JSON: one flat object, one line (the shape of <c>gongkai due --json</c>, which programs rely on).
/// </summary>
/// <remarks>
/// A date that does not follow is left out. <c>derivation</c> is that of the main date, <c>derivations</c> of every date by its name;
/// <c>safest</c> has the earliest date under any reading of the settings, <c>policies</c> the settings that a date rests on,
/// <c>articles</c> its article.
/// </remarks>
public static class DueJson
{
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the dates, and a line feed.</summary>
    /// <param name="output">Where they go.</param>
    /// <param name="dates">The dates.</param>
    /// <param name="calendar">The calendar by which they were counted.</param>
    public static void Write(IBufferWriter<byte> output, DueDates dates, WorkCalendar calendar)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            Day(json, "receipt", dates.Receipt);
            foreach (var due in dates.All) Day(json, due.Key, due.Date);
            if (dates[DueKey.Reply] is { } reply) Day(json, "safestReplyDue", reply.Safest);
            Opinions(json, dates);
            Answers(json, dates);
            json.WriteBoolean("provisional", dates.Provisional);
            json.WritePropertyName("provisionalDates");
            Texts(json, dates.ProvisionalDates);
            Flaws(json, dates);
            Map(json, "safest", dates, due => json.WriteStringValue(Say(due.Safest)));
            Map(json, "policies", dates, due => Texts(json, due.Policies));
            Map(json, "articles", dates, due => json.WriteStringValue(due.Period.Article));
            json.WritePropertyName("derivation");
            Derivation(json, dates.Principal?.Period, calendar);
            Map(json, "derivations", dates, due => Derivation(json, due.Period, calendar));
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    /// <summary>Writes why there are no dates, and a line feed.</summary>
    public static void Write(IBufferWriter<byte> output, Fault fault)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("code", fault.Code);
            json.WriteString("place", fault.Place);
            json.WriteString("message", fault.Message);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void Answers(Utf8JsonWriter json, DueDates dates)
    {
        if (dates.Waiting is { } waiting) json.WriteString("waiting", waiting.Name());
        if (dates.DaysLeft is { } left) json.WriteNumber("daysLeft", left);
        Flag(json, "correctionNoticeLate", dates.CorrectionNoticeLate);
        Flag(json, "correctionInTime", dates.CorrectionInTime);
        Flag(json, "extensionAccepted", dates.ExtensionAccepted);
        Flag(json, "deferralAccepted", dates.DeferralAccepted);
        Flag(json, "feeNoticeInTime", dates.FeeNoticeInTime);
        Flag(json, "paidInTime", dates.PaidInTime);
        Day(json, "complianceDate", dates.ComplianceDate);
        Flag(json, "inTime", dates.InTime);
        Flag(json, "reviewFirst", dates.ReviewFirst);
    }

    private static void Opinions(Utf8JsonWriter json, DueDates dates)
    {
        if (dates.Opinions.IsEmpty) return;
        json.WriteStartArray(DueKey.Opinion);
        foreach (var due in dates.Opinions)
            if (due is null) json.WriteNullValue(); else json.WriteStringValue(Say(due.Date));
        json.WriteEndArray();
    }

    private static void Flaws(Utf8JsonWriter json, DueDates dates)
    {
        json.WriteStartArray("flaws");
        foreach (var flaw in dates.Flaws)
        {
            json.WriteStartObject();
            json.WriteString("code", flaw.Code);
            json.WriteString("message", flaw.Sentence);
            json.WriteString("article", flaw.Article);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Map(Utf8JsonWriter json, string name, DueDates dates, Action<Due> write)
    {
        json.WriteStartObject(name);
        foreach (var due in dates.All)
        {
            json.WritePropertyName(due.Key);
            write(due);
        }
        json.WriteEndObject();
    }

    private static void Derivation(Utf8JsonWriter json, Period? period, WorkCalendar calendar)
    {
        json.WriteStartArray();
        foreach (var day in period?.Days(calendar) ?? [])
        {
            json.WriteStartObject();
            json.WriteString("date", Say(day.Date));
            json.WriteBoolean("counted", day.Counted);
            if (day.Ordinal is { } ordinal) json.WriteNumber("ordinal", ordinal); else json.WriteNull("ordinal");
            json.WriteString("why", day.Why);
            json.WriteString("article", day.Article);
            if (day.Provisional) json.WriteBoolean("provisional", true);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, IReadOnlyList<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } d) json.WriteString(name, Say(d));
    }

    private static void Flag(Utf8JsonWriter json, string name, bool? flag)
    {
        if (flag is { } f) json.WriteBoolean(name, f);
    }

    private static string Say(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
