using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Law.Calendar;
using Gongkai.Ledger.Calendars;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;
using Gongkai.Web.Asking;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Calendar;

/// <summary>
/// 日历: what the working days rest on, and next year's holiday notice: pasted or uploaded, looked at, applied with one press.
/// </summary>
[Authorize(nameof(Can.Administer))]
public sealed class IndexModel(Database database, ImportCalendar import, CorrectClock clock) : FormPage
{
    /// <summary>The most cases that are listed one by one.</summary>
    public const int Listed = 200;

    private const int LargestFile = 1024 * 1024;

    /// <summary>The words of the notice.</summary>
    public static Field Text { get; } = new("text", "通知全文", AnswerKind.Words)
    { Hint = "从中国政府网复制《关于……年部分节假日安排的通知》全文，连同标题和落款日期；也可以是JSON或者.ics的内容" };

    public Officer By => HttpContext.Officer!;

    public DateOnly Today => database.Clock.Today;

    /// <summary>The calendar as it stands.</summary>
    public WorkCalendar Calendar { get; private set; } = WorkCalendar.Official;

    /// <summary>The notice as it was read; null: nothing was.</summary>
    public NoticeReading? Reading { get; private set; }

    /// <summary>What it would change, or null.</summary>
    public CalendarChange? Change { get; private set; }

    /// <summary>The notices as they would be kept, or null.</summary>
    public string? Kept { get; private set; }

    /// <summary>The clock of the server is behind the ledger, or null.</summary>
    public ClockBehind? Behind { get; private set; }

    /// <summary>Who said that the clock is right, and waits for another one; or null.</summary>
    public Guid? ClockWaits { get; private set; }

    /// <summary>It was applied just now.</summary>
    public bool Done { get; private set; }

    /// <summary>The notices that the calendar is made of, the last first.</summary>
    public IEnumerable<HolidayNotice> Notices => Calendar.Notices.Reverse();

    public async Task<IActionResult> OnGet(string? done, CancellationToken ct)
    {
        Done = done == "applied";
        await Load(ct);
        return Fresh();
    }

    /// <summary>核对: reads the notice and shows what it would change.</summary>
    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        await Load(ct);
        Answers = new([Text], Request.Form);
        if (await Typed(ct) is not { } text) return Again(new Problem("text", "请粘贴通知的全文，或者选择文件"));
        Reading = NoticeReader.Read(text, Today);
        if (Reading.Notices.IsEmpty) return Again(new Problem("text", Reading.Doubts[0]));
        if (!Reading.Doubts.IsEmpty) return Again(Reading.Doubts.Select(d => new Problem("text", $"{d}，请与通知原文核对、改正")));
        Kept = NoticeJson.Write(Reading.Notices[0].Year, Reading.Notices);
        Change = await import.Preview(Reading.Notices, ct);
        return Fresh();
    }

    /// <summary>采用: the notice that was looked at holds from now on.</summary>
    public async Task<IActionResult> OnPostApply(CancellationToken ct)
    {
        var recorded = await import.Run(By, Key, Request.Form["file"].ToString().ReplaceLineEndings("\n"), ct);
        if (recorded.Allowed) return LocalRedirect("/office/calendar?done=applied");
        await Load(ct);
        return Again("text", recorded.Breach);
    }

    /// <summary>校准时钟: it is right, says one, and another one confirms.</summary>
    public async Task<IActionResult> OnPostClock(CancellationToken ct)
    {
        var said = await clock.Run(By, Key, ct);
        if (said.Allowed) return LocalRedirect("/office/calendar#clock");
        await Load(ct);
        return Again("clock", said.Breach);
    }

    private async Task Load(CancellationToken ct)
    {
        Calendar = (await database.LawNow(ct)).Calendar;
        Behind = await ClockWatch.Of(database, ct);
        ClockWaits = Behind is null ? null : await clock.Waiting(ct);
    }

    // A file goes before what is in the field beside it.
    private async Task<string?> Typed(CancellationToken ct)
    {
        if (Request.Form.Files is not [{ Length: > 0 } file, ..]) return Answers["text"];
        if (file.Length > LargestFile) return "";
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        return TextDecoder.Decode(bytes.ToArray()).Text ?? "";
    }
}
