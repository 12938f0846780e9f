namespace Gongkai.Documents.Writing.Layout;

/// <summary>Organ or date under a report, and how many characters of room stay free on its right.</summary>
/// <remarks>As under a document without a seal (GB/T 9704-2012, 7.3.5.2): 署名右空二字, the date begins two characters further to the right than
/// the organ;
/// where the date is the longer of the two, it is the one that 右空二字.</remarks>
internal sealed record SignatureLine(string Text, double FreeOnRight)
{
    private const double Free = 2;

    public static IEnumerable<SignatureLine> Of(PageBlock.Signature signature)
    {
        var (organ, date) = (Prose.Line(signature.Organ ?? ""), signature.Date is { } day ? Figures.Of(day) : "");
        var longer = Prose.Width(organ) - Prose.Width(date);
        if (organ.Length > 0) yield return new(organ, longer < 0 && date.Length > 0 ? Free + Free - longer : Free);
        if (date.Length > 0) yield return new(date, longer < 0 || organ.Length == 0 ? Free : longer);
    }
}
