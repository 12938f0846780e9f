using Gongkai.Documents.Reading;
using Gongkai.Law;

namespace Gongkai.Ledger.Organs;

/// <summary>机关名称: what is accepted as one stands in reports of every format and is read back out of them.</summary>
public static class OrganName
{
    /// <summary>The longest one; with year and kind it is the title of a report, in one line.</summary>
    public const int Longest = 60;

    private const int Shortest = 2;

    /// <summary>What a name may have beside letters and digits.</summary>
    private const string Marks = "（）()“”《》·、—- ";

    /// <summary>
    /// As names are compared where they are not equal: radicals as what they stand for, whatever the width of brackets and letters, without
    /// spaces.
    /// </summary>
    public static string Folded(string name) =>
        string.Concat(Folding.Unradical(name, out _).Where(c => !char.IsWhiteSpace(c)).Select(Narrow)).ToUpperInvariant();

    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;

    /// <summary>What is wrong with a name, or null.</summary>
    public static Breach? Refusal(string? name) => name?.Trim() switch
    {
        null or "" => OrganRefusal.NoName,
        { Length: < Shortest or > Longest } => OrganRefusal.NameUnusable,
        var typed when !char.IsLetterOrDigit(typed[0]) && typed[0] is not ('“' or '《') => OrganRefusal.NameUnusable,
        var typed =>
            typed.All(c => char.IsLetterOrDigit(c) || Marks.Contains(c, StringComparison.Ordinal)) ? null : OrganRefusal.NameUnusable,
    };
}
