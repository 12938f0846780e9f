using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gongkai.Documents.Reading;
using Gongkai.Law;

namespace Gongkai.Ledger.Registers.Columns;

/// <summary>
/// What a cell may hold, both ways: from what is typed, pasted or read to one canonical text, which is what the fact, the file, the form
/// and
/// the page show.
/// </summary>
/// <remarks>The hierarchy is closed: the codecs below and those of `Directory` are all there are.</remarks>
public abstract record Codec
{
    private protected Codec()
    {
    }

    /// <summary>How it is filled in, for people.</summary>
    public abstract string Note { get; }

    /// <summary>Its text is a number.</summary>
    public virtual bool Numeric => false;

    /// <summary>It may name a person: in the fact it is sealed.</summary>
    public virtual bool Sealed => false;

    /// <summary>The only words that it takes; none: any.</summary>
    public virtual ImmutableArray<string> Choices => [];

    /// <summary>The canonical text of what was typed, or what is wrong with it.</summary>
    /// <param name="typed">What was typed, not empty.</param>
    /// <param name="typedOn">Today, and the year whose page it was typed on.</param>
    public abstract Verdict<string> Read(string typed, TypedWhen typedOn);

    /// <summary>For comparing: full-width forms and radicals as what they stand for.</summary>
    internal static string Folded(string text) => string.Concat(Folding.Unradical(text, out _).Select(Narrow)).Trim();

    private static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        _ => c,
    };
}

/// <summary>When something was typed.</summary>
/// <param name="Today">Today in Beijing.</param>
/// <param name="Year">The year whose page it was typed on: 5月4日 means that year. Null: a file, in which it is refused.</param>
public readonly record struct TypedWhen(DateOnly Today, int? Year = null);

/// <summary>日期, in one of the ways in which people write one; canonical 2021-03-05.</summary>
/// <param name="MayCome">It may lie in the future (施行日期, 失效日期…).</param>
/// <param name="MayBeMonth">A month stands for all its days; canonical 2021-03.</param>
public sealed partial record DayCodec(bool MayCome = false, bool MayBeMonth = false) : Codec
{
    private static readonly DateOnly Founding = new(1949, 1, 1);

    /// <summary>The first day that it takes.</summary>
    public DateOnly Earliest { get; init; } = Founding;

    /// <inheritdoc />
    public override string Note => MayBeMonth ? "2021-3-5或者2021年3月5日；也可以写2021年3月，指整月" : "2021-3-5、2021/3/5、2021年3月5日或者20210305";

    /// <inheritdoc />
    public override Verdict<string> Read(string typed, TypedWhen typedOn)
    {
        var text = Folded(typed);
        if (Parts(text) is not { } parts)
            return (typedOn.Year is { } year ? Parts($"{year}年{text}") : null) is { } ofYear ? Of(ofYear, typedOn) : Unreadable(text);
        return Of(parts, typedOn);
    }

    /// <summary>The day of a canonical text, or the first one of its month.</summary>
    internal static DateOnly First(string canonical) =>
        DateOnly.ParseExact(canonical.Length == 7 ? canonical + "-01" : canonical, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day of a canonical text, or the last one of its month.</summary>
    internal static DateOnly Last(string canonical) =>
        First(canonical) is var first && canonical.Length == 7 ? first.AddMonths(1).AddDays(-1) : first;

    private Verdict<string> Of((int Year, int Month, int? Day) parts, TypedWhen typedOn)
    {
        if (parts.Day is null && !MayBeMonth) return ImportBreach.NoDay;
        if (parts.Month is < 1 or > 12 || parts.Year is < 1 or > 9998 || parts.Day < 1
            || parts.Day > DateTime.DaysInMonth(parts.Year, parts.Month)) return ImportBreach.NoSuchDay;
        var day = new DateOnly(parts.Year, parts.Month, parts.Day ?? 1);
        if (day < Founding) return ImportBreach.TooEarly;
        if (day < Earliest) return ImportBreach.TooEarlyHere(Earliest);
        if (day > typedOn.Today && !MayCome) return ImportBreach.ToCome;
        return day.ToString(parts.Day is null ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static (int Year, int Month, int? Day)? Parts(string text)
    {
        var match = Written().Match(text);
        if (!match.Success) return null;
        var day = match.Groups["day"];
        return (Number(match.Groups["year"].Value), Number(match.Groups["month"].Value), day.Success ? Number(day.Value) : null);
    }

    // 2021-3-5, 2021/3/5, 2021.3.5, 2021年3月5日, 20210305, with or without the day; after it the midnight that an export adds.
    // With a point the day has to stand: a spreadsheet takes 2021.10 for a number and keeps 2021.1.
    [GeneratedRegex(
        """
        ^(?:
          (?<year>[0-9]{4})(?<sep>[-/])(?<month>[0-9]{1,2})(?:\k<sep>(?<day>[0-9]{1,2}))?
          | (?<year>[0-9]{4})\.(?<month>[0-9]{1,2})\.(?<day>[0-9]{1,2})
          | (?<year>[0-9]{4})\s*年\s*(?<month>[0-9]{1,2})\s*月(?:\s*(?<day>[0-9]{1,2})\s*日?)?
          | (?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})
        )(?:\s0?0:00(?::00(?:\.0+)?)?)?$
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Written();

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Breach Unreadable(string text) =>
        text.Any(char.IsAsciiDigit) && !text.Any(char.IsAsciiLetter) ? ImportBreach.DayUnclear : ImportBreach.NoDate;
}

/// <summary>件数: a whole number from 1 on; canonical without separators.</summary>
public sealed record CountCodec : Codec
{
    private const long Most = 999_999_999_999;

    /// <inheritdoc />
    public override string Note => "1以上的整数";

    /// <inheritdoc />
    public override bool Numeric => true;

    /// <inheritdoc />
    public override Verdict<string> Read(string typed, TypedWhen typedOn)
    {
        var text = Folded(typed);
        if (!Numbers.TryWhole(text, out var number) || number is < 0 or > Most) return ImportBreach.NoCount;
        return number == 0 ? ImportBreach.Zero : number.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>金额.</summary>
public abstract record MoneyCodec : Codec
{
    private protected MoneyCodec()
    {
    }

    /// <inheritdoc />
    public override bool Numeric => true;

    /// <summary>The whole yuan of a canonical text.</summary>
    internal abstract long Yuan(string canonical);

    /// <summary>Whether a unit was typed into the cell.</summary>
    private protected static bool HasUnit(string text) => text.Any(c => c is '元' or '万' or '¥' or '￥' or '$');
}

/// <summary>金额（元）, whole; canonical without separators.</summary>
/// <param name="MayBeNone">0 says something here: nothing was paid.</param>
public sealed record YuanCodec(bool MayBeNone = false) : MoneyCodec
{
    private const long Most = 999_999_999_999;

    /// <inheritdoc />
    public override string Note => "单位为元，整数，不写“元”";

    /// <inheritdoc />
    public override Verdict<string> Read(string typed, TypedWhen typedOn)
    {
        var text = Folded(typed);
        if (HasUnit(text)) return ImportBreach.UnitInYuan;
        if (!Numbers.TryWhole(text, out var amount) || amount is < 0 or > Most) return ImportBreach.NoYuan;
        return amount == 0 && !MayBeNone ? ImportBreach.Zero : amount.ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    internal override long Yuan(string canonical) => long.Parse(canonical, CultureInfo.InvariantCulture);
}

/// <summary>金额（万元）, at most four decimals; canonical without separators and without zeros at the end.</summary>
/// <param name="MayBeNegative">A refund.</param>
public sealed record WanYuanCodec(bool MayBeNegative = false) : MoneyCodec
{
    private const decimal Most = 999_999_999m;

    private const int Decimals = 4, YuanPerWan = 10_000;

    /// <inheritdoc />
    public override string Note => "单位为万元，最多四位小数，不写“元”或者“万”" + (MayBeNegative ? "；退费写负数，并在备注说明" : "");

    /// <inheritdoc />
    public override Verdict<string> Read(string typed, TypedWhen typedOn)
    {
        var text = Folded(typed);
        if (HasUnit(text)) return ImportBreach.UnitInCell;
        if (!Numbers.TryDecimal(text, out var amount) || Math.Abs(amount) > Most) return ImportBreach.NoAmount;
        if (amount < 0 && !MayBeNegative) return ImportBreach.Negative;
        if (amount == 0) return ImportBreach.Zero;
        return amount == Math.Round(amount, Decimals) ? amount.ToString("0.####", CultureInfo.InvariantCulture) : ImportBreach.Decimals;
    }

    /// <inheritdoc />
    internal override long Yuan(string canonical) => (long)(decimal.Parse(canonical, CultureInfo.InvariantCulture) * YuanPerWan);
}

/// <summary>One of a few words.</summary>
/// <param name="Words">The words.</param>
public sealed record ChoiceCodec(params ImmutableArray<string> Words) : Codec
{
    /// <inheritdoc />
    public override string Note => string.Join("、", Words);

    /// <inheritdoc />
    public override ImmutableArray<string> Choices => Words;

    /// <inheritdoc />
    public override Verdict<string> Read(string typed, TypedWhen typedOn)
    {
        var text = Folded(typed);
        return Words.FirstOrDefault(w => Folded(w) == text) is { } word ? word
            : ImportBreach.NoChoice with { Sentence = $"这里应填{string.Join('、', Words)}，“{ImportBreach.Short(text)}”不在其中" };
    }
}

/// <summary>是, or nothing.</summary>
public sealed record FlagCodec : Codec
{
    /// <summary>是.</summary>
    public const string Yes = "是";

    /// <inheritdoc />
    public override string Note => "是；不是的不填";

    /// <inheritdoc />
    public override ImmutableArray<string> Choices => [Yes];

    /// <inheritdoc />
    public override Verdict<string> Read(string typed, TypedWhen typedOn) => Folded(typed) == Yes ? Yes : ImportBreach.NoFlag;
}

/// <summary>Words: trimmed, with radicals as the characters that they stand for.</summary>
/// <param name="Name">They are a name of things and stand in the clear (a channel, a field, a number); else they may name a person.</param>
/// <param name="Longest">In characters.</param>
public sealed record WordsCodec(bool Name = false, int Longest = 500) : Codec
{
    /// <inheritdoc />
    public override string Note => $"文字，最多{Longest}字";

    /// <inheritdoc />
    public override bool Sealed => !Name;

    /// <inheritdoc />
    public override Verdict<string> Read(string typed, TypedWhen typedOn)
    {
        var text = new StringBuilder();
        // a line break within a cell is a space, as it is on a page; other control characters are nobody's words
        foreach (var c in Folding.Unradical(typed, out _))
            if (c is '\n' or '\r' or '\t' or '\u3000' or '\u00A0') text.Append(' ');
            else if (IsUnseen(c)) return ImportBreach.Unprintable;
            else text.Append(IsLetterOrDigit(c) ? (char)(c - 0xFEE0) : c);
        var words = text.ToString().Trim();
        if (words.Length == 0) return ImportBreach.Missing;
        if (Errors.Contains(words)) return ImportBreach.FormulaError;
        return words.Length <= Longest ? words : ImportBreach.TooLong with { Sentence = $"这里最多{Longest}字，请写短一些" };
    }

    private static readonly FrozenSet<string> Errors = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

    // Control characters, what only steers the layout (a zero-width space, a turn to the left), and what is no character at all.
    private static bool IsUnseen(char c) => char.IsControl(c) || c is '\uFFFE' or '\uFFFF' or '\uFFFD'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.PrivateUse;

    // Full-width letters and digits are slips; full-width punctuation is how Chinese is printed, and stays.
    private static bool IsLetterOrDigit(char c) => c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');
}

/// <summary>Numbers as people type them.</summary>
internal static class Numbers
{
    /// <summary>1234 and 1,234; a separator anywhere else is no number.</summary>
    public static bool TryWhole(string text, out long number)
    {
        number = 0;
        return Plain(text) is { } digits && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The same with decimals and a sign; not more digits than a decimal holds, the rest would be rounded away unseen.</summary>
    public static bool TryDecimal(string text, out decimal number)
    {
        const int most = 28;
        number = 0;
        if (text.Count(char.IsAsciiDigit) > most) return false;
        var (whole, rest) = text.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? (text[..dot], text[dot..]) : (text, "");
        var sign = whole.StartsWith('-') ? "-" : "";
        return rest != "." && Plain(whole[sign.Length..]) is { } digits
            && decimal.TryParse(
                sign + digits + rest, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out number);
    }

    private static string? Plain(string text)
    {
        if (!text.Contains(',', StringComparison.Ordinal)) return text;
        var groups = text.Split(',');
        return groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0' && groups[1..]
            .All(g => g.Length == 3) ? string.Concat(groups) : null;
    }
}
