using System.Collections.Immutable;
using Gongkai.Documents.Spreadsheets;
using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers;

/// <summary>A register as a file that imports again: a blank template, or its rows.</summary>
public static class RegisterFile
{
    /// <summary>The file.</summary>
    public static byte[] Write(Register register, SheetFormat format, IEnumerable<Row> rows, string? title = null) =>
        SheetWriter.Write(format, register.Name, Columns(register), rows.Select(r => r.Cells), title);

    private static ImmutableArray<SheetColumn> Columns(Register register) =>
        [.. register.All.Select(
            c => new SheetColumn(c.Heading, c.Codec.Numeric, !c.IsOptional, c.Codec.Note) { Choices = c.Codec.Choices })];
}
