using Gongkai.Ledger.Officers;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Office.Officers;

/// <summary>The questions about a person.</summary>
internal static class OfficerFields
{
    public const string PasswordRule = "至少10个字符，其中有小写字母和数字";

    public static Field Name { get; } = new("personName", "姓名", AnswerKind.Line) { Required = true };

    public static Field SignInName { get; } =
        new("signInName", "登录名", AnswerKind.Line) { Required = true, Hint = "登录时填写，例如姓名的拼音", Fill = "username" };

    public static Field Password { get; } =
        new("password", "密码", AnswerKind.Secret) { Required = true, Hint = PasswordRule, Fill = "new-password" };

    public static Field NewPassword { get; } = Password with { Label = "新的密码" };

    public static Field Repeated { get; } = new("repeated", "再填一次密码", AnswerKind.Secret) { Required = true, Fill = "new-password" };

    public static Field Current { get; } = new("current", "现在的密码", AnswerKind.Secret) { Required = true, Fill = "current-password" };

    public static Field Code { get; } =
        new("code", "验证码", AnswerKind.Line) { Required = true, Hint = "验证器上现在显示的六位数字", Fill = "one-time-code" };

    public static Field Role { get; } = new("role", "岗位", AnswerKind.Choice)
    {
        Required = true,
        Options = [.. Enum.GetValues<Role>().Select(r => new Choice(r.ToString(), r.Name()))],
    };

    public static Field Since { get; } = new("on", "自哪一天起") { Required = true, Hint = "例如 2026-3-1，最晚是今天" };

    public static Field Organ(IEnumerable<Choice> organs) =>
        new("organ", "机关", AnswerKind.Choice) { Required = true, Options = [.. organs] };

    public static Field Unit(IEnumerable<string> units) =>
        new("unit", "科室", AnswerKind.Line) { Hint = "只办理一个科室事项的，填写科室名称；不填为整个机关", Suggestions = [.. units.Distinct()] };
}
