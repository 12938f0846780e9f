using System.Diagnostics.CodeAnalysis;

namespace Gongkai.Law.Organs;

/// <summary>统一社会信用代码: eighteen characters, the last of which checks the others.</summary>
/// <remarks>
/// GB 32100-2015《法人和其他组织统一社会信用代码编码规则》, in force since 2015-10-01: digits and capital letters without I, O, S, V and Z;
/// the check character makes Σ Ci·3^(i-1) (i from 1 to 17) and itself a multiple of 31.
/// </remarks>
public sealed record UnifiedCreditCode
{
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 18, Modulus = 31, Base = 3;

    private UnifiedCreditCode(string text) => Text = text;

    /// <summary>The eighteen characters, letters as capitals.</summary>
    public string Text { get; }

    /// <summary>Reads a code; spaces around and small letters are forgiven.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="code">The code, or null.</param>
    /// <returns>Whether it has eighteen characters of the standard's and the last one checks.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out UnifiedCreditCode? code)
    {
        var capital = text?.Trim().ToUpperInvariant() ?? "";
        var right = capital.Length == Length && capital.All(Characters.Contains) && Check(capital) == capital[^1];
        code = right ? new(capital) : null;
        return right;
    }

    /// <summary>The character that checks the first seventeen.</summary>
    /// <exception cref="ArgumentException">They are fewer, or one of them is none of the standard's.</exception>
    public static char Check(string text)
    {
        if (text.Length < Length - 1) throw new ArgumentException("seventeen characters are needed", nameof(text));
        var (sum, weight) = (0, 1);
        foreach (var c in text.AsSpan(0, Length - 1))
        {
            var value = Characters.IndexOf(c, StringComparison.Ordinal);
            if (value < 0) throw new ArgumentException($"'{c}' is no character of a credit code", nameof(text));
            sum += value * weight;
            weight = weight * Base % Modulus;
        }
        return Characters[(Modulus - (sum % Modulus)) % Modulus];
    }

    /// <inheritdoc />
    public override string ToString() => Text;
}
