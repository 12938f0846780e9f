using System.Collections.Concurrent;

namespace Gongkai.Web.Setup;

/// <summary>
/// Where submissions and large answers lie while they are under way: files that nobody else may read and that are gone when they are
/// closed, so many bytes together.
/// </summary>
internal sealed class Spool : IDisposable
{
    /// <summary>What is smaller stays in memory.</summary>
    public const int Threshold = 64 * 1024;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly ConcurrentDictionary<string, long> bySender = new();
    private readonly bool isTemporary;
    private readonly long most;
    private long used;

    /// <param name="folder">The data folder; null: the site has none, and takes the temporary one of the system.</param>
    /// <param name="most">The most bytes.</param>
    public Spool(string? folder, long most)
    {
        (this.most, isTemporary) = (most, folder is null);
        Folder = folder is null ? Directory.CreateTempSubdirectory("gongkai-spool-").FullName : Path.Combine(folder, "spool");
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Folder);
        else if (Directory.Exists(Folder)) File.SetUnixFileMode(Folder, OwnerOnly);
        else Directory.CreateDirectory(Folder, OwnerOnly);
        Sweep();
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The bytes that lie there now, or are on their way.</summary>
    public long Used => Interlocked.Read(ref used);

    /// <summary>The room of one submission.</summary>
    public Share Open(string sender, Lane lane) => new(this, sender, lane == Lane.Office ? most : most / 2);

    /// <inheritdoc />
    public void Dispose()
    {
        try
        {
            if (isTemporary) Directory.Delete(Folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The system clears its temporary folder.
        }
    }

    // What a process that was killed left. Files of another one that runs stay with it on Unix, and can't be deleted on Windows.
    private void Sweep()
    {
        foreach (var left in Directory.EnumerateFiles(Folder, "*.tmp"))
        {
            try
            {
                File.Delete(left);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // in use
            }
        }
    }

    /// <summary>What one submission takes up; given back when it is disposed.</summary>
    internal sealed class Share(Spool spool, string sender, long most) : IDisposable
    {
        private long mine;

        /// <summary>Takes more; false: there is no room, and nothing was taken.</summary>
        public bool Take(long bytes)
        {
            Add(bytes);
            if (spool.Used <= most && spool.bySender.GetValueOrDefault(sender) <= spool.most / 4) return true;
            Add(-bytes);
            return false;
        }

        /// <summary>Takes more, whether there is room or not: an answer that is made already.</summary>
        public void Add(long bytes)
        {
            mine += bytes;
            Interlocked.Add(ref spool.used, bytes);
            spool.bySender.AddOrUpdate(sender, bytes, (_, before) => before + bytes);
        }

        public void Dispose()
        {
            Add(-mine);
            ((ICollection<KeyValuePair<string, long>>)spool.bySender).Remove(new(sender, 0));
        }
    }
}
