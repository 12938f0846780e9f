namespace Gongkai.Ledger.Keys;

/// <summary>脱敏: what the screen shows of a person until somebody asks for more, and is recorded asking.</summary>
public static class Masked
{
    private const int IdentityLength = 15;   // of first-generation cards; the second has 18
    private const int PhoneLength = 11;

    /// <summary>A name: 张**.</summary>
    public static string Name(string name)
    {
        var trimmed = name.Trim();
        return trimmed.Length == 0 ? "" : string.Concat(trimmed.EnumerateRunes().First(), "**");
    }

    /// <summary>The number of an identity card: 330102********1234; of another paper, its last two places.</summary>
    public static string Identity(string number)
    {
        var trimmed = number.Trim();
        return trimmed.Length >= IdentityLength ? Keep(trimmed, 6, 4) : Keep(trimmed, 0, 2);
    }

    /// <summary>A mobile number: 138****0000; another one, its last four places.</summary>
    public static string Phone(string number)
    {
        var trimmed = number.Trim();
        return trimmed.Length == PhoneLength && trimmed[0] == '1' ? Keep(trimmed, 3, 4) : Keep(trimmed, 0, 4);
    }

    /// <summary>Keeps both ends; what is hardly longer than they are is hidden whole.</summary>
    private static string Keep(string text, int first, int last) => text.Length < first + last + 3
        ? new string('*', text.Length)
        : string.Concat(text.AsSpan(0, first), new string('*', text.Length - first - last), text.AsSpan(text.Length - last));
}
