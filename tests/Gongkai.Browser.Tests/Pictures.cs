namespace Gongkai.Browser.Tests;

/// <summary>Pictures of the pages for the documentation: written where GONGKAI_PICTURES names a folder, else not taken.</summary>
internal static class Pictures
{
    public static async Task Keep(string name, Func<Task<byte[]>> take)
    {
        if (Environment.GetEnvironmentVariable("GONGKAI_PICTURES") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, name), await take());
    }
}
