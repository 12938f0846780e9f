namespace Gongkai.Documents.Reading.Grids;

/// <summary>A row of the document's tables: which row of the form it is, if it is one.</summary>
internal sealed class NamedRow(GridRow place, List<GridCell> cells)
{
    public GridRow Place => place;

    /// <summary>The cells that begin in it.</summary>
    public List<GridCell> Cells => cells;

    /// <summary>The row of the form, from 0; -1 where it is none.</summary>
    public int Row { get; set; } = -1;

    public GridCell? Label { get; set; }

    /// <summary>It names columns.</summary>
    public bool IsHead { get; set; }

    /// <summary>It has the label of a row that was there before.</summary>
    public bool IsAgain => Again >= 0;

    /// <summary>Which row of the form was there before with its label; -1 where none was.</summary>
    public int Again { get; set; } = -1;
}
