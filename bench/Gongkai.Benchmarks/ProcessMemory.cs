using System.Globalization;

namespace Gongkai.Benchmarks;

/// <summary>How much memory a process had at the most (Linux only).</summary>
internal static class ProcessMemory
{
    /// <summary>VmHWM in megabytes; null where it is gone.</summary>
    public static double? Peak(string process = "self")
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? null : double.Parse(line.AsSpan()[6..].Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) / 1000;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
