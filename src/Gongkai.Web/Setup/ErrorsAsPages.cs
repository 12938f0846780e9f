using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Setup;

internal static class ErrorsAsPages
{
    /// <summary>Lets an error page be fetched like any page: a refused post would be refused a second time on its way there.</summary>
    public static void UseErrorsAsPages(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var again = http.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || http.Features.Get<IExceptionHandlerFeature>() is not null;
        if (again)
        {
            http.Request.Method = HttpMethods.Get;
            (http.Request.ContentType, http.Request.ContentLength) = (null, null);
        }

        return next(http);
    });
}
