using System.Net;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.SignIn;

/// <summary>Whether a visitor sits at this machine. What came through a proxy does not, whatever its address says.</summary>
internal static class AtThisMachine
{
    public static bool Sits(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from) && IsLocal(http.Request)
            && !CameThroughProxy(http.Request);

    private static bool IsLocal(HttpRequest request) =>
        request.Host.Host is "localhost"
            || (IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host));

    private static bool CameThroughProxy(HttpRequest request) => request.Headers.Keys.Any(k =>
        k.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase) || k.StartsWith("X-Original", StringComparison.OrdinalIgnoreCase)
            || new[] { "Forwarded", "X-Real-IP", "Via" }.Contains(k, StringComparer.OrdinalIgnoreCase));
}
