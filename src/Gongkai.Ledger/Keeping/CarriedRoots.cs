using System.Globalization;
using System.Text;
using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Keeping;

/// <summary>
/// 送出校验根: the roots go where whoever can change the ledger can't change them, to a file on a share or to an address, or both.
/// </summary>
/// <param name="database">The ledger.</param>
/// <param name="folder">The folder of the file, or null.</param>
/// <param name="address">The address, or null.</param>
public sealed class CarriedRoots(Database database, string? folder, Uri? address)
{
    /// <summary>The file; `gongkai verify --against` reads it.</summary>
    public const string FileName = "gongkai-roots.txt";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Two runs at the change of an hour leave no root out.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    /// <summary>Carries what was not carried yet to both.</summary>
    /// <returns>What came of it.</returns>
    /// <exception cref="ErrandException">One of them could not be reached, or what lies there is of another ledger.</exception>
    public async Task<string> Run(CancellationToken ct)
    {
        var roots = await Roots.Between(database, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, ct);
        var (done, failed) = (new List<string>(), new List<string>());
        if (folder is not null) await Try(() => Task.FromResult(ToFile(roots)));
        if (address is not null) await Try(() => ToAddress(roots, ct));
        return failed.Count == 0 ? string.Join('；', done) : throw new ErrandException(string.Join('；', failed));

        async Task Try(Func<Task<string>> carry)
        {
            try
            {
                done.Add(await carry());
            }
            catch (ErrandException e)
            {
                failed.Add(e.Message);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or HttpRequestException or TaskCanceledException
                && !ct.IsCancellationRequested)
            {
                failed.Add($"校验根没有送出：{e.Message.ReplaceLineEndings(" ")}");
            }
        }
    }

    private string ToFile(IReadOnlyList<Root> roots)
    {
        if (!Directory.Exists(folder)) throw new ErrandException($"存放校验根的文件夹{folder}不在，请检查它有没有挂载，或者更改Roots__Folder");
        var path = Path.Combine(folder, FileName);
        var there = File.Exists(path) ? File.ReadAllLines(path) : [];
        Compare(there, roots.ToDictionary(r => r.N, r => r.ToString()), path);
        var last = there.Select(NumberOf).DefaultIfEmpty().Max();
        var lines = string.Concat(roots.Where(r => r.N > last).Select(r => $"{r}\n"));
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        if (file.Length > 0)
        {
            file.Seek(-1, SeekOrigin.End);
            if (file.ReadByte() != '\n') lines = '\n' + lines;   // whoever wrote last was killed on the way
        }
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(lines));
        file.Flush(flushToDisk: true);
        return $"{path}，新增{roots.Count(r => r.N > last)}个，共{roots.Count}个";
    }

    // What was carried once proves something only where it is held against what is there now.
    private static void Compare(IEnumerable<string> there, Dictionary<long, string> roots, string path)
    {
        foreach (var line in there)
        {
            var n = NumberOf(line);
            if (n > 0 && roots.GetValueOrDefault(n) != line)
                throw new ErrandException(
                    n > roots.Keys.DefaultIfEmpty().Max()
                        ? $"台账比{path}中的校验根旧，可能是从较早的备份恢复的，请运行gongkai verify --against {path}"
                        : $"{path}中第{n}行的校验根与台账不符，请运行gongkai verify --against {path}");
        }
    }

    private async Task<string> ToAddress(IReadOnlyList<Root> roots, CancellationToken ct)
    {
        var since = (await JobBook.Find(database, ErrandKind.Roots.Id, ct))?.SucceededAt - Overlap;
        var fresh = roots.Where(r => since is null || r.At >= since).ToList();
        if (fresh.Count == 0) return $"{address!.Host}，没有新的校验根";
        using var client = new HttpClient { Timeout = Patience };
        using var content = new StringContent(string.Concat(fresh.Select(r => $"{r}\n")), Encoding.UTF8, "text/plain");
        using var answer = await client.PostAsync(address, content, ct);
        return answer.IsSuccessStatusCode ? $"{address!.Host}，送出{fresh.Count}个"
            : throw new ErrandException(
                string.Create(CultureInfo.InvariantCulture, $"校验根没有送出：{address!.Host}答复{(int)answer.StatusCode}"));
    }

    private static long NumberOf(string line) =>
        line.Split(' ') is [var number, _, _, { Length: 64 }]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
}
