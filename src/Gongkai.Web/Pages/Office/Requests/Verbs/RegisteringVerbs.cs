using System.Collections.Immutable;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>登记: from the post room to the unit.</summary>
internal static class RegisteringVerbs
{
    public static Notice ReceiptFixed { get; } = new("receipt", "已确定收到申请之日");

    public static Notice Contacted { get; } = new("contacted", "已记录这次联系");

    public static Notice Assigned { get; } = new("assigned", "已分办");

    public static OfficeVerb Register { get; } = OfficeVerb.Of<Registered>(
        Can.Register,
        l => $"收到申请之日 {l.Day(l.Fact.Receipt)}　{l.View.WordsOf(l.Recorded).Ground ?? ((ReceiptFixed)l.Recorded.What).GroundOfBefore}") with
    {
        Page = "register",
        Sample = _ => null,
        Said = [ReceiptFixed],
        Steps = [new(Waiting.Receipt, "确定收到之日")],
    };

    public static OfficeVerb Contact { get; } = OfficeVerb.Kept<ContactTried>("联系申请人", Can.Register) with
    {
        Page = "register",
        Said = [Contacted],
    };

    public static OfficeVerb Assign { get; } = OfficeVerb.Of<Assigned>(
        Can.Assign,
        l => ((UnitAssigned)l.Recorded.What).InternalDue is { } due ? $"{l.Fact.To}，内部期限 {l.Day(due)}（不影响答复期限）" : l.Fact.To) with
    {
        Page = "assign",
        Sample = v => new Assigned(v.Today, ""),
        Said = [Assigned],
        Steps = [new(Waiting.Assignment, "分办")],
    };

    public static ImmutableArray<OfficeVerb> All { get; } =
        [OfficeVerb.Of<Received>(Can.Register, l => l.Fact.Channel.Name()), Register, Contact, Assign];
}
