using Gongkai.Ledger.Officers;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.SignIn;

/// <summary>Who is signed in.</summary>
public static class WhoIsSignedIn
{
    extension(HttpContext http)
    {
        /// <summary>The session of this request, or null.</summary>
        public Session? OfficeSession => http.Features.Get<Session>();

        /// <summary>Who is signed in, with the offices of today, or null. Pages under /office always have one.</summary>
        public Officer? Officer => http.OfficeSession?.Officer;

        /// <summary>The organ that the officer works for just now, or null where the person holds no office.</summary>
        public int? Organ => http.OfficeSession?.Organ;
    }
}
