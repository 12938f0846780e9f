using Gongkai.Law;

namespace Gongkai.Ledger.Keeping;

/// <summary>What can stand in the way of a backup, or of bringing one back.</summary>
public static class BackupBreach
{
    /// <summary>Something lies there already.</summary>
    public static readonly Breach Exists = new("backup.exists", "这个备份文件已经存在，请换一个文件名，或者用--force覆盖", "");

    /// <summary>A ledger lies there, or might.</summary>
    public static readonly Breach ALedger = new(
        "backup.a-ledger", "备份不能写到台账自己的文件上，也不能用ledger.db这个名称，请换一个文件名", "");

    /// <summary>No ledger to be kept.</summary>
    public static readonly Breach NoLedger = new("backup.no-ledger", "没有找到要备份的台账，请检查--data或者--database", "");

    /// <summary>Its tables are not those of this program.</summary>
    public static readonly Breach OtherVersion = new("backup.other-version", "台账的表不是本程序的版本，请先运行gongkai migrate再备份", "");

    /// <summary>The disk is full.</summary>
    public static readonly Breach NoSpace = new("backup.no-space", "存放备份的磁盘空间不够，没有备份，请腾出空间或者换一个地方", "");

    /// <summary>It can't be written there.</summary>
    public static readonly Breach Unwritable = new("backup.unwritable", "备份写不进去，请检查文件夹是否存在、有没有权限", "");

    /// <summary>There is no such file.</summary>
    public static readonly Breach NotFound = new("restore.not-found", "没有找到这个备份文件，请检查路径", "");

    /// <summary>There is a ledger where it should go.</summary>
    public static readonly Breach NotEmpty = new("restore.not-empty", "目标位置已经有台账，不能恢复到那里，请换一个空的文件夹或者空的数据库", "");

    /// <summary>What was brought back is not as it was recorded.</summary>
    public static readonly Breach Flawed = new("restore.flawed", "备份中的台账核对不符，没有恢复；确认要用它的，加上--accept-flaws", "");

    /// <summary>It could not be written there.</summary>
    public static readonly Breach Failed = new("restore.failed", "没有恢复，目标位置写不进去", "");
}
