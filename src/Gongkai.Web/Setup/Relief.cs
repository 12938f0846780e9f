namespace Gongkai.Web.Setup;

/// <summary>
/// After a large submission the process gives back the memory that it took: on a machine with much of it the collector would wait for
/// more work, and keep hundreds of megabytes for a site that is asked for one page a minute.
/// </summary>
internal static class Relief
{
    private const long Large = 16 * 1024 * 1024;

    /// <summary>Until then the request has let go of what it held.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(1);

    private static int isDue;

    /// <summary>A submission of so many bytes was worked on.</summary>
    public static void After(long bytes)
    {
        if (bytes < Large || Interlocked.Exchange(ref isDue, 1) == 1) return;
        _ = Collect();
    }

    private static async Task Collect()
    {
        await Task.Delay(Afterwards);
        Interlocked.Exchange(ref isDue, 0);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
