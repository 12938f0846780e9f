using System.Collections.Immutable;

namespace Gongkai.Ledger.Reports;

/// <summary>What the ledger says of a report before any rule of the form is held against it.</summary>
/// <param name="Code">A stable code ("year.incomplete").</param>
/// <param name="Sentence">One plain sentence.</param>
/// <param name="Cells">The cells that it is about.</param>
/// <param name="Blocks">The report can't be signed; else it is a warning.</param>
public sealed record YearRemark(string Code, string Sentence, ImmutableArray<string> Cells, bool Blocks = true)
{
    /// <summary>It stands in the way until somebody says, by name and with the reason, that it may stay so.</summary>
    public bool MayBeOverruled { get; init; }

    /// <summary>The register in which it is mended; null: it is mended elsewhere.</summary>
    public string? Register { get; init; }

    /// <summary>The number of the fact that it is about, in the book of the year; null: none.</summary>
    public long? Fact { get; init; }
}

/// <summary>What a cell rests on.</summary>
public enum CellGround
{
    /// <summary>Nothing is known: missing is not zero.</summary>
    Missing,

    /// <summary>Rows.</summary>
    Rows,

    /// <summary>Somebody said that there is none.</summary>
    Declared,

    /// <summary>The law leaves no other number.</summary>
    ByLaw,

    /// <summary>The ledger's own: it was in use all year.</summary>
    LedgerInUse,

    /// <summary>不全: rows or words, not for all of the year.</summary>
    Incomplete,
}

/// <summary>What is known of a cell.</summary>
/// <param name="Number">The number; null where nothing is known, or not all.</param>
/// <param name="Ground">What it rests on.</param>
public sealed record CellNumber(decimal? Number, CellGround Ground)
{
    /// <summary>The sum so far of a cell that is 不全.</summary>
    public decimal? SoFar { get; init; }

    /// <summary>The months from 1 that neither a row nor a word speaks of.</summary>
    public ImmutableArray<int> Months { get; init; } = [];

    /// <summary>How many rows make it up; null where cases do.</summary>
    public long? Rows { get; init; }

    /// <summary>What was declared, in words; null: nothing was.</summary>
    public string? Words { get; init; }

    /// <summary>Nothing is known.</summary>
    public static CellNumber Missing { get; } = new(null, CellGround.Missing);
}
