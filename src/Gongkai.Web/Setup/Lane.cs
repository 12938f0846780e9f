using Gongkai.Web.Asking;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Setup;

/// <summary>Who waits with whom: strangers that fill a pool keep nobody from signing in, and nobody in the office from working.</summary>
internal enum Lane
{
    /// <summary>Submissions of anybody.</summary>
    Public,

    /// <summary>Those among them that take programs outside the process: their own queue, or eight of them stop all others.</summary>
    Programs,

    /// <summary>Signing in and out, and the first run.</summary>
    SignIn,

    /// <summary>Those who are signed in.</summary>
    Office,
}

internal static class LaneOf
{
    extension(HttpRequest request)
    {
        /// <summary>It changes nothing and brings nothing.</summary>
        public bool IsRead => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
    }

    extension(HttpContext http)
    {
        /// <summary>The queue that it waits in.</summary>
        public Lane Lane
        {
            get
            {
                var path = http.Request.Path;
                if (path.StartsWithSegments("/office")) return Lane.Office;
                if (path.StartsWithSegments("/sign-in") || path.StartsWithSegments("/sign-out") || path.StartsWithSegments("/set-up"))
                    return Lane.SignIn;
                return http.Features.Get<Submission>() is { TakesPrograms: true } ? Lane.Programs : Lane.Public;
            }
        }

        /// <summary>Who sends it: the person who is signed in, else the network.</summary>
        /// <remarks>A whole office is behind one address, and each of its people saves drafts as they type.</remarks>
        public string Sender => http.Officer is { } officer ? officer.Id.ToString("N") : http.Network;
    }
}
