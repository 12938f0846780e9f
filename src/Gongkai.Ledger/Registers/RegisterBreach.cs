using Gongkai.Law;

namespace Gongkai.Ledger.Registers;

/// <summary>What can stand in the way of keeping a register.</summary>
public static class RegisterBreach
{
    /// <summary>The officer may not keep registers there.</summary>
    public static readonly Breach NotYours = new("register.not-yours", "这个岗位不能登记这个机关的台账，请与它的管理员联系", "");

    /// <summary>There is no such row within reach.</summary>
    public static readonly Breach NoEntry = new("register.no-entry", "没有找到这一行记录", "");

    /// <summary>The day lies in another year than the page.</summary>
    public static Breach OtherYear(int year) =>
        new("register.other-year", $"日期应在{year}年；别的年度的，请到那一年的页面录入", "");

    /// <summary>The key of the book was destroyed: nothing new can be sealed in it.</summary>
    public static readonly Breach Sealed = new("register.sealed", "这一年的登记簿已经销毁个人信息，不能再登记", "");

    /// <summary>A row with this number and this content stands already.</summary>
    public static readonly Breach CodeRecorded = new("register.code-recorded", "这个编号已经记录过，内容相同，没有重复登记", "");

    /// <summary>A strike without a reason.</summary>
    public static readonly Breach NoReason = new("register.no-reason", "请写明更正的理由", "");

    /// <summary>Evidence without a file.</summary>
    public static readonly Breach NoFile = new("register.no-file", "请选择凭证文件", "");

    /// <summary>A row has as many files as it may have.</summary>
    public static readonly Breach EvidenceFull =
        new("register.evidence-full", $"每一行最多保存{KeepEvidence.MostOfRow}个凭证，多的可以合并成一个PDF", "");

    /// <summary>It was struck before.</summary>
    public static readonly Breach StruckBefore = new("register.struck-before", "这一行已经更正过", "");
}
