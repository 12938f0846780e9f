using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Law;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;

namespace Gongkai.Ledger.Reports.Declared;

/// <summary>What may be declared of a register: its classes, its numbers, its months.</summary>
public static class Declarations
{
    private static readonly ImmutableArray<NoneOf> FlowsOfDocuments = [NoneOf.Made, NoneOf.Ended, NoneOf.Disclosed];

    /// <summary>The declarations that CODE, CODE:CLASS, CODE:CLASS:2026-12 stand for, or what is wrong with it.</summary>
    /// <param name="typed">As it was typed.</param>
    /// <param name="stock">It speaks of the stock of 31 December.</param>
    /// <param name="organ">Whose: it has channels of its own.</param>
    /// <param name="year">The year.</param>
    /// <param name="on">The day it is said.</param>
    public static Verdict<ImmutableArray<NoneDeclared>> Read(string typed, bool stock, Organ organ, int year, DateOnly on)
    {
        if (typed.Split(':', '：') is not [var code, .. { Length: <= 2 } rest] || RegisterList.Find(code.Trim()) is not { } register)
            return DeclareBreach.Unknown(typed);
        if (rest is [var day] && register.IndexOf(Place.Class) < 0 && Month(day, year) is not null) rest = ["", day];   // charges:2026-12
        var only = rest is [{ Length: > 0 } named, ..] ? named.Trim() : null;
        if (only is not null && register == HistoricRequests.Register) return DeclareBreach.HasNoClasses(register);   // of all, or of none
        if (only is not null && ClassesOf(register, organ) is { IsEmpty: false } classes && !classes.Contains(only))
            return DeclareBreach.NoClass(register, only, classes);
        if (only is not null && register.IndexOf(Place.Class) < 0) return DeclareBreach.HasNoClasses(register);
        var month = rest is [_, var last] ? Month(last, year) : null;
        if (rest.Length == 2 && (month is null || stock || !(register.CoversMonths || register == Placements.Register)))
            return DeclareBreach.NoMonth(typed);
        if (stock && register != MadeDocuments.Register) return DeclareBreach.NoStock(register);
        return Of(register, only, stock, month, on);
    }

    /// <summary>The declarations of a register or of one class of it.</summary>
    public static ImmutableArray<NoneDeclared> Of(Register register, string? only, bool stock, int? month, DateOnly on)
    {
        ImmutableArray<NoneOf> numbers = register != MadeDocuments.Register ? [NoneOf.Year] : stock ? [NoneOf.Stock] : FlowsOfDocuments;
        ImmutableArray<string?> classes = only is not null ? [only] : SpeaksByClass(register) ? [.. Closed(register)] : [null];
        return [.. classes.SelectMany(c => numbers.Select(n => new NoneDeclared(on, register.Code, c, n, month)))];
    }

    /// <summary>The classes of a register that are known beforehand; none: any words.</summary>
    public static ImmutableArray<string> ClassesOf(Register register, Organ organ) =>
        register == Placements.Register ? [.. organ.Channels.Keys] : Closed(register);

    /// <summary>Cells of the form ask of each class apart.</summary>
    internal static bool SpeaksByClass(Register register) =>
        register == MadeDocuments.Register || register == Decisions.Register || register == Powers.Register;

    private static ImmutableArray<string> Closed(Register register) =>
        register.IndexOf(Place.Class) is var at and >= 0 ? register.All[at].Codec.Choices : [];

    private static int? Month(string typed, int year) =>
        DateOnly.TryParseExact(
            typed.Trim() + "-01", ["yyyy-MM-dd", "yyyy-M-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && first.Year == year ? first.Month : null;
}

/// <summary>What can stand in the way of a declaration.</summary>
public static class DeclareBreach
{
    /// <summary>There is no such register.</summary>
    public static Breach Unknown(string typed) => new("declare.unknown", $"没有“{typed}”这个台账；写法是“代码”或者“代码:类别”，例如decisions:行政许可", "");

    /// <summary>The register has no such class.</summary>
    public static Breach NoClass(Register register, string only, IEnumerable<string> classes) =>
        new("declare.no-class", $"{register.Name}没有“{only}”这一类，有{string.Join('、', classes)}", "");

    /// <summary>The register is not divided.</summary>
    public static Breach HasNoClasses(Register register) => new("declare.no-classes", $"{register.Name}不分类，只写代码{register.Code}", "");

    /// <summary>No month, or none of the year.</summary>
    public static Breach NoMonth(string typed) => new("declare.no-month", $"“{typed}”的月份应写成2026-12，在本年度内；只有主动公开、许可处罚强制和收费可以按月声明", "");

    /// <summary>It has no stock.</summary>
    public static Breach NoStock(Register register) => new("declare.no-stock", $"{register.Name}没有存量；现行有效的声明写documents:行政规范性文件", "");

    /// <summary>The year has not begun, or there was no form.</summary>
    public static readonly Breach NoYear = new("declare.no-year", "这一年度还没有开始，或者在2019年以前；请核对年度", "");

    /// <summary>The month has not begun.</summary>
    public static readonly Breach MonthToCome = new("declare.month-to-come", "这个月还没有到，不能声明", "");

    /// <summary>Nothing is declared any more.</summary>
    public static readonly Breach NoFact = new("declare.no-fact", "没有找到这一条，请重新打开页面", "");

    /// <summary>The reason is missing.</summary>
    public static readonly Breach NoReason = new("declare.no-reason", "请写明理由", "");
}
