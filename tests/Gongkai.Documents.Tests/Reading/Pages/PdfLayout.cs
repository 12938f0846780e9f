using Gongkai.Documents.Tests.Reading.Layouts;

namespace Gongkai.Documents.Tests.Reading.Pages;

/// <summary>How a report is set on pages.</summary>
/// <param name="Name">Its name in test output.</param>
internal sealed record PdfLayout(string Name)
{
    /// <summary>Where text stands in the width of its cell: 0 left, 0.5 in the middle, 1 right.</summary>
    public double Across { get; init; } = 0.5;

    /// <summary>Where text stands in the height of its cell: 0 at the top, 0.5 in the middle, 1 at the bottom.</summary>
    public double Down { get; init; } = 0.5;

    /// <summary>The same for the column 总计 of table III, where it differs.</summary>
    public double? DownOfTotals { get; init; }

    /// <summary>The same for the labels of rows, where it differs.</summary>
    public double? DownOfLabels { get; init; }

    /// <summary>How wide the column of the row labels is.</summary>
    public double LabelWidth { get; init; } = 150;

    /// <summary>How wide the column of 三、本年度办理结果 is: narrow, and it runs down the page.</summary>
    public double GroupWidth { get; init; } = 20;

    /// <summary>How wide the columns of numbers are.</summary>
    public double NumberWidth { get; init; } = 34;

    /// <summary>Numbers too wide for their column go on in the next line of the cell.</summary>
    public bool BreaksNumbers { get; init; }

    /// <summary>Where the first page's text ends: the earlier, the earlier tables are broken over pages.</summary>
    public double FirstPageEnd { get; init; } = 760;

    public bool RepeatsHead { get; init; }

    /// <summary>A report whose table III stands behind table IV once more, as last year's.</summary>
    public Paper? Below { get; init; }

    /// <summary>How the number of the page is printed at its foot.</summary>
    public string PageNumber { get; init; } = "- # -";

    /// <summary>Characters printed as the radicals of other code points that look the same.</summary>
    public bool Radicals { get; init; }

    public byte[] Render(Paper paper) => new PdfPress(this).Print(paper).Bytes();

    public override string ToString() => Name;

    public static PdfLayout[] All { get; } =
    [
        new("cells in the middle"),
        new("cells left, as LibreOffice sets them") { Across = 0 },
        new("numbers right") { Across = 1 },
        new("everything at the top of its cell") { Down = 0 },
        new("numbers at the foot, labels in the middle") { Down = 1, DownOfLabels = 0.5 },
        new("totals at the top, all else in the middle") { DownOfTotals = 0 },
        new("labels at the top, numbers in the middle") { DownOfLabels = 0 },
        new("labels in a narrow column") { LabelWidth = 72, Across = 0 },
        new("labels in a very narrow column") { LabelWidth = 52 },
        new("labels in a wide column, nothing wrapped") { LabelWidth = 210, GroupWidth = 14 },
        new("a page break in table II") { FirstPageEnd = 330 },
        new("a page break early in table III, bare page numbers") { FirstPageEnd = 620, PageNumber = "#" },
        new("a page break late in table III, the head repeated") { FirstPageEnd = 700, RepeatsHead = true, PageNumber = "第#页 共9页" },
        new("everything at the foot of its cell") { Down = 1, Across = 1 },
        new("labels at the foot of their cells, numbers at the top") { Down = 0, DownOfLabels = 1, LabelWidth = 120 },
        new("columns wide apart") { NumberWidth = 35, LabelWidth = 165, Across = 1, Down = 1 },
        new("radicals in place of characters") { Radicals = true },
    ];

    public static TheoryData<string> Names => [.. All.Select(l => l.Name)];

    public static PdfLayout Named(string name) => All.Single(l => l.Name == name);
}
