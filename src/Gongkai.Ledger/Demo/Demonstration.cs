using Dapper;
using Gongkai.Documents.Letters;
using Gongkai.Documents.Writing;
using Gongkai.Law;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Demo;

/// <summary>演示数据: the ledger is filled with invented organs, persons and cases.</summary>
/// <param name="Password">The one password of all its persons; whoever holds the ledger may know it. Empty while it is being
/// filled.</param>
public sealed record Demonstration(string Password)
{
    /// <summary>What is written on every page, print and file.</summary>
    public const string Mark = "演示数据";

    /// <summary>What is printed beside a file out of such a ledger.</summary>
    public static Imprint Imprint { get; } = new() { Mark = Mark };

    /// <summary>The demonstration in this ledger, or null where the ledger is a real one.</summary>
    public static async Task<Demonstration?> Find(Database database, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await connection.QuerySingleOrDefaultAsync<Demonstration>("select password from demonstration");
    }

    /// <summary>A letter as it leaves this ledger: out of a demonstration it says so.</summary>
    public static async Task<LetterText> Marked(Database database, LetterText letter) =>
        await Find(database, CancellationToken.None) is null ? letter : letter with { Mark = Mark };

    /// <summary>
    /// Makes an empty ledger one; a ledger that is used stays what it is. From then on everything in it is marked; the password comes last.
    /// </summary>
    public static async Task<Breach?> Begin(Database database, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        if (await connection.QuerySingleAsync<long>("select count(*) from fact") > 0) return Used;
        await connection.ExecuteAsync("insert into demonstration (password) values ('')");
        return null;
    }

    /// <summary>Everything is in it: the password may be told.</summary>
    public async Task Finish(Database database, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        await connection.ExecuteAsync("update demonstration set password = @Password", this);
    }

    /// <summary>It was filled to the end.</summary>
    public bool IsWhole => Password.Length > 0;

    /// <summary>There is a real ledger.</summary>
    public static readonly Breach Used = new("demo.used", "这个数据文件夹里已经有台账，不能放入演示数据，请用--data换一个文件夹", "");

    /// <summary>The program was ended while it filled the ledger, or another one is filling it now.</summary>
    public static readonly Breach Unfinished = new("demo.unfinished", "这个数据文件夹里的演示数据没有放完（上次中途停止了），请删除这个文件夹再运行，或者用--data换一个文件夹", "");
}
