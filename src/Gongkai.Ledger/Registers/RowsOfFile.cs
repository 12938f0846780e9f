using System.Collections.Immutable;
using Gongkai.Documents.Spreadsheets;
using Gongkai.Law;
using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers;

/// <summary>The rows of a file, read by a register; what is wrong is said by line and heading, all of it at once.</summary>
/// <param name="Rows">The rows with their lines; where anything was refused they are not recorded.</param>
/// <param name="Refused">What is wrong.</param>
public sealed record RowsOfFile(ImmutableArray<(Row Row, int Line)> Rows, ImmutableArray<RefusedCell> Refused)
{
    /// <summary>Reads the bytes of a file.</summary>
    public static RowsOfFile Read(Register register, ReadOnlySpan<byte> bytes, TypedWhen typedOn) =>
        Of(register, SheetFile.Read(bytes, register.Name), typedOn);

    private static RowsOfFile Of(Register register, SheetFile.Result read, TypedWhen typedOn)
    {
        if (read.Sheet is not { } sheet)
            return new([], [new(0, "", read.Fault!.Code, read.Fault.Message)]);
        var (headings, refused) = Headings(register, sheet.Rows[0]);
        return refused.IsEmpty ? Of(register, sheet.Rows[1..], headings, typedOn) : new([], refused);
    }

    /// <summary>Reads lines under headings that are known.</summary>
    internal static RowsOfFile Of(Register register, ImmutableArray<SheetRow> lines, ImmutableArray<string> headings, TypedWhen typedOn)
    {
        var (rows, refused) = (ImmutableArray.CreateBuilder<(Row, int)>(lines.Length), ImmutableArray.CreateBuilder<RefusedCell>());
        foreach (var line in lines)
        {
            if (line.Cells.Skip(headings.Length).Any(c => c.Length > 0))
            {
                refused.Add(new(line.Line, "", ImportBreach.BeyondHeadings));
                continue;
            }
            var (row, breaches) = Row.Read(register, h => headings.IndexOf(h) is var at and >= 0 ? line[at] : "", typedOn);
            if (row is not null) rows.Add((row, line.Line));
            foreach (var breach in breaches) refused.Add(new(line.Line, breach.Heading, breach.Breach));
        }
        return new(rows.ToImmutable(), refused.ToImmutable());
    }

    /// <summary>The headings of a line, and what is wrong with them.</summary>
    internal static (ImmutableArray<string> Headings, ImmutableArray<RefusedCell> Refused) Headings(Register register, SheetRow line)
    {
        var refused = ImmutableArray.CreateBuilder<RefusedCell>();
        var cells = line.Cells.Reverse().SkipWhile(c => c.Length == 0).Reverse();
        ImmutableArray<string> headings = [.. cells.Select(c => Codec.Folded(c).Replace(" ", "", StringComparison.Ordinal))];
        for (var i = 0; i < headings.Length; i++)
        {
            if (register.Find(headings[i]) is null)
                refused.Add(new(line.Line, ImportBreach.Short(headings[i]), ImportBreach.UnknownHeading));
            else if (headings.IndexOf(headings[i]) < i) refused.Add(new(line.Line, headings[i], ImportBreach.DoubledHeading));
        }
        foreach (var missing in register.All.Where(c => !c.IsOptional && !headings.Contains(c.Heading)))
            refused.Add(new(line.Line, missing.Heading, ImportBreach.MissingHeading));
        return (headings, refused.ToImmutable());
    }
}

/// <summary>What is wrong with a file: where, and what.</summary>
/// <param name="Line">The line of the file; 0: all of it.</param>
/// <param name="Column">The heading; empty: the whole line.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Message">One plain sentence.</param>
public sealed record RefusedCell(int Line, string Column, string Code, string Message)
{
    /// <summary>The same of a breach.</summary>
    public RefusedCell(int line, string column, Breach breach)
        : this(line, column, breach.Code, breach.Sentence)
    {
    }
}
