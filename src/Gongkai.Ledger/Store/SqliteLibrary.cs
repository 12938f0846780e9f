using System.Globalization;
using System.Runtime.InteropServices;
using Gongkai.Law;

namespace Gongkai.Ledger.Store;

/// <summary>
/// The SQLite under the ledger: the one that comes with the program, and the machine's own where that does not load (龙芯).
/// </summary>
public static class SqliteLibrary
{
    /// <summary>3.43.0: the first whose full-text tables delete a row without its old text (contentless_delete).</summary>
    private const int Oldest = 3_043_000;

    private const string Ours = "e_sqlite3", Machines = "libsqlite3.so.0";

    /// <summary>For tests: set, it leaves out the library that comes with the program.</summary>
    private const string Switch = "GONGKAI_SYSTEM_SQLITE";

    /// <summary>Why no ledger can be opened on this machine's SQLite; null where it can.</summary>
    public static Breach? Refusal { get; } = Load();

    /// <summary>Why this version is not enough; null where it is. Zero: there is no library.</summary>
    /// <param name="version">The number SQLite gives itself: 3040001 is 3.40.1.</param>
    internal static Breach? Refuse(int version) => version switch
    {
        0 => OpenBreach.NoSqlite,
        < Oldest =>
            OpenBreach.OldSqlite with { Sentence = $"这台机器上的SQLite是{Name(version)}，台账要用{Name(Oldest)}以上的，请升级系统的libsqlite3（或者改用PostgreSQL）" },
        _ => null,
    };

    /// <summary>The libraries in the order in which they are tried.</summary>
    internal static string[] Order(bool onlyMachines) => onlyMachines ? [Machines] : [Ours, Machines];

    /// <summary>The first library that loads; zero where none does.</summary>
    internal static nint First(IEnumerable<string> names, Func<string, nint> load) =>
        names.Select(load).FirstOrDefault(handle => handle != 0);

    private static Breach? Load()
    {
        var order = Order(Environment.GetEnvironmentVariable(Switch) is not null);
        NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, (name, assembly, path) =>
            name == Ours ? First(order, library => NativeLibrary.TryLoad(library, assembly, path, out var handle) ? handle : 0) : 0);
        try
        {
            SQLitePCL.raw.SetProvider(new SQLitePCL.SQLite3Provider_e_sqlite3());
            return Refuse(SQLitePCL.raw.sqlite3_libversion_number());
        }
        catch (DllNotFoundException)
        {
            return Refuse(0);
        }
    }

    private static string Name(int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{version / 1_000_000}.{version / 1_000 % 1_000}.{version % 1_000}");
}
