namespace Gongkai.Law;

/// <summary>A number of days as the statute prints it: 七, 十五, 二十.</summary>
public static class HanNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number in Chinese, from 0 to 99.</summary>
    public static string Of(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        < 20 => $"十{Ones(number)}",
        _ => $"{Digits[number / 10]}十{Ones(number)}",
    };

    private static string Ones(int number) => number % 10 == 0 ? "" : Digits[number % 10].ToString();
}
