using System.Collections.Immutable;
using System.Globalization;

namespace Gongkai.Law;

/// <summary>A value of the law that changed over time, each version with the day it came into force and its source.</summary>
/// <typeparam name="T">What changed: a number, a table, a text.</typeparam>
/// <remarks>A day before the first version throws: the law of that time is not known here, and the latest is no substitute.</remarks>
public sealed class Dated<T>
{
    /// <summary>Versions, oldest first.</summary>
    /// <exception cref="ArgumentException">There is none, or they are not in order.</exception>
    public Dated(params ReadOnlySpan<DatedVersion<T>> versions)
    {
        Versions = [.. versions];
        if (Versions.IsEmpty) throw new ArgumentException("a dated value needs a version", nameof(versions));
        for (var i = 1; i < versions.Length; i++)
            if (versions[i].From <= versions[i - 1].From)
                throw new ArgumentException($"{versions[i].Source} is out of order", nameof(versions));
    }

    /// <summary>All versions, oldest first.</summary>
    public ImmutableArray<DatedVersion<T>> Versions { get; }

    /// <summary>The value in force on this day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the first version.</exception>
    public T On(DateOnly day) => VersionOn(day).Value;

    /// <summary>The version in force on this day, with its date and source.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the first version.</exception>
    public DatedVersion<T> VersionOn(DateOnly day)
    {
        for (var i = Versions.Length - 1; i >= 0; i--)
            if (Versions[i].From <= day) return Versions[i];
        throw new ArgumentOutOfRangeException(
            nameof(day),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{day:yyyy-MM-dd} is before {Versions[0].From:yyyy-MM-dd}, when {Versions[0].Source} came into force"));
    }
}

/// <summary>One version of a value of the law.</summary>
/// <typeparam name="T">What changed.</typeparam>
/// <param name="From">The day it came into force.</param>
/// <param name="Value">The value from that day on.</param>
/// <param name="Source">The article or notice.</param>
public sealed record DatedVersion<T>(DateOnly From, T Value, string Source);
