using System.Security.Cryptography;
using System.Text;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Gongkai.Web.SignIn;

/// <summary>Where Identity keeps accounts: two tables of the ledger's database.</summary>
public sealed class AccountStore(Database database, IDataProtectionProvider protection) :
    IUserPasswordStore<Account>, IUserSecurityStampStore<Account>, IUserLockoutStore<Account>, IUserTwoFactorStore<Account>,
    IUserAuthenticatorKeyStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>
{
    private const string Columns = """
        id, name, sign_in_name as SignInName, normal_name as NormalName, password_hash as PasswordHash, must_change as MustChange, stamp, version, failures,
        locked_until as LockedUntil, two_factor as TwoFactor, authenticator_key as AuthenticatorKey, last_step as LastStep
        """;

    private const string Update = """
        update account set name = @Name, sign_in_name = @SignInName, normal_name = @NormalName, password_hash = @PasswordHash, must_change = @MustChange, stamp = @Stamp,
          version = @Version, failures = @Failures, locked_until = @LockedUntil, two_factor = @TwoFactor, authenticator_key = @AuthenticatorKey, last_step = @LastStep
        where id = @Id and version = @before
        """;

    private readonly IDataProtector authenticators = protection.CreateProtector("authenticator");

    /// <summary>Who changes accounts; the program, where nobody says.</summary>
    public Actor By { get; set; } = TheProgram.Itself;

    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        var made = await database.Write<Recorded>(By, null, async work =>
        {
            await Insert(work, user);
            return await AccountChanged.Leave(work, user.Id, AccountChange.Made, user.State);
        }, cancellationToken);
        if (made.Allowed) return IdentityResult.Success;
        return await FindByNameAsync(user.NormalName!, cancellationToken) is not null
            ? IdentityResult.Failed(new PasswordWords().DuplicateUserName(user.SignInName)) : throw new LedgerOutException(made.Breach);
    }

    /// <summary>Writes a new account within an act, which leaves the fact.</summary>
    public static async Task<AccountState> Insert(Work work, Account user)
    {
        await work.Connection.ExecuteAsync(
            """
            insert into account (id, name, sign_in_name, normal_name, password_hash, must_change, stamp, version, failures, locked_until, two_factor, authenticator_key, last_step)
            values (@Id, @Name, @SignInName, @NormalName, @PasswordHash, @MustChange, @Stamp, @Version, @Failures, @LockedUntil, @TwoFactor, @AuthenticatorKey, @LastStep)
            """,
            user, work.Transaction);
        return user.State;
    }

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        var before = user.Version;
        user.Version = Guid.NewGuid().ToString("N");
        if (await Change(user, cancellationToken) is not { } what)
            return Of(await Execute(Update, Parameters(user, before), cancellationToken));
        var rows = 0;
        var changed = await database.Write<Recorded>(By, null, async work =>
        {
            rows = await work.Connection.ExecuteAsync(Update, Parameters(user, before), work.Transaction);
            return rows == 1 ? await AccountChanged.Leave(work, user.Id, what, user.State) : new Recorded(user.Id, 0);
        }, cancellationToken);
        return changed.Allowed ? Of(rows) : throw new LedgerOutException(changed.Breach);
    }

    public async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken)
    {
        var removed = await database.Write<Recorded>(By, null, async work =>
        {
            await work.Connection.ExecuteAsync("delete from recovery_code where account = @Id", new { user.Id }, work.Transaction);
            await work.Connection.ExecuteAsync("delete from account where id = @Id", new { user.Id }, work.Transaction);
            return await AccountChanged.Leave(work, user.Id, AccountChange.Removed, null);
        }, cancellationToken);
        return removed.Allowed ? IdentityResult.Success : throw new LedgerOutException(removed.Breach);
    }

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Find("id = @id", new { id = Guid.Parse(userId) }, cancellationToken);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Find("normal_name = @normalizedUserName", new { normalizedUserName }, cancellationToken);

    public async Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        var replaced = await database.Write<Recorded>(By, null, async work =>
        {
            await work.Connection.ExecuteAsync("delete from recovery_code where account = @Id", new { user.Id }, work.Transaction);
            await work.Connection.ExecuteAsync(
                "insert into recovery_code (account, hash) values (@Id, @hash)", recoveryCodes.Select(c => new { user.Id, hash = Hash(c) }),
                work.Transaction);
            return await AccountChanged.Leave(work, user.Id, AccountChange.RecoveryCodes, await AccountState.Of(work, user.Id));
        }, cancellationToken);
        if (!replaced.Allowed) throw new LedgerOutException(replaced.Breach);
    }

    public async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var used = await database.Write<Recorded>(By, null, async work =>
            await work.Connection.ExecuteAsync(
                "delete from recovery_code where account = @Id and hash = @hash", new { user.Id, hash = Hash(code.Trim()) },
                work.Transaction) != 1 ? AccountRefusal.CodeWrong
                : await AccountChanged.Leave(work, user.Id, AccountChange.RecoveryCodeUsed, await AccountState.Of(work, user.Id)),
            cancellationToken);
        return used.Allowed || used.Breach == AccountRefusal.CodeWrong ? used.Allowed : throw new LedgerOutException(used.Breach);
    }

    public async Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        return await connection.QuerySingleAsync<int>("select count(*) from recovery_code where account = @Id", new { user.Id });
    }

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorKey is { } key ? authenticators.Unprotect(key) : null);

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        Set(() => user.AuthenticatorKey = authenticators.Protect(key));

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString("D"));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SignInName);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) =>
        Set(() => user.SignInName = userName ?? "");

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.NormalName);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) =>
        Set(() => user.NormalName = normalizedName);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) =>
        Set(() => user.PasswordHash = passwordHash);

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Set(() => user.Stamp = stamp);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Stamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.LockedUntil);

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        Set(() => user.LockedUntil = lockoutEnd?.ToUniversalTime());

    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(++user.Failures);

    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Set(() => user.Failures = 0);

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Failures);

    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    // nobody is exempt
    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) =>
        Set(() => user.TwoFactor = enabled);

    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.TwoFactor);

    public void Dispose() => GC.SuppressFinalize(this);

    // What is to be told of a write: null, where only the attempts are counted.
    private async Task<AccountChange?> Change(Account user, CancellationToken ct)
    {
        if (await FindByIdAsync(user.Id.ToString("D"), ct) is not { } before) return null;
        if (user.LockedUntil is { } until && until > database.Clock.GetUtcNow() && before.LockedUntil != until) return AccountChange.Locked;
        if (before.State == user.State) return null;
        if (before.PasswordHash != user.PasswordHash) return user.MustChange ? AccountChange.Reset : AccountChange.Password;
        return user.TwoFactor ? AccountChange.SecondStepOn : AccountChange.SecondStepOff;
    }

    private static IdentityResult Of(int rows) =>
        rows == 1 ? IdentityResult.Success : IdentityResult.Failed(new PasswordWords().ConcurrencyFailure());

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    private static DynamicParameters Parameters(Account user, string before)
    {
        var parameters = new DynamicParameters(user);
        parameters.Add("before", before);
        return parameters;
    }

    private static Task Set(Action change)
    {
        change();
        return Task.CompletedTask;
    }

    private async Task<int> Execute(string sql, object parameters, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await connection.ExecuteAsync(sql, parameters);
    }

    private async Task<Account?> Find(string condition, object parameters, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await connection.QuerySingleOrDefaultAsync<Account>($"select {Columns} from account where {condition}", parameters);
    }
}
