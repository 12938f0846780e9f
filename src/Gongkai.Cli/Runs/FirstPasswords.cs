using System.Text;
using Gongkai.Cli.Outcomes;
using Gongkai.Web.SignIn;

namespace Gongkai.Cli.Runs;

/// <summary>
/// 初始口令: a file with a line “账号, tab, 口令” for each new account, for its owner's eyes. What stands there is used as it is, the rest is
/// made and added; so whoever was interrupted goes on with the same passwords.
/// </summary>
internal sealed class FirstPasswords
{
    private const char Between = '\t';

    private const UnixFileMode Owners = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string path;
    private readonly List<string> lines;
    private readonly Dictionary<string, string> known;

    private FirstPasswords(string path, List<string> lines)
    {
        (this.path, this.lines) = (path, lines);
        known = lines.Select(l => l.Split(Between)).GroupBy(l => l[0].Trim(), l => l[1].Trim(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(l => l.Key, l => l.Last(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Opens the file, which need not be there.</summary>
    /// <exception cref="UsageException">Others may read it, or it can't be read, or not understood.</exception>
    public static FirstPasswords Open(string path)
    {
        if (!File.Exists(path)) return new(path, []);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~Owners) != 0)
            throw new UsageException($"口令文件{path}别人也可能读到，请先把权限改成只有本人可以读写（chmod 600）");
        try
        {
            var lines = File.ReadAllLines(path, Encoding.UTF8).ToList();
            if (lines.FindIndex(l => !string.IsNullOrWhiteSpace(l) && l.Split(Between).Length != 2) is >= 0 and var at)
                throw new UsageException($"口令文件{path}第{at + 1}行应为账号、制表符、口令");
            return new(path, [.. lines.Where(l => !string.IsNullOrWhiteSpace(l))]);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UsageException($"口令文件{path}读不出来，请检查权限");
        }
    }

    /// <summary>The password of a new account: the one that stands there, or a new one.</summary>
    public string Of(string signInName)
    {
        if (known.TryGetValue(signInName, out var password)) return password;
        known[signInName] = password = Accounts.Generate();
        lines.Add($"{signInName}{Between}{password}");
        return password;
    }

    /// <summary>Writes the file, whole or not at all; only its owner may read it.</summary>
    /// <exception cref="UsageException">It can't be written there.</exception>
    public void Save()
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owners;
        try
        {
            using (var stream = new FileStream(draft, options))
            {
                stream.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n"))));
                stream.Flush(flushToDisk: true);
            }
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new UsageException($"口令文件{path}写不进去，请检查路径和权限");
        }
    }
}
