namespace Gongkai.Documents.Tests.Reading.Layouts;

/// <summary>The layouts met so far, by name.</summary>
internal static class Known
{
    /// <summary>Numbers stand apart: every cell can be read.</summary>
    public static Layout[] Clear { get; } =
    [
        new CellLineLayout("a cell a line"),
        new CellLineLayout("a cell a line, digits padded with wide blanks", "\u3000\u00A0"),
        new CellLineLayout("a cell a line, lines ended as Windows does", "", "\r\n"),
        new TabLayout("tabs"),
        new TabLayout("tabs, lines ended as Windows does", "\r\n"),
        new MarkdownLayout("Markdown"),
        new RunningLayout("a row a line, single blanks", " ", "\n"),
        new RunningLayout("a row a line, columns of blanks", "      ", "\n\n"),
        new RunningLayout("all on one line, single blanks", " ", " "),
        new WrappedLayout("PDF, numbers behind a broken label", NumbersInside: false),
        new WrappedLayout("PDF, numbers inside a broken label", NumbersInside: true),
        new PagedLayout("PDF, a page break inside table III"),
        new RunningDownLayout("PDF, a label down the page"),
    ];

    /// <summary>Cells can be told apart even where they are empty.</summary>
    public static Layout[] Grids { get; } = [.. Clear.Where(l => l is GridLayout)];

    /// <summary>Numbers touch: text stripped from a web page.</summary>
    public static Layout[] Glued { get; } = [new RunningLayout("all glued together", "", ""), new RunningLayout("rows glued", "", "\n")];

    public static Layout Named(string name) => Clear.Concat(Glued).Single(l => l.Name == name);

    public static TheoryData<string> Names(IEnumerable<Layout> layouts) => [.. layouts.Select(l => l.Name)];
}
