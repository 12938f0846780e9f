namespace Gongkai.Documents.Writing.Word;

/// <summary>Ids of the styles in <c>styles.xml</c>.</summary>
internal static class WordStyle
{
    public const string Title = "Title";
    public const string Heading = "Heading1";
    public const string Text = "Normal";
    public const string Flush = "Flush";
    public const string Number = "LetterNumber";
    public const string Signature = "OrganAndDate";
    public const string Annex = "Annex";
    public const string Mark = "Header";
    public const string PageNumber = "Footer";
    public const string Cell = "CellText";
    public const string SmallCell = "SmallCellText";
}
