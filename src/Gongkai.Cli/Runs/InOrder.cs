namespace Gongkai.Cli.Runs;

/// <summary>Work on many things at a time, with the results in the order of the things.</summary>
internal static class InOrder
{
    // So many results per worker may wait for one that is slow, and no more: memory stays bounded for any number of files.
    private const int Ahead = 16;

    public static IEnumerable<TResult> Run<T, TResult>(IEnumerable<T> things, int workers, Func<T, TResult> work) =>
        workers <= 1 ? things.Select(work) : Parallel(things, workers, work);

    private static IEnumerable<TResult> Parallel<T, TResult>(IEnumerable<T> things, int workers, Func<T, TResult> work)
    {
        var factory = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, workers).ConcurrentScheduler);
        var window = new Queue<Task<TResult>>();
        foreach (var thing in things)
        {
            if (window.Count == workers * Ahead) yield return window.Dequeue().GetAwaiter().GetResult();
            window.Enqueue(factory.StartNew(() => work(thing)));
        }
        while (window.TryDequeue(out var next)) yield return next.GetAwaiter().GetResult();
    }
}
