using Microsoft.AspNetCore.Identity;

namespace Gongkai.Web.SignIn;

/// <summary>What Identity refuses, in words of ours.</summary>
public sealed class PasswordWords : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        new() { Code = "password.too-short", Description = $"密码应至少有 {length} 个字符" };

    public override IdentityError PasswordRequiresDigit() => new() { Code = "password.no-digit", Description = "密码中应有数字" };

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        new() { Code = "password.too-plain", Description = $"密码中应有至少 {uniqueChars} 个不同的字符" };

    public override IdentityError PasswordRequiresLower() => new() { Code = "password.no-letter", Description = "密码中应有小写字母" };

    public override IdentityError PasswordMismatch() => new() { Code = "password.mismatch", Description = "现在的密码不对，请重新填写" };

    public override IdentityError DuplicateUserName(string userName) =>
        new() { Code = "account.name-taken", Description = "这个登录名已经有人使用，请换一个" };

    public override IdentityError InvalidUserName(string? userName) => new() { Code = "account.no-name", Description = "请填写登录名" };

    public override IdentityError ConcurrencyFailure() =>
        new() { Code = "store.changed-meanwhile", Description = "刚刚有其他人修改了这个账号，请看过最新情况后再改" };
}
