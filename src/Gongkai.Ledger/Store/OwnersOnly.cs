using System.Runtime.Versioning;

namespace Gongkai.Ledger.Store;

/// <summary>The folder of a ledger and the files in it are for the eyes of the account that the program runs under.</summary>
internal static class OwnersOnly
{
    private const UnixFileMode File600 = UnixFileMode.UserRead | UnixFileMode.UserWrite, Folder700 = File600 | UnixFileMode.UserExecute;

    /// <summary>Makes the folder and the file of the database, or takes from others what they may do there.</summary>
    /// <remarks>What SQLite puts beside the file (-wal, -shm) takes its mode. On Windows the folder's own rights decide.</remarks>
    public static void Make(string folder, string file)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        var path = Path.Combine(folder, file);
        if (!Directory.Exists(folder)) Directory.CreateDirectory(folder, Folder700);
        else if (File.Exists(path)) Close(folder, Folder700);   // nobody else's folder: there is a ledger in it
        foreach (var kept in (string[])[path, $"{path}-wal", $"{path}-shm"])
            if (File.Exists(kept)) Close(kept, File600);
        if (!File.Exists(path)) New(path);
    }

    /// <summary>Makes an empty file where there is none.</summary>
    public static void NewFile(string path)
    {
        if (OperatingSystem.IsWindows()) File.Open(path, FileMode.OpenOrCreate).Dispose();
        else New(path);
    }

    /// <summary>Makes a folder where there is none.</summary>
    public static void NewFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else if (!Directory.Exists(folder)) Directory.CreateDirectory(folder, Folder700);
    }

    /// <summary>Takes from others what they may do with a file.</summary>
    public static void Close(string path)
    {
        if (!OperatingSystem.IsWindows()) Close(path, File600);
    }

    // Exclusive: of two who make it at once one does.
    [UnsupportedOSPlatform("windows")]
    private static void New(string path)
    {
        try
        {
            using var made = new FileStream(
                path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = File600 });
        }
        catch (IOException) when (File.Exists(path))
        {
        }
    }

    // Whoever may use it but does not own it can't change that.
    [UnsupportedOSPlatform("windows")]
    private static void Close(string path, UnixFileMode mode)
    {
        try
        {
            if ((File.GetUnixFileMode(path) & ~mode) != 0) File.SetUnixFileMode(path, mode);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // It stays as its owner wants it.
        }
    }
}
