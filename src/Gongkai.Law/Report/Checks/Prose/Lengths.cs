namespace Gongkai.Law.Report.Checks.Prose;

/// <summary>How long prose is, as an office counts it: every printed character but white space.</summary>
internal static class Lengths
{
    public static int Of(string text)
    {
        var length = 0;
        foreach (var c in text)
            if (!Squeeze.IsSpace(c)) length++;
        return length;
    }
}
