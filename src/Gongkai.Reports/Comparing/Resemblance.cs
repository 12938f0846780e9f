using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Gongkai.Reports.Checks.Prose;

namespace Gongkai.Reports.Comparing;

/// <summary>Which report.</summary>
internal sealed record Which(string Source, string Organ, int Year);

/// <summary>Two reports whose prose is too much alike.</summary>
internal sealed record LikePair(Which One, Which Other, int Percent, string Limit);

/// <summary>Finds prose that is too much alike among many reports (雷同, X16) without comparing each with each.</summary>
/// <remarks>
/// Of each text a sketch of 128 numbers is kept (one-permutation MinHash): the share of equal numbers estimates the share of equal pieces
/// to about
/// four hundredths. Texts that agree in four numbers in a row meet; what looks alike is read again and counted.
/// </remarks>
internal sealed class Resemblance
{
    private const int Numbers = 128, Band = 4, Neighbours = 16;
    private const double WithOthers = 0.70, WithOneself = 0.80, WorthReading = 0.10;

    private readonly List<(Which Which, uint[] Sketch, UInt128 Words)> texts = [];

    /// <summary>Adds a report; one with too little prose is left out.</summary>
    public void Add(Which which, AnnualReport report)
    {
        var prose = Likeness.Prose(report);
        if (prose.Length >= Likeness.Least) texts.Add((which, Sketch(prose), Words(prose)));
    }

    /// <summary>Each report that is too much like another one, with the one it is most like.</summary>
    public IEnumerable<LikePair> Pairs(Func<string, AnnualReport?> again)
    {
        var best = new Dictionary<int, (int Other, double Share)>();
        foreach (var year in Enumerable.Range(0, texts.Count).GroupBy(i => texts[i].Which.Year)) Meet([.. year], best);
        Own(best);
        foreach (var (one, (other, _)) in best.OrderBy(b => b.Key))
        {
            var (a, b) = (texts[one].Which, texts[other].Which);
            var limit = a.Organ == b.Organ ? WithOneself : WithOthers;
            if (Share(one, other, again) is { } share && share >= limit)
                yield return new(a, b, (int)Math.Round(share * 100), $"<{limit * 100:0}%");
        }
    }

    // Thousands of reports may share one text: word for word the same needs no second reading.
    private double? Share(int one, int other, Func<string, AnnualReport?> again) =>
        texts[one].Words == texts[other].Words ? 1
        : again(texts[one].Which.Source) is { } first && again(texts[other].Which.Source) is { } second ? Likeness.Share(first, second)
        : null;

    // Texts of one year meet in a band where four numbers of their sketches agree.
    private void Meet(int[] year, Dictionary<int, (int Other, double Share)> best)
    {
        var keys = new ulong[year.Length];
        for (var band = 0; band < Numbers; band += Band)
        {
            for (var i = 0; i < year.Length; i++) keys[i] = Key(texts[year[i]].Sketch, band);
            var order = (int[])year.Clone();
            Array.Sort((ulong[])keys.Clone(), order);
            var sorted = Array.ConvertAll(order, i => Key(texts[i].Sketch, band));
            for (var i = 1; i < order.Length; i++)
                for (var j = i - 1; j >= 0 && j >= i - Neighbours && sorted[j] == sorted[i]; j--) Keep(order[i], order[j], best);
        }
    }

    private void Own(Dictionary<int, (int Other, double Share)> best)
    {
        var byOrgan = new Dictionary<(string, int), int>();
        for (var i = 0; i < texts.Count; i++) byOrgan.TryAdd((texts[i].Which.Organ, texts[i].Which.Year), i);
        for (var i = 0; i < texts.Count; i++)
            if (!best.ContainsKey(i) && byOrgan.TryGetValue((texts[i].Which.Organ, texts[i].Which.Year - 1), out var before)
                && Estimate(i, before) is var share && share >= WithOneself - WorthReading) best[i] = (before, share);
    }

    private void Keep(int one, int other, Dictionary<int, (int Other, double Share)> best)
    {
        if (texts[one].Which.Organ == texts[other].Which.Organ) return;
        var share = Estimate(one, other);
        if (share < WithOthers - WorthReading) return;
        if (!best.TryGetValue(one, out var kept) || kept.Share < share) best[one] = (other, share);
        if (!best.TryGetValue(other, out kept) || kept.Share < share) best[other] = (one, share);
    }

    private double Estimate(int a, int b)
    {
        var (one, other, same) = (texts[a].Sketch, texts[b].Sketch, 0);
        for (var i = 0; i < Numbers; i++)
            if (one[i] == other[i]) same++;
        return (double)same / Numbers;
    }

    private static ulong Key(uint[] sketch, int band)
    {
        var key = 14695981039346656037UL;
        for (var i = band; i < band + Band; i++) key = (key ^ sketch[i]) * 1099511628211UL;
        return key;
    }

    // One hash a piece: its high bits choose the number, the smallest of the rest is kept; an empty place takes its neighbour's.
    private static uint[] Sketch(string text)
    {
        var sketch = new uint[Numbers];
        Array.Fill(sketch, uint.MaxValue);
        for (var at = 0; at + Likeness.Piece <= text.Length; at++)
        {
            var hash = Hash(text.AsSpan(at, Likeness.Piece));
            var place = (int)(hash >> 57);
            sketch[place] = Math.Min(sketch[place], (uint)hash);
        }
        for (var i = 0; i < Numbers; i++)
            for (var step = 1; sketch[i] == uint.MaxValue && step < Numbers; step++)
                if (sketch[(i + step) % Numbers] is var next and not uint.MaxValue) sketch[i] = next + (uint)step;
        return sketch;
    }

    private static UInt128 Words(string text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), digest);
        return BinaryPrimitives.ReadUInt128LittleEndian(digest);
    }

    private static ulong Hash(ReadOnlySpan<char> piece)
    {
        var hash = 0x9E3779B97F4A7C15UL;
        foreach (var c in piece) hash = (hash ^ c) * 0xBF58476D1CE4E5B9UL;
        hash ^= hash >> 31;
        hash *= 0x94D049BB133111EBUL;
        return hash ^ (hash >> 29);
    }
}
