using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.SignIn;

/// <summary>The desk where people sign in: how fast one may come back, how long a failure takes, and who is let in.</summary>
public sealed class SignInDesk(Sessions sessions, Devices devices, Guesses guesses, TimeProvider clock, IOptions<Limits> limits)
{
    /// <summary>When something begins.</summary>
    public long Now => clock.GetTimestamp();

    /// <summary>Where a request comes from.</summary>
    public Origin Origin(HttpContext http) => devices.Of(http);

    /// <summary>Not too many attempts came from there. A form without its token is none, and comes to nobody's account.</summary>
    public bool Admits(HttpContext http) => guesses.Admits(Origin(http));

    /// <summary>A failure is answered no sooner than this.</summary>
    public async Task NoSooner(long began, CancellationToken ct)
    {
        var left = TimeSpan.FromMilliseconds(limits.Value.FailedSignInMilliseconds) - clock.GetElapsedTime(began);
        if (left > TimeSpan.Zero) await Task.Delay(left, clock, ct);
    }

    /// <summary>Opens a session, and knows the device from now on; null: the person holds no office today.</summary>
    public async Task<Guid?> Open(Guid account, HttpContext http, CancellationToken ct)
    {
        if (await sessions.Open(account, Browsers.Name(http.Request.Headers.UserAgent.ToString()), ct) is not { } session) return null;
        devices.Remember(http, account);
        return session;
    }
}
