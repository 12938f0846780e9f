using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using IPNetwork = System.Net.IPNetwork;

namespace Gongkai.Web.Setup;

/// <summary>
/// The proxies before this site, by the setting Proxy:Known: only what comes from one of them is believed when it says whom it speaks for.
/// </summary>
internal static class Proxies
{
    private const string Setting = "Proxy:Known";

    private static readonly char[] Between = [',', ';', ' '];

    /// <summary>
    /// Takes address and scheme of the visitor from X-Forwarded-For and X-Forwarded-Proto of known proxies; of others, and where none is
    /// known, the headers say nothing.
    /// </summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        var known = Known(app.Configuration).ToList();
        if (known.Count == 0) return;
        // No limit of hops: each is read only while the one that reports it is known.
        var options =
            new ForwardedHeadersOptions
            {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
                ForwardLimit = null
            };
        options.KnownProxies.Clear();   // the framework believes this machine by itself
        options.KnownIPNetworks.Clear();
        known.ForEach(options.KnownIPNetworks.Add);
        app.UseForwardedHeaders(options);
    }

    private static IEnumerable<IPNetwork> Known(IConfiguration configuration)
    {
        var lines = configuration.GetSection(Setting).GetChildren().Select(c => c.Value).Append(configuration[Setting]);
        foreach (var entry in lines.SelectMany(
            l => (l ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (IPNetwork.TryParse(entry, out var network)) yield return network;
            else if (IPAddress.TryParse(entry, out var address)) yield return new(address, 8 * address.GetAddressBytes().Length);
            else throw new SettingException($"{Setting}中的“{entry}”应为地址或者网段，例如 10.0.0.5 或者 10.0.0.0/24");
        }
    }
}
