using Gongkai.Ledger.Officers;

namespace Gongkai.Web.SignIn;

/// <summary>How a person signs in: ordinary state, changed by Identity.</summary>
public sealed class Account
{
    public Guid Id { get; set; }

    /// <summary>姓名.</summary>
    public string Name { get; set; } = "";

    /// <summary>What is typed to sign in.</summary>
    public string SignInName { get; set; } = "";

    /// <summary>The same, for comparing.</summary>
    public string? NormalName { get; set; }

    public string? PasswordHash { get; set; }

    /// <summary>The password was given by somebody else, and has to be changed first.</summary>
    public bool MustChange { get; set; }

    /// <summary>Changes with every change of credentials.</summary>
    public string? Stamp { get; set; }

    /// <summary>Changes with every write; of two writers one is told.</summary>
    public string Version { get; set; } = Guid.NewGuid().ToString("N");

    public int Failures { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public bool TwoFactor { get; set; }

    /// <summary>The secret shared with the authenticator, protected.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>What signing in rests on.</summary>
    public AccountState State => new(Id, Name, SignInName, NormalName, PasswordHash, MustChange, TwoFactor, AuthenticatorKey);

    /// <summary>The last time step whose code was used: a code works once.</summary>
    public long LastStep { get; set; }
}
