using Gongkai.Documents.Writing.Layout;

namespace Gongkai.Documents.Letters;

/// <summary>What a line of a letter is.</summary>
internal enum LetterPart
{
    Title,
    Number,
    Addressee,
    Text,
    Attachment,
    Signature,
    Contact,
}

/// <summary>A line of a letter: what it is, its words, and how many characters of room stay free on its right.</summary>
internal sealed record LetterLine(LetterPart Part, string Text, double FreeOnRight = 0)
{
    private const int FreeBesideDate = 4;   // 成文日期一般右空四字编排 (GB/T 9704-2012, 7.3.5.1)
    private const int FreeAtLeast = 2;

    /// <summary>The lines of a letter, top to bottom.</summary>
    public static IEnumerable<LetterLine> Of(LetterText letter)
    {
        yield return new(LetterPart.Title, Prose.Line(letter.Title));
        if (letter.Number is { } number) yield return new(LetterPart.Number, Prose.Line(number));
        if (letter.Addressee is { } addressee) yield return new(LetterPart.Addressee, Prose.Line(addressee).TrimEnd('：', ':') + "：");
        foreach (var line in letter.Paragraphs.SelectMany(Prose.Lines)) yield return new(LetterPart.Text, line);
        foreach (var line in Attachments(letter)) yield return line;
        foreach (var line in Signature(letter)) yield return line;
        if (letter.Contact is { } contact) yield return new(LetterPart.Contact, $"（{Prose.Line(contact).Trim('（', '）')}）");
    }

    private static IEnumerable<LetterLine> Attachments(LetterText letter)
    {
        var several = letter.Attachments.Length > 1;
        for (var i = 0; i < letter.Attachments.Length; i++)
            yield return new(
                LetterPart.Attachment, $"{(i == 0 ? "附件：" : "　　　")}{(several ? $"{i + 1}." : "")}{Prose.Line(letter.Attachments[i])}");
    }

    // The organ stands centred over the date; where it is the longer of the two, the date moves instead.
    private static IEnumerable<LetterLine> Signature(LetterText letter)
    {
        string?[] texts = [letter.Organ, letter.Date is { } date ? Figures.Of(date) : null, letter.SealLine];
        var lines = texts.OfType<string>().Select(Prose.Line).ToList();
        var middle = Math.Max(FreeBesideDate + Prose.Width(lines[^1]) / 2, FreeAtLeast + lines.Max(Prose.Width) / 2);
        return lines.Select(l => new LetterLine(LetterPart.Signature, l, middle - Prose.Width(l) / 2));
    }
}
