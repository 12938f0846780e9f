using Gongkai.Ledger.Officers;

namespace Gongkai.Web.SignIn;

/// <summary>A time in which a person is signed in.</summary>
/// <param name="Id">Its id; the cookie names it.</param>
/// <param name="Officer">Who, with the offices of today.</param>
/// <param name="Organ">The organ that is worked for, of those where the person holds an office; null: none.</param>
/// <param name="MustChange">The password has to be changed first.</param>
public sealed record Session(Guid Id, Officer Officer, int? Organ, bool MustChange);

/// <summary>A session as its owner sees it.</summary>
public sealed record SessionRow(Guid Id, DateTimeOffset OpenedAt, DateTimeOffset SeenAt, string Browser);

/// <summary>How long a session lasts; bound from the configuration section of the same name.</summary>
public sealed class SessionLimits
{
    /// <summary>Minutes without a request.</summary>
    public int IdleMinutes { get; init; } = 60;

    /// <summary>Hours from signing in.</summary>
    public int Hours { get; init; } = 12;
}
