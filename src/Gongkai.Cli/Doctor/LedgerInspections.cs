using System.Data.Common;
using Gongkai.Ledger;
using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Doctor;

/// <summary>The ledger and its master key: whether they are there, and where they had better not be. Nothing is made or changed.</summary>
internal static class LedgerInspections
{
    private const string Ledger = "台账", Jobs = "后台任务", Key = "主密钥";

    public static IEnumerable<Inspection> Of(LedgerPlace place)
    {
        if (place.Connection is null && SqliteLibrary.Refusal is { } refusal) return [new(Ledger, InspectionState.Wrong, refusal.Sentence)];
        var exists = place.Connection is not null || SqliteDatabase.IsIn(place.Folder);
        if (!exists) return [new(Ledger, InspectionState.Absent, $"{Path.GetFullPath(place.Folder)}里还没有台账，第一次使用时建立")];
        return [.. Database(place).GetAwaiter().GetResult(), .. OfKey(place)];
    }

    private static async Task<Inspection[]> Database(LedgerPlace place)
    {
        var where = place.Connection is null ? $"SQLite，{Path.GetFullPath(place.Folder)}" : "PostgreSQL";
        try
        {
            await using Database database = place.Connection is { } connection ? new PostgresDatabase(connection, TimeProvider.System)
                : new SqliteDatabase(place.Folder, TimeProvider.System);
            var version = await database.Version(CancellationToken.None);
            return await database.Behind(CancellationToken.None) switch
            {
                < 0 => [new(Ledger, InspectionState.Wrong, $"{where}，{version}。{OpenBreach.Newer.Sentence}")],
                0 =>
                [
                    new(Ledger, InspectionState.Well, $"{where}，{version}"), .. await KeepingInspections.Of(database, place.KeyPath),
                    .. await OfJobs(database),
                ],
                _ => [new(Ledger, InspectionState.Wrong, $"{where}，{version}。表不是本程序的版本，请停止其他程序后运行gongkai migrate")],
            };
        }
        catch (DbException e)
        {
            return [new(Ledger, InspectionState.Wrong, $"{where}，打不开：{e.Message.ReplaceLineEndings(" ")}")];
        }
    }

    private static async Task<IEnumerable<Inspection>> OfJobs(Database database) =>
        (await JobBook.InTrouble(database, CancellationToken.None)).Select(j => new Inspection(Jobs, InspectionState.Wrong, j.Sentence));

    private static List<Inspection> OfKey(LedgerPlace place)
    {
        var file = new KeyFile(place.KeyPath);
        if (!file.Exists) return [new(Key, InspectionState.Wrong, $"没有找到{file.Path}，请放回原来的文件或者用--key指明")];
        List<Inspection> warnings = [];
        if (file.IsIn(place.Folder)) warnings.Add(new(Key, InspectionState.Wrong, $"{file.Path}在数据文件夹里，会随备份一起被拷走，请移到别处并用--key指明"));
        if (file.OthersMayRead) warnings.Add(new(Key, InspectionState.Wrong, $"{file.Path}其他用户也能读，请运行chmod 600 {file.Path}"));
        return warnings.Count > 0 ? warnings : [new(Key, InspectionState.Well, $"{file.Path}，请另存一份在离线的地方")];
    }
}
