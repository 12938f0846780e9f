using System.Collections.Immutable;

namespace Gongkai.Law.Calendar;

/// <summary>A notice that names days off and days worked (国务院办公厅关于部分节假日安排的通知), or a local one in the same shape.</summary>
/// <param name="Year">The year in its title; some of its days may lie in the December before.</param>
/// <param name="Number">Its number (国办发明电〔2020〕1号), or null where it was not seen.</param>
/// <param name="Issued">The day it was issued: from then on it is known.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Days">The days it names. Days next to a holiday that are weekends anyway need not be among them.</param>
public sealed record HolidayNotice(int Year, string? Number, DateOnly Issued, string Source, ImmutableArray<NoticeDay> Days);

/// <summary>A day that a notice names.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">The holiday it belongs to (春节).</param>
/// <param name="Off">A day off; false where it is worked.</param>
public readonly record struct NoticeDay(DateOnly Date, string Name, bool Off);
