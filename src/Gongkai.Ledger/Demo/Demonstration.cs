using Dapper;
using Gongkai.Documents.Letters;
using Gongkai.Documents.Writing;
using Gongkai.Law;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Demo;

/// <summary>演示数据: the ledger is filled with invented organs, persons and cases.</summary>
/// <param name="Password">The one password of all its persons; whoever holds the ledger may know it.</param>
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

    /// <summary>Makes an empty ledger one; a ledger that is used stays what it is.</summary>
    public async Task<Breach?> Begin(Database database, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        if (await connection.QuerySingleAsync<long>("select count(*) from fact") > 0) return Used;
        await connection.ExecuteAsync("insert into demonstration (password) values (@Password)", this);
        return null;
    }

    /// <summary>There is a real ledger.</summary>
    public static readonly Breach Used = new("demo.used", "这个数据文件夹里已经有台账，不能放入演示数据，请用--data换一个文件夹", "");
}
