namespace Gongkai.Ledger.Tests;

/// <summary>A folder of a test's own.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gongkai-scratch-");

    public string Path => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
