using System.Diagnostics;

namespace Gongkai.Ledger.Tests;

/// <summary>A disk that is soon full.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly Scratch folder = new();

    public string Path => folder.Path;

    /// <summary>Mounts one; null: whoever runs the tests may not.</summary>
    public static SmallDisk? Mount(string size)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root") return null;
        var disk = new SmallDisk();
        if (Run("mount", "-t", "tmpfs", "-o", $"size={size}", "none", disk.Path)) return disk;
        disk.folder.Dispose();
        return null;
    }

    public void Dispose()
    {
        Run("umount", Path);
        folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
