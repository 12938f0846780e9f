namespace Gongkai.Cli.Terminal;

/// <summary>A piece of a row.</summary>
internal readonly record struct Piece(string Text, Tone Tone = Tone.Plain);

/// <summary>Rows whose columns stand under each other; a Chinese character takes two places.</summary>
/// <param name="flexible">The column that is folded where the row is too wide.</param>
/// <param name="indent">How far the rows stand in.</param>
internal sealed class Columns(int flexible, int indent = 0)
{
    private const int Gap = 2;

    private readonly List<Piece[]> rows = [];

    /// <summary>Columns from this one on are numbers, and stand to the right.</summary>
    public int NumbersFrom { get; init; } = int.MaxValue;

    public void Add(params Piece[] row) => rows.Add(row);

    public void Show(Screen screen)
    {
        var widths = Widths(screen.Width);
        foreach (var row in rows) Show(screen, row, widths);
    }

    private int[] Widths(int available)
    {
        var widths = new int[rows.Max(r => r.Length)];
        foreach (var row in rows)
            for (var i = 0; i < row.Length; i++)
                foreach (var line in row[i].Text.AsSpan().EnumerateLines())
                    widths[i] = Math.Max(widths[i], TextWidth.Of(line));

        var rest = available - indent - (widths.Length - 1) * Gap - widths.Sum() + widths[flexible];
        widths[flexible] = Math.Min(widths[flexible], Math.Max(rest, 16));
        return widths;
    }

    private void Show(Screen screen, Piece[] row, int[] widths)
    {
        var lines = new List<string>[row.Length];
        var height = 0;
        for (var i = 0; i < row.Length; i++)
        {
            lines[i] = TextWidth.Fold(row[i].Text, i == flexible ? widths[i] : int.MaxValue);
            height = Math.Max(height, lines[i].Count);
        }
        for (var n = 0; n < height; n++) ShowLine(screen, row, lines, widths, n);
    }

    private void ShowLine(Screen screen, Piece[] row, List<string>[] lines, int[] widths, int n)
    {
        var blank = indent;
        for (var i = 0; i < row.Length; i++)
        {
            var text = n < lines[i].Count ? lines[i][n] : "";
            var room = widths[i] - TextWidth.Of(text);
            blank += i >= NumbersFrom ? room : 0;
            if (text.Length > 0)
            {
                screen.Write(new string(' ', blank));
                screen.Write(text, row[i].Tone);
                blank = 0;
            }
            blank += Gap + (i >= NumbersFrom ? 0 : room);
        }
        screen.Line();
    }
}
