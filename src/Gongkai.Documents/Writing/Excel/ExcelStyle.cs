namespace Gongkai.Documents.Writing.Excel;

/// <summary>Indices of the cell formats in <c>styles.xml</c>.</summary>
internal static class ExcelStyle
{
    public const uint Title = 1;
    public const uint Heading = 2;
    public const uint Text = 3;
    public const uint Signature = 4;
    public const uint Label = 5;
    public const uint RowLabel = 6;
    public const uint Number = 7;
    public const uint Amount = 8;
    public const uint Note = 9;
}
