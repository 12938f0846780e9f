using System.Collections.Immutable;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Reports.Declared;

/// <summary>Of which of its numbers somebody says that a register has none.</summary>
public enum NoneOf
{
    /// <summary>The year's, of a register that has one day.</summary>
    Year,

    /// <summary>制发、新制作, by 成文日期.</summary>
    Made,

    /// <summary>废止, by 失效日期.</summary>
    Ended,

    /// <summary>新公开, by 公开日期.</summary>
    Disclosed,

    /// <summary>现行有效、对外公开总数: the stock of 31 December.</summary>
    Stock,
}

/// <summary>声明没有: somebody says that there was none of a class in the year. Zero is said by somebody.</summary>
/// <param name="On">The day it was said: before 31 December it holds to that day.</param>
/// <param name="Register">The code of the register.</param>
/// <param name="Class">The class of it; null: all of it. Of requests and disputes: none but those recorded.</param>
/// <param name="Of">Which number.</param>
/// <param name="Month">A month alone, from 1; null: the year.</param>
public sealed record NoneDeclared(DateOnly On, string Register, string? Class, NoneOf Of, int? Month = null) : FactBody(On);

/// <summary>期初数: what last year's report says, confirmed.</summary>
/// <param name="On">The day.</param>
/// <param name="Form">The form of that report.</param>
/// <param name="Cells">Its numbers by their cells; a cell that it does not say is missing.</param>
/// <param name="FileHash">SHA-256 of the file it was read from.</param>
public sealed record YearOpened(DateOnly On, string Form, ImmutableSortedDictionary<string, decimal> Cells, string FileHash) : FactBody(On);

/// <summary>Why a stock is not what last year's report leads to.</summary>
public enum RebaseReason
{
    /// <summary>清理调整.</summary>
    CleanedUp,

    /// <summary>口径调整.</summary>
    CountedOtherwise,

    /// <summary>机构改革划转.</summary>
    Reformed,

    /// <summary>上年有误更正.</summary>
    WrongBefore,
}

/// <summary>存量调整: 现行有效 is not what last year's report leads to, and why. The words of the decision are sealed beside it.</summary>
/// <param name="On">The day of the decision.</param>
/// <param name="Class">Of which documents.</param>
/// <param name="InForce">How many are in force on 31 December.</param>
/// <param name="Reason">Why.</param>
public sealed record Rebased(DateOnly On, string Class, int InForce, RebaseReason Reason) : FactBody(On);

/// <summary>A second person confirms a <see cref="Rebased"/>.</summary>
/// <param name="On">The day.</param>
/// <param name="Rebase">The number of the fact.</param>
public sealed record RebaseConfirmed(DateOnly On, long Rebase) : FactBody(On)
{
    /// <inheritdoc />
    public override long? Answers => Rebase;
}

/// <summary>核对: a body that knows (司法局, 财政局, 执法科) confirmed a row of table II.</summary>
/// <param name="On">The day.</param>
/// <param name="Row">The id of the row.</param>
/// <param name="Body">Who confirmed it: a body, not a person.</param>
public sealed record RowConfirmed(DateOnly On, string Row, string Body) : FactBody(On);

/// <summary>正文: somebody wrote the prose; its words are sealed.</summary>
/// <param name="On">The day.</param>
public sealed record ProseWritten(DateOnly On) : FactBody(On);

/// <summary>说明理由: what a rule finds may stay so; why, is sealed.</summary>
/// <param name="On">The day.</param>
/// <param name="Rule">The rule, or the code of what the ledger says.</param>
/// <param name="Place">What it is about: its place, with what was found.</param>
public sealed record FindingOverruled(DateOnly On, string Rule, string Place) : FactBody(On);

/// <summary>送签: the report as it stands goes to whoever signs it. Of a correction its note is sealed beside it.</summary>
/// <param name="On">The day.</param>
/// <param name="Digest">SHA-256 of its numbers and its prose.</param>
/// <param name="Corrects">The number of the signed version that it corrects; null: it is the first.</param>
public sealed record ReportSent(DateOnly On, string Digest, long? Corrects = null) : FactBody(On);

/// <summary>退回: it was not signed; why, is sealed.</summary>
/// <param name="On">The day.</param>
/// <param name="Sent">The number of the fact that sent it.</param>
public sealed record ReportReturned(DateOnly On, long Sent) : FactBody(On)
{
    /// <inheritdoc />
    public override long? Answers => Sent;
}

/// <summary>签发: the report is frozen. Its prose is sealed beside it.</summary>
/// <param name="On">The day.</param>
/// <param name="Sent">The number of the fact that sent it.</param>
/// <param name="Form">The form.</param>
/// <param name="Organ">The organ as the title names it.</param>
/// <param name="Cells">Every number by its cell.</param>
/// <param name="Rows">How many rows and cases the numbers rest on.</param>
/// <param name="Root">SHA-256 over every number with the rows behind it.</param>
public sealed record ReportSigned(
    DateOnly On, long Sent, string Form, string Organ, ImmutableSortedDictionary<string, decimal> Cells, long Rows, string Root)
        : FactBody(On)
{
    /// <inheritdoc />
    public override long? Answers => Sent;
}

/// <summary>公布: a signed report is public.</summary>
/// <param name="On">The day: of one that was published elsewhere, the day there.</param>
/// <param name="Version">The number of the fact that signed it.</param>
/// <param name="Year">The report year.</param>
/// <param name="Scope">口径.</param>
/// <param name="Elsewhere">The address at which it was published; null: here.</param>
public sealed record ReportPublished(DateOnly On, long Version, int Year, Scope Scope, string? Elsewhere = null) : FactBody(On)
{
    /// <inheritdoc />
    public override long? Answers => Version;
}

/// <summary>The kinds of facts that a report's year may have.</summary>
internal static class YearFactKinds
{
    public static FactKinds All { get; } = new(
        ("none-declared", typeof(NoneDeclared)),
        ("year-opened", typeof(YearOpened)),
        ("rebased", typeof(Rebased)),
        ("rebase-confirmed", typeof(RebaseConfirmed)),
        ("row-confirmed", typeof(RowConfirmed)),
        ("prose-written", typeof(ProseWritten)),
        ("finding-overruled", typeof(FindingOverruled)),
        ("report-sent", typeof(ReportSent)),
        ("report-returned", typeof(ReportReturned)),
        ("report-signed", typeof(ReportSigned)),
        ("report-published", typeof(ReportPublished)));
}

/// <summary>What people call the reasons of a rebase.</summary>
public static class RebaseReasons
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<RebaseReason> All { get; } = [.. Enum.GetValues<RebaseReason>()];

    extension(RebaseReason reason)
    {
        /// <summary>What people call it.</summary>
        public string Name => reason switch
        {
            RebaseReason.CleanedUp => "清理调整",
            RebaseReason.CountedOtherwise => "口径调整",
            RebaseReason.Reformed => "机构改革划转",
            _ => "上年有误更正",
        };
    }
}
