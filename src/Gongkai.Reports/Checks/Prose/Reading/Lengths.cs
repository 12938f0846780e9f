namespace Gongkai.Reports.Checks.Prose;

/// <summary>How long prose is, as an office counts it: every printed character but white space.</summary>
internal static class Lengths
{
    public static int Of(string text)
    {
        var length = 0;
        foreach (var c in text)
            if (c is >= '\u4E00' and <= '\u9FFF' || !Squeeze.IsSpace(c)) length++;
        return length;
    }
}
