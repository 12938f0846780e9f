using System.Collections.Immutable;
using System.Text;
using Gongkai.Documents.Spreadsheets;
using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers;

/// <summary>粘贴或者上传的表格: its lines as they stand, and as a register reads them.</summary>
/// <param name="Headings">The headings over its columns: its own, or those of the register in their order.</param>
/// <param name="Lines">The lines below the headings.</param>
/// <param name="Read">What the register makes of them.</param>
public sealed record PastedTable(ImmutableArray<string> Headings, ImmutableArray<SheetRow> Lines, RowsOfFile Read)
{
    /// <summary>Reads a file: it has headings.</summary>
    public static PastedTable Of(Register register, ReadOnlySpan<byte> file, TypedWhen typedOn)
    {
        var read = SheetFile.Read(file, register.Name);
        if (read.Sheet is not { } sheet) return new([], [], new([], [new(0, "", read.Fault!.Code, read.Fault.Message)]));
        return WithHeadings(register, sheet.Rows, typedOn);
    }

    /// <summary>Reads what was copied out of a spreadsheet, with or without its line of headings.</summary>
    public static PastedTable Of(Register register, string text, TypedWhen typedOn)
    {
        var lines = Split(text);
        if (lines.IsEmpty) return new([], [], new([], []));
        if (IsHeadings(register, lines[0])) return WithHeadings(register, lines, typedOn);
        ImmutableArray<string> headings = [.. register.All.Select(c => c.Heading)];
        return new(headings, lines, RowsOfFile.Of(register, lines, headings, typedOn));
    }

    private static PastedTable WithHeadings(Register register, ImmutableArray<SheetRow> lines, TypedWhen typedOn)
    {
        var (headings, refused) = RowsOfFile.Headings(register, lines[0]);
        return new(
            headings, lines[1..], refused.IsEmpty ? RowsOfFile.Of(register, lines[1..], headings, typedOn) : new([], refused));
    }

    // A line of data may hold a word that is a heading, too; hardly two.
    private static bool IsHeadings(Register register, SheetRow line)
    {
        var cells = line.Cells.Where(c => c.Length > 0).ToList();
        var known = cells.Count(c => register.Find(Codec.Folded(c).Replace(" ", "", StringComparison.Ordinal)) is not null);
        return known >= Math.Min(2, cells.Count);
    }

    /// <summary>
    /// Cells between tabs. Excel and WPS set in quotes only what has a line break or a tab in it; other quotes are somebody's words.
    /// </summary>
    internal static ImmutableArray<SheetRow> Split(string text)
    {
        var (lines, cells, line, start, at) = (ImmutableArray.CreateBuilder<SheetRow>(), new List<string>(), 1, 1, 0);
        text = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        while (at <= text.Length)
        {
            var (cell, next) = Quoted(text, at) ?? Plain(text, at);
            cells.Add(cell.Trim());
            line += text[at..next].Count(c => c == '\n');
            if (next >= text.Length || text[next] == '\n')
            {
                if (cells.Any(c => c.Length > 0)) lines.Add(new(start, [.. cells]));
                cells.Clear();
                start = ++line;
            }
            at = next + 1;
        }
        return lines.ToImmutable();
    }

    private static (string Cell, int Next) Plain(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\t', '\n');
        var next = end < 0 ? text.Length : at + end;
        return (text[at..next], next);
    }

    private static (string Cell, int Next)? Quoted(string text, int at)
    {
        if (at >= text.Length || text[at] != '"') return null;
        var cell = new StringBuilder();
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] != '"') cell.Append(text[i]);
            else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
            else
            {
                var isWhole = i + 1 == text.Length || text[i + 1] is '\t' or '\n';
                return isWhole && cell.ToString().AsSpan().IndexOfAny('\t', '\n') >= 0 ? (cell.ToString(), i + 1) : null;
            }
        }
        return null;
    }
}
