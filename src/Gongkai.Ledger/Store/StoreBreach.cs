using Gongkai.Law;

namespace Gongkai.Ledger.Store;

/// <summary>What can stand in the way of any act, whatever it is about.</summary>
public static class StoreBreach
{
    /// <summary>Two acted at once; the other was first.</summary>
    public static readonly Breach ChangedMeanwhile = new("store.changed-meanwhile", "刚刚有其他人办理了这件事项，请看过最新情况后再办", "");

    /// <summary>The database did not answer in time.</summary>
    public static readonly Breach Busy = new("store.busy", "系统繁忙，没有保存，请稍后再试", "");

    /// <summary>The disk is full.</summary>
    public static readonly Breach NoSpace = new("store.no-space", "存放台账的磁盘已满，没有保存；请告诉系统管理员腾出空间，再提交一次", "");

    /// <summary>The database does not answer.</summary>
    public static readonly Breach Failing = new("store.failing", "台账没有回应，可能没有保存；请告诉系统管理员，稍后原样再提交一次，不会重复记录", "");
}
