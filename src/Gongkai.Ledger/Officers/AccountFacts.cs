using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;

namespace Gongkai.Ledger.Officers;

/// <summary>What happened to an account (账号).</summary>
public enum AccountChange
{
    /// <summary>开通.</summary>
    Made,

    /// <summary>修改密码.</summary>
    Password,

    /// <summary>重设密码: by an administrator or the operator; the second step is off then.</summary>
    Reset,

    /// <summary>启用两步登录.</summary>
    SecondStepOn,

    /// <summary>停用两步登录.</summary>
    SecondStepOff,

    /// <summary>锁定: too many wrong codes.</summary>
    Locked,

    /// <summary>新的恢复码.</summary>
    RecoveryCodes,

    /// <summary>使用恢复码.</summary>
    RecoveryCodeUsed,

    /// <summary>撤回开通: it was made a moment ago, and the office that it was for was refused.</summary>
    Removed,
}

/// <summary>账号变动, in chain 0: nobody changes how somebody signs in without a trace.</summary>
/// <param name="On">The day.</param>
/// <param name="What">What happened.</param>
/// <param name="State">The digest of what signing in rests on afterwards; null where the account is gone.</param>
public sealed record AccountChanged(DateOnly On, AccountChange What, string? State) : FactBody(On)
{
    /// <summary>The line of a file that the account came from; null where it was typed.</summary>
    public FileLine? From { get; init; }

    /// <summary>The kinds of facts.</summary>
    internal static FactKinds Kinds { get; } = new(("account-changed", typeof(AccountChanged)));

    /// <summary>Leaves the fact, whatever the clock says: it goes on with signing in.</summary>
    public static Task<Recorded> Leave(Work work, Guid account, AccountChange what, AccountState? state)
    {
        work.WhateverTheClock = true;
        return Append(work, account, new(work.Today, what, state?.Digest), null);
    }

    /// <summary>Leaves that an account was made for a line of a file.</summary>
    internal static Task<Recorded> Leave(Work work, AccountState made, FileLine from, byte[] words) =>
        Append(work, made.Id, new(work.Today, AccountChange.Made, made.Digest) { From = from }, words);

    private static async Task<Recorded> Append(Work work, Guid account, AccountChanged fact, byte[]? words)
    {
        var last = await work.Connection.QuerySingleAsync<long>(
            "select coalesce(max(seq), 0) from fact where subject = @account", new { account }, work.Transaction);
        var row = work.Append(new Fact(
            account, last + 1, 0, Kinds.CodeOf(fact), work.Today, work.At, work.By.Id, work.By.Kind, Kinds.Write(fact), words));
        return new(account, row.Seq);
    }
}

/// <summary>What signing in rests on: a change of it is a fact. Failures and the last code are not, they come with every attempt.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name of the person, which stands under what was signed.</param>
/// <param name="SignInName">What is typed.</param>
/// <param name="NormalName">The same, for comparing.</param>
/// <param name="PasswordHash">The hash of the password.</param>
/// <param name="MustChange">It was given by somebody else.</param>
/// <param name="TwoFactor">The second step is on.</param>
/// <param name="AuthenticatorKey">The secret of the authenticator, protected.</param>
public sealed record AccountState(
    Guid Id, string Name, string SignInName, string? NormalName, string? PasswordHash, bool MustChange, bool TwoFactor,
    string? AuthenticatorKey)
{
    /// <summary>The columns of `account`, in this order.</summary>
    public const string Columns = "id, name, sign_in_name, normal_name, password_hash, must_change, two_factor, authenticator_key";

    /// <summary>SHA-256 over all of it; nothing of it can be told from that.</summary>
    public string Digest => DigestOf(
        [Id.ToString("D"), Name, SignInName, NormalName, PasswordHash, MustChange ? "1" : "0", TwoFactor ? "1" : "0", AuthenticatorKey]);

    /// <summary>The same of the columns as texts.</summary>
    internal static string DigestOf(IEnumerable<string?> columns) =>
        Journal.Digest.Of(string.Join('\n', columns.Select(c => c ?? "\u0000")));

    /// <summary>As an account lies there, within an act.</summary>
    public static Task<AccountState?> Of(Work work, Guid account) => work.Connection.QuerySingleOrDefaultAsync<AccountState?>(
        $"select {Columns} from account where id = @account", new { account }, work.Transaction);
}

/// <summary>An account by its names.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name of the person.</param>
/// <param name="NormalName">What is typed to sign in, as it is compared.</param>
internal sealed record AccountName(Guid Id, string Name, string NormalName)
{
    /// <summary>All of them, within an act.</summary>
    public static Task<IEnumerable<AccountName>> All(Work work) => work.Connection.QueryAsync<AccountName>(
        "select id, name, normal_name from account", transaction: work.Transaction);
}
