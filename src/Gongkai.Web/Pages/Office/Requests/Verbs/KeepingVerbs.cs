using System.Collections.Immutable;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>案卷: what is put into the file, looked at and put right.</summary>
internal static class KeepingVerbs
{
    public static Notice FileKept { get; } = new("file", "附件已存入案卷");

    public static Notice SearchKept { get; } = new("searched", "已记录检索情况");

    public static Notice StrikeProposed { get; } = new("strike-proposed", "已提请更正，等待另一名人员确认");

    public static Notice Struck { get; } = new("struck", "已更正，原记录保留并划去");

    public static Notice StrikeDeclined { get; } = new("strike-declined", "已记录不予更正，原记录不变");

    public static Notice DestructionAsked { get; } = new("destruction-proposed", "已提请销毁个人信息，等待管理员确认");

    public static Notice TakenOver { get; } = new("taken-over", "已由本机关接办，可以继续办理");

    public static OfficeVerb AddFile { get; } = OfficeVerb.Kept<FileAdded>("添加附件", Can.Draft) with { Page = "file", Said = [FileKept] };

    public static OfficeVerb Strike { get; } = OfficeVerb.Of<Struck>(Can.Strike) with { Page = "strike", Said = [Struck] };

    public static ImmutableArray<OfficeVerb> All { get; } =
    [
        AddFile,
        OfficeVerb.Kept<Searched>("检索", Can.Draft) with { Page = "file", Said = [SearchKept] },
        OfficeVerb.Kept<HandedOver>("职责划转", Can.Register, WhereTo) with { Said = [TakenOver] },
        OfficeVerb.Kept<PersonSeen>("查看身份信息", Can.SeePersons),
        OfficeVerb.Kept<DestructionProposed>("提请销毁申请人信息", Can.Strike, l => l.Fact.Ground) with { Said = [DestructionAsked] },
        OfficeVerb.Kept<DestructionDeclined>("不予销毁申请人信息", Can.DestroyPersons),
        OfficeVerb.Kept<KeyDestroyed>("销毁申请人信息", Can.DestroyPersons, l => l.Fact.Ground),
        Strike,
        OfficeVerb.Kept<FactStruck>("更正记录", Can.Strike),
        OfficeVerb.Kept<StrikeProposed>("提请更正", Can.Strike, l => $"第 {l.Fact.Seq} 条记录") with { Said = [StrikeProposed] },
        OfficeVerb.Kept<StrikeDeclined>("不予更正", Can.Strike) with { Said = [StrikeDeclined] },
    ];

    private static string WhereTo(Line<HandedOver> line)
    {
        var before = line.View.Case.Facts.LastOrDefault(f => f.Seq < line.Recorded.Seq && f.What is HandedOver or Arrival)?.What;
        var (year, number) = before switch
        {
            HandedOver h => (h.Year, h.Number),
            Arrival a => (a.Year, a.Number),
            _ => (0, 0),
        };
        var why = line.Fact.Reform is null ? "原机关已经撤销，由承接机关接办" : "机关撤销，由承接机关继续办理";
        return $"{why}，编号〔{line.Fact.Year}〕{line.Fact.Number}号，原编号〔{year}〕{number}号";
    }
}
