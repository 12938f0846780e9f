using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Pages;

/// <summary>A stretch of lines whose rows were put together by position: what shall stand in the text in its place.</summary>
/// <param name="From">The first line that it replaces.</param>
/// <param name="To">Behind the last.</param>
/// <param name="Rows">The lines in its place, each with its page.</param>
/// <param name="Faults">What could not be settled by position.</param>
internal sealed record PagePart(int From, int To, IReadOnlyList<(int Page, string Text)> Rows, IReadOnlyList<Fault> Faults)
{
    /// <summary>A row as text: the label and its cells, tabs between them.</summary>
    public static string Line(string label, IEnumerable<string> cells) => $"{label}\t{string.Join('\t', cells)}";
}
