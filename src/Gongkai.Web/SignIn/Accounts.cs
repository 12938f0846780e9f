using System.Security.Cryptography;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Microsoft.AspNetCore.Identity;

namespace Gongkai.Web.SignIn;

/// <summary>Persons and their credentials: made, changed, checked.</summary>
public sealed class Accounts(UserManager<Account> users, AccountStore store, TimeProvider clock, Sessions sessions, Guesses guesses)
{
    /// <summary>No letters and digits that look alike; a generated password is read out or typed off paper.</summary>
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int GeneratedLength = 16;

    // What a stranger's name is checked against, so that it takes as long as a known one's.
    private static readonly string Nobody = new PasswordHasher<Account>().HashPassword(new(), "nobody");

    /// <summary>A password to hand over once.</summary>
    public static string Generate() =>
        string.Concat(RandomNumberGenerator.GetString(Readable, GeneratedLength - 1), RandomNumberGenerator.GetString("23456789", 1));

    /// <summary>A person with a password; where somebody else chose it, it has to be changed at the first sign-in.</summary>
    public async Task<Verdict<Account>> Add(string name, string signInName, string password, bool mustChange, Actor? by = null)
    {
        store.By = by ?? store.By;
        if (string.IsNullOrWhiteSpace(name)) return AccountRefusal.NoName;
        var account =
            new Account
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Name = name.Trim(),
                SignInName = signInName.Trim(),
                MustChange = mustChange
            };
        return Of(await users.CreateAsync(account, password), account);
    }

    /// <summary>
    /// A person who is to get an account, with a password to be changed at the first sign-in. Nothing is written: hashing takes long, and
    /// many may be made in one act (<see cref="AccountStore.Insert"/>).
    /// </summary>
    public async Task<Verdict<Account>> Draft(string name, string signInName, string password)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Name = name,
            SignInName = signInName,
            NormalName = users.NormalizeName(signInName),
            MustChange = true,
            Stamp = RandomNumberGenerator.GetHexString(40),
        };
        foreach (var validator in users.PasswordValidators)
            if (await validator.ValidateAsync(users, account, password) is { Succeeded: false } refused) return Of(refused, account);
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        return account;
    }

    /// <summary>Takes back a person who was just added and did nothing yet.</summary>
    public Task Remove(Account account) => users.DeleteAsync(account);

    /// <summary>
    /// Checks name and password, and what is due besides. A name that does not exist, a wrong password and an origin that has to wait are
    /// answered alike.
    /// </summary>
    public async Task<(SignInAnswer Answer, Account? Account)> Check(
        string signInName, string password, Origin from, CancellationToken ct)
    {
        if (await Right(signInName, password, from, ct) is not { } account) return (SignInAnswer.Wrong, null);
        if (account.TwoFactor) return (SignInAnswer.CodeDue, account);
        await users.ResetAccessFailedCountAsync(account);
        return (SignInAnswer.Well, account);
    }

    // The account, where the password is right and counts.
    private async Task<Account?> Right(string signInName, string password, Origin from, CancellationToken ct)
    {
        if (await users.FindByNameAsync(signInName.Trim()) is not { } account)
        {
            new PasswordHasher<Account>().VerifyHashedPassword(new(), Nobody, password);
            await Tell(null, "unknown", false, ct);
            return null;
        }
        var counts = guesses.Begin(account.Id, from);
        var right = await users.CheckPasswordAsync(account, password);   // one that does not count, too, or its answer would come sooner
        if (right && counts)
        {
            guesses.Right(account.Id, from);
            return account;
        }
        var waits = guesses.Waits(account.Id, from);
        await Tell(account.Id, waits || !counts ? "locked" : "password", waits, ct);
        return null;
    }

    /// <summary>Checks the second step: a code of the authenticator, or a recovery code, each of which works once.</summary>
    public async Task<(SignInAnswer Answer, Account? Account)> CheckCode(Guid id, string code, CancellationToken ct)
    {
        if (await users.FindByIdAsync(id.ToString("D")) is not { } account) return (SignInAnswer.Wrong, null);
        if (await users.IsLockedOutAsync(account)) return (await Fail(account, "locked", ct), null);
        if (!await Uses(account, code) && !(await users.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim())).Succeeded)
        {
            return (await Fail(await Counted(account), "code", ct), null);
        }
        await users.ResetAccessFailedCountAsync(account);
        return (SignInAnswer.Well, account);
    }

    /// <summary>Changes the own password; every other session ends.</summary>
    public async Task<Verdict<Account>> ChangePassword(Session session, string current, string next, CancellationToken ct)
    {
        if (next == current) return AccountRefusal.SamePassword;
        var account = await Get(session.Officer.Id);
        (account.MustChange, store.By) = (false, session.Officer);
        var verdict = Of(await users.ChangePasswordAsync(account, current, next), account);
        if (verdict.Allowed) await sessions.EndOthers(session.Officer, account.Id, session.Id, ct);
        return verdict;
    }

    /// <summary>Gives a new password to somebody who lost it: lock and second step go, every session ends.</summary>
    public async Task<Verdict<Account>> Reset(Actor by, Account account, string password, CancellationToken ct)
    {
        store.By = by;
        foreach (var validator in users.PasswordValidators)
            if (await validator.ValidateAsync(users, account, password) is { Succeeded: false } refused) return Of(refused, account);
        (account.PasswordHash, account.MustChange, account.TwoFactor, account.AuthenticatorKey, account.Failures, account.LockedUntil) =
            (users.PasswordHasher.HashPassword(account, password), true, false, null, 0, null);
        var verdict = Of(await users.UpdateSecurityStampAsync(account), account);
        if (!verdict.Allowed) return verdict;
        guesses.Forget(account.Id);
        await sessions.EndOthers(by, account.Id, null, ct);
        return verdict;
    }

    /// <summary>The account of a person who is signed in.</summary>
    public async Task<Account> Get(Guid id) =>
        await users.FindByIdAsync(id.ToString("D")) ?? throw new InvalidOperationException("no such account");

    /// <summary>By the name that is typed to sign in, or null.</summary>
    public Task<Account?> Find(string signInName) => users.FindByNameAsync(signInName.Trim());

    /// <summary>Turns the second step on, with a secret that has just proved to work.</summary>
    /// <returns>Recovery codes, to be shown once.</returns>
    public async Task<Verdict<string[]>> TurnOn(Account account, string secret, string code)
    {
        store.By = Person(account);
        if (account.TwoFactor) return AccountRefusal.TwoFactorIsOn;
        if (Totp.Match(secret, code, clock.GetUtcNow(), 0) is not { } step) return AccountRefusal.CodeWrong;
        await store.SetAuthenticatorKeyAsync(account, secret, CancellationToken.None);
        (account.LastStep, account.TwoFactor) = (step, true);
        await users.UpdateAsync(account);
        return (await users.GenerateNewTwoFactorRecoveryCodesAsync(account, 10))!.ToArray();
    }

    /// <summary>Turns the second step off, for whoever knows the password.</summary>
    public async Task<bool> TurnOff(Account account, string password)
    {
        store.By = Person(account);
        if (!await users.CheckPasswordAsync(account, password)) return false;
        (account.TwoFactor, account.AuthenticatorKey) = (false, null);
        return (await users.UpdateSecurityStampAsync(account)).Succeeded;
    }

    private static Officer Person(Account account) => new(account.Id, account.Name, []);

    private async Task<bool> Uses(Account account, string code)
    {
        if (await users.GetAuthenticatorKeyAsync(account) is not { } secret
            || Totp.Match(secret, code, clock.GetUtcNow(), account.LastStep) is not { } step) return false;
        account.LastStep = step;
        return (await users.UpdateAsync(account)).Succeeded;   // of two who send the same code at once one is told
    }

    // Of those who guess at once only one is written; the others count again, or a hundred guesses at a time would be one.
    private async Task<Account> Counted(Account account)
    {
        while (!(await users.AccessFailedAsync(account)).Succeeded) account = await Get(account.Id);
        return account;
    }

    private async Task<SignInAnswer> Fail(Account account, string why, CancellationToken ct)
    {
        var locked = await users.IsLockedOutAsync(account);
        await Tell(account.Id, why, locked, ct);
        return locked ? SignInAnswer.Locked : SignInAnswer.Wrong;
    }

    private async Task Tell(Guid? account, string why, bool waits, CancellationToken ct)
    {
        if (guesses.Untold(account, waits) is { } times) await sessions.Failed(account, why, times, ct);
    }

    private static Verdict<Account> Of(IdentityResult result, Account account) =>
        result.Succeeded ? account : new Breach(result.Errors.First().Code, result.Errors.First().Description, "");
}

/// <summary>What became of an attempt to sign in.</summary>
public enum SignInAnswer
{
    Well,
    CodeDue,
    Wrong,
    Locked,
}

/// <summary>What can stand in the way of an account.</summary>
public static class AccountRefusal
{
    public static readonly Breach NoName = new("account.no-person", "请填写姓名", "");
    public static readonly Breach CodeWrong = new("account.code-wrong", "验证码不对，请填写验证器上现在显示的六位数字", "");

    /// <summary>The password that was handed over would stay, and the one who handed it over knows it.</summary>
    public static readonly Breach SamePassword = new("password.same", "新的密码应与现在的密码不同", "");

    /// <summary>Another authenticator, without the password that turning it off asks for.</summary>
    public static readonly Breach TwoFactorIsOn = new("account.two-factor-on", "两步登录已经启用，更换验证器的请先停用", "");
}
