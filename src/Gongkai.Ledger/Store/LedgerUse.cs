using Gongkai.Law;

namespace Gongkai.Ledger.Store;

/// <summary>How a ledger is used.</summary>
public enum LedgerUse
{
    /// <summary>As one of several processes.</summary>
    Shared,

    /// <summary>To change what is under everybody's feet (migrate, restore, rebuild): refused while others have the folder open.</summary>
    Alone,
}

/// <summary>What can stand in the way of opening a ledger.</summary>
public static class OpenBreach
{
    /// <summary>The database does not answer, or is none.</summary>
    public static readonly Breach Unreachable = new("ledger.unreachable", "台账打不开", "");

    /// <summary>Another process has the folder open.</summary>
    public static readonly Breach InUse = new("ledger.in-use", "另一个程序正在使用这个数据文件夹，请先停止它（例如gongkai serve）再试", "");

    /// <summary>The only SQLite that loads is older than the ledger's SQL.</summary>
    public static readonly Breach OldSqlite = new("ledger.old-sqlite", "这台机器上的SQLite太旧，台账要用3.43.0以上的", "");

    /// <summary>No SQLite loads at all.</summary>
    public static readonly Breach NoSqlite = new("ledger.no-sqlite", "这台机器上没有能用的SQLite，请安装系统的libsqlite3，3.43.0以上（或者改用PostgreSQL）", "");

    /// <summary>A later version of the program has changed the tables.</summary>
    public static readonly Breach Newer = new("ledger.newer", "台账是用更新版本的程序建立的，请升级gongkai后再打开", "");
}
