namespace Gongkai.Documents.Tools;

/// <summary>A folder of its own for one run of a program; it and all in it is deleted afterwards.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gongkai-");

    public string Folder => folder.FullName;

    public string this[string name] => Path.Combine(Folder, name);

    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A program that is being stopped may still hold a file; the system clears its temporary folder.
        }
    }
}
