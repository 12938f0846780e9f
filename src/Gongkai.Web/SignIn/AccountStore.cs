using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
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

    private readonly IDataProtector authenticators = protection.CreateProtector("authenticator");

    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        try
        {
            await Execute(
                """
                insert into account (id, name, sign_in_name, normal_name, password_hash, must_change, stamp, version, failures, locked_until, two_factor, authenticator_key, last_step)
                values (@Id, @Name, @SignInName, @NormalName, @PasswordHash, @MustChange, @Stamp, @Version, @Failures, @LockedUntil, @TwoFactor, @AuthenticatorKey, @LastStep)
                """,
                user, cancellationToken);
            return IdentityResult.Success;
        }
        catch (DbException) when (!cancellationToken.IsCancellationRequested)
        {
            if (await FindByNameAsync(user.NormalName!, cancellationToken) is null) throw;
            return IdentityResult.Failed(new PasswordWords().DuplicateUserName(user.SignInName));
        }
    }

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        var before = user.Version;
        user.Version = Guid.NewGuid().ToString("N");
        var rows = await Execute(
            """
            update account set name = @Name, sign_in_name = @SignInName, normal_name = @NormalName, password_hash = @PasswordHash, must_change = @MustChange, stamp = @Stamp,
              version = @Version, failures = @Failures, locked_until = @LockedUntil, two_factor = @TwoFactor, authenticator_key = @AuthenticatorKey, last_step = @LastStep
            where id = @Id and version = @before
            """,
            Parameters(user, before), cancellationToken);
        return rows == 1 ? IdentityResult.Success : IdentityResult.Failed(new PasswordWords().ConcurrencyFailure());
    }

    public async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken)
    {
        await Execute("delete from recovery_code where account = @Id", new { user.Id }, cancellationToken);
        await Execute("delete from account where id = @Id", new { user.Id }, cancellationToken);
        return IdentityResult.Success;
    }

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Find("id = @id", new { id = Guid.Parse(userId) }, cancellationToken);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Find("normal_name = @normalizedUserName", new { normalizedUserName }, cancellationToken);

    public async Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync("delete from recovery_code where account = @Id", new { user.Id }, transaction);
        await connection.ExecuteAsync(
            "insert into recovery_code (account, hash) values (@Id, @hash)", recoveryCodes.Select(c => new { user.Id, hash = Hash(c) }),
            transaction);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken) =>
        await Execute(
            "delete from recovery_code where account = @Id and hash = @hash", new { user.Id, hash = Hash(code.Trim()) },
            cancellationToken) == 1;

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
