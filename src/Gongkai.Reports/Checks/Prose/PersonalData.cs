using System.Buffers;

namespace Gongkai.Reports.Checks.Prose;

/// <summary>X24: numbers that belong to a person.</summary>
internal static class PersonalData
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static readonly SearchValues<char> JointsBefore = SearchValues.Create("-/_.=");
    private static readonly SearchValues<char> JointsBehind = SearchValues.Create("-/_.@");

    public static IEnumerable<Finding> Check(Rule rule, CheckContext context)
    {
        var findings = new List<Finding>();
        Scan(rule, context.Narration.Preamble, findings);
        foreach (var passage in context.Narration.Sections) Scan(rule, passage, findings);
        return findings;
    }

    private static void Scan(Rule rule, Passage passage, List<Finding> findings)
    {
        var text = passage.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at])) continue;
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            var hasCheckLetter = end < text.Length && text[end] is 'X' or 'x';
            if (end - at == 17 && hasCheckLetter) end++;
            if (end - at >= 11 && !IsJoined(text, at, end) && Kind(text.AsSpan(at, end - at), Around(text, at, end)) is { } kind)
                findings.Add(Report(rule, passage, at, end, kind));
            at = end;
        }
    }

    private static (string What, Outcome Outcome)? Kind(ReadOnlySpan<char> digits, ReadOnlySpan<char> around) => digits.Length switch
    {
        18 when IsIdentityNumber(digits) => ("公民身份号码", Outcome.Fail),
        11 when digits[0] == '1' && digits[1] >= '3' =>
            ("手机号码", around.HasAny(["电话", "联系", "手机", "传真", "热线", "咨询"]) ? Outcome.Uncertain : Outcome.Fail),
        >= 16 and <= 19 when IsCardNumber(digits) =>
            ("银行卡号", around.HasAny(["卡号", "账号", "帐号", "账户", "银行"]) ? Outcome.Fail : Outcome.Uncertain),
        _ => null,
    };

    private static Finding Report(Rule rule, Passage passage, int at, int end, (string What, Outcome Outcome) kind)
    {
        var digits = passage.Text.AsSpan(at, end - at);
        var masked = $"{digits[..3]}****{digits[^2..]}";
        var doubt = kind.Outcome == Outcome.Uncertain ? "，请确认是否为可以公开的单位联系方式或者账号" : "，请删除或者隐去";
        return new Finding(rule, kind.Outcome, passage.Place, $"正文有{kind.What} {masked}{doubt}")
        {
            Found = masked,
            Severity = kind.Outcome == Outcome.Uncertain ? Severity.Warning : rule.Severity,
            Span = passage.Span(at, end),
        };
    }

    // The resident identity number: region, date of birth, order and check digit (GB 11643).
    private static bool IsIdentityNumber(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (digits[i] - '0') * Weights[i];
        var year = (digits[6] - '0') * 1000 + (digits[7] - '0') * 100 + (digits[8] - '0') * 10 + digits[9] - '0';
        var (month, day) = ((digits[10] - '0') * 10 + digits[11] - '0', (digits[12] - '0') * 10 + digits[13] - '0');
        var isYear = year is >= 1900 and <= 2100;
        var isMonth = month is >= 1 and <= 12;
        var isDay = day is >= 1 and <= 31;
        var isBirthday = isYear && isMonth && isDay;
        return char.ToUpperInvariant(digits[17]) == "10X98765432"[sum % 11] && digits[0] != '0' && isBirthday;
    }

    private static bool IsCardNumber(ReadOnlySpan<char> digits) => digits[0] is >= '3' and <= '6' && IsLuhn(digits);

    private static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0 && digits.IndexOf("0000") < 0;
    }

    // A part of an address, a file number or a code is no number of a person.
    private static bool IsJoined(string text, int at, int end) => IsJoinedBefore(text, at) || IsJoinedBehind(text, end);

    private static bool IsJoinedBefore(string text, int at) =>
        at > 0 && (char.IsAsciiLetter(text[at - 1]) || JointsBefore.Contains(text[at - 1]));

    private static bool IsJoinedBehind(string text, int end) =>
        end < text.Length && (char.IsAsciiLetter(text[end]) || JointsBehind.Contains(text[end]));

    private static ReadOnlySpan<char> Around(string text, int at, int end)
    {
        var from = Math.Max(0, at - 12);
        return text.AsSpan(from, Math.Min(text.Length, end + 4) - from);
    }
}
