namespace Gongkai.Documents.Reading;

/// <summary>How much of a file is read before it is refused. The defaults fit every report that was seen.</summary>
public sealed record ReadingLimits
{
    /// <summary>The defaults.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>The largest file, in bytes. The longest text report seen has 17 kB; design.md draws the line at 20 MB.</summary>
    public long MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Of so many characters one may be undecodable, or a control character, and it is still a text.</summary>
    /// <remarks>Text out of PDF and doc files carries some (form feeds, 0x07 as the end of a cell), a photo some in every line.</remarks>
    public int CharactersPerOddOne { get; init; } = 50;
}
