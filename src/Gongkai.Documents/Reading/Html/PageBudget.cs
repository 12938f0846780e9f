using System.Diagnostics;
using Gongkai.Documents.Reading.Packages;

namespace Gongkai.Documents.Reading.Html;

/// <summary>What parsing one page may cost.</summary>
internal sealed class PageBudget
{
    /// <summary>The largest page of a report seen has 6,000 elements; unclosed font tags may copy themselves.</summary>
    private const int MostElements = 400_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly long started = Stopwatch.GetTimestamp();
    private int elements;

    public void Spend()
    {
        elements++;
        if (elements > MostElements || ((elements & 0x3FF) == 0 && Stopwatch.GetElapsedTime(started) > Longest))
            throw new RefusedException(FileFaults.TooComplex);
    }
}
