using Gongkai.Law;

namespace Gongkai.Ledger.Verifying;

/// <summary>What can be wrong with a database before anything in it is held against the journal.</summary>
public static class Damage
{
    /// <summary>There is no such folder or file.</summary>
    public static readonly Breach NoPlace = new("ledger.no-place", "没有找到要核对的数据文件夹或者文件，请检查--data", "");

    /// <summary>A folder without a ledger.</summary>
    public static readonly Breach None = new("ledger.none", "这个文件夹里没有台账（ledger.db），请检查--data", "");

    /// <summary>A database in which there is no ledger.</summary>
    public static readonly Breach NoLedger = new("ledger.not-one", "这个数据库里没有台账的表，不是公开台账，请检查--data或者--database", "");

    /// <summary>The tables are those of an older version.</summary>
    public static readonly Breach Older =
        new("ledger.older", "台账的表比本程序旧，请用建立它的版本核对，或者用gongkai migrate升级以后再核对", "");

    /// <summary>It can't be read: rights, the disk.</summary>
    public static readonly Breach Unreadable = new("database.unreadable", "数据库文件读不出来，请检查权限和磁盘", "");

    /// <summary>A file with nothing in it.</summary>
    public static readonly Breach Empty = new("database.empty", "数据库文件是空的，内容已经丢失，请用备份恢复", "");

    /// <summary>No SQLite file, or its beginning is gone.</summary>
    public static readonly Breach NotOne = new("database.not-one", "这不是SQLite数据库文件，或者文件的开头已经损坏，请用备份恢复", "");

    /// <summary>Its end is missing.</summary>
    public static readonly Breach Truncated = new("database.truncated", "数据库文件被截断，后面的部分丢失，请用备份恢复", "");

    /// <summary>Pages of it are not what they should be.</summary>
    public static readonly Breach Damaged = new("database.damaged", "数据库的页面损坏，其中的内容没有再核对，请用备份恢复", "");

    /// <summary>An index does not agree with its table, or a row with a condition of it; the tables can be read.</summary>
    public static readonly Breach Inconsistent = new("database.inconsistent", "数据库的索引或者约束与表中的数据不符，请用备份恢复", "");

    /// <summary>What lies in a row can't be understood, so that the verification could not go on.</summary>
    public static readonly Breach Interrupted = new("ledger.unreadable", "有的数据读不出，核对没有做完，请用备份恢复", "");

    /// <summary>Somebody wrote meanwhile.</summary>
    public static readonly Breach Moved = new("ledger.moved", "核对期间有程序写入台账，结果不作数，请再核对一次", "");

    /// <summary>The database does not answer.</summary>
    public static readonly Breach Unreachable = new("database.unreachable", "数据库没有回应，请检查--database和数据库服务", "");
}
