using System.Data.Common;
using System.Globalization;
using System.Text;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Verifying;

/// <summary>A fact as it lies there: it is understood later, and one that can't be is no obstacle for the others.</summary>
internal sealed record FactRow(string?[] Texts, byte[]? Sealed)
{
    private const int SealedAt = 9;

    /// <summary>What it is about.</summary>
    public string Subject => Texts[0] ?? "";

    /// <summary>What happened.</summary>
    public string? Code => Texts[3];

    /// <summary>The query of <see cref="Read"/>, up to its condition.</summary>
    public static string Select(Func<string, string> raw) => $"select {string.Join(", ", JournalRow.FactColumns(raw))} from fact f";

    public static FactRow Read(DbDataReader row) => new(
        [.. Enumerable.Range(0, SealedAt).Select(i => JournalRow.Text(row.GetValue(i)))],
        row.GetValue(SealedAt) switch { byte[] bytes => bytes, DBNull => null, var other => Encoding.UTF8.GetBytes($"{other}") });

    /// <exception cref="FormatException">A column holds what can't be there.</exception>
    public Fact Understand() => new(
        Guid.Parse(Subject), long.Parse(Texts[1]!, CultureInfo.InvariantCulture), int.Parse(Texts[2]!, CultureInfo.InvariantCulture),
        Texts[3]!, DateOnly.ParseExact(Texts[4]!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset.Parse(Texts[5]!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), Guid.Parse(Texts[6]!), Texts[7],
        Texts[8]!, Sealed);
}
