namespace Gongkai.Cli.Outcomes;

/// <summary>A file is written whole or not at all: nobody finds half of one.</summary>
internal static class WholeFile
{
    /// <summary>Writes it, in the place of what was there.</summary>
    /// <exception cref="UsageException">It can't be written there.</exception>
    public static void Write(string path, byte[] content)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        try
        {
            File.WriteAllBytes(draft, content);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new UsageException($"{path}写不进去，请检查路径和权限");
        }
    }
}
