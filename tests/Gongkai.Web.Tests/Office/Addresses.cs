using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Gongkai.Web.Tests.Office;

/// <summary>Lets a visitor of a test come from an address, by a header that only tests know.</summary>
internal sealed class Addresses : IStartupFilter
{
    public const string Header = "Test-Address";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, go) =>
        {
            if (http.Request.Headers[Header].ToString() is { Length: > 0 } from) http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            return go(http);
        });
        next(app);
    };
}
