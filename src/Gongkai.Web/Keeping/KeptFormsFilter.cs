using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Gongkai.Web.Keeping;

/// <summary>
/// A form that another person typed, before this one signed in, is kept for that person and not submitted; one that was submitted well is
/// kept no longer.
/// </summary>
internal sealed class KeptFormsFilter(KeptForms kept, WhoseForm whose) : IAsyncAuthorizationFilter, IAsyncPageFilter, IOrderedFilter
{
    /// <summary>Before the token is looked at: that of another person's session is refused.</summary>
    public int Order => 500;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!IsPost(http) || http.Officer is not { } officer || !http.Request.HasFormContentType) return;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (whose.Read(form[TypedField.Who]) is not { } typist || typist == officer.Id) return;
        await kept.Keep(typist, http.FormAction, TypedField.Of(form), submitted: true, http.RequestAborted);
        context.Result = new LocalRedirectResult("/office/kept?other=1");
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        var http = context.HttpContext;
        var isDone = done.Exception is null && done.Result is RedirectResult or LocalRedirectResult or RedirectToPageResult;
        if (!IsPost(http) || !isDone || http.Officer is not { } officer) return;
        await kept.Forget(officer.Id, http.FormPage, http.RequestAborted);
    }

    private static bool IsPost(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.Path.StartsWithSegments("/office");
}
