using System.Collections.Immutable;
using System.Net.Sockets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.SignIn;

/// <summary>Where somebody who wants to sign in comes from: a network, and a device that was signed in before.</summary>
/// <param name="Network">The address; of version 6 the network.</param>
/// <param name="Device">The device, or null where it is not known.</param>
/// <param name="Accounts">The accounts that were signed in on it.</param>
public sealed record Origin(string Network, Guid? Device, ImmutableArray<Guid> Accounts)
{
    /// <summary>It is known to this account: strangers in the same network do not stand in its way.</summary>
    public bool Knows(Guid account) => Accounts.Contains(account);

    /// <summary>By what its tries for an account are counted.</summary>
    public string Key(Guid account) => Knows(account) ? $"device {Device:N}" : Network;

    /// <summary>By what all its tries are counted.</summary>
    public string AnyKey => Device is { } device ? $"device {device:N}" : Network;
}

/// <summary>Devices that were signed in before, by a cookie that says nothing else and opens nothing.</summary>
/// <remarks>OWASP, "Slow Down Online Guessing Attacks with Device Cookies".</remarks>
public sealed class Devices(IDataProtectionProvider protection)
{
    private const string Cookie = "gongkai.device";
    private const int MostAccounts = 8;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector devices = protection.CreateProtector("device").ToTimeLimitedDataProtector();

    /// <summary>Where a request comes from.</summary>
    public Origin Of(HttpContext http)
    {
        try
        {
            if (http.Request.Cookies[Cookie] is { } cookie
                && devices.Unprotect(cookie).Split(' ').Select(Guid.Parse).ToArray() is [var device, .. var accounts])
                return new(http.Network, device, [.. accounts]);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // old, or somebody else's
        }

        return new(http.Network, null, []);
    }

    /// <summary>Knows the device from now on, for this account too.</summary>
    public void Remember(HttpContext http, Guid account)
    {
        var before = Of(http);
        var ids = before.Accounts.Remove(account).Prepend(account).Take(MostAccounts).Prepend(before.Device ?? Guid.NewGuid());
        http.Response.Cookies.Append(
            Cookie, devices.Protect(string.Join(' ', ids.Select(i => i.ToString("N"))), Kept),
            new()
            {
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                SameSite = SameSiteMode.Strict,
                Path = $"{http.Request.PathBase}/sign-in",
                MaxAge = Kept,
            });
    }
}

internal static class NetworkOf
{
    extension(HttpContext http)
    {
        /// <summary>Where a request comes from. Whoever has one address of version 6 has 2⁶⁴ of them.</summary>
        public string Network => http.Connection.RemoteIpAddress switch
        {
            null => "local",
            { IsIPv4MappedToIPv6: true } from => from.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } from => Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8)),
            var from => from.ToString(),
        };
    }
}
