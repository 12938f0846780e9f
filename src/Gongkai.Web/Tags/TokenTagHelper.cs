using Gongkai.Web.Keeping;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tags;

/// <summary>Every form that is posted carries a token, except on pages that say they need none.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class TokenTagHelper(IAntiforgery antiforgery, IServiceProvider services) : TagHelper
{
    /// <summary>The name under which a page says, and its forms carry, which state of its subject was shown.</summary>
    public const string SeenVersion = "version";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ActionDescriptor.FilterDescriptors.Any(f => f.Filter is IgnoreAntiforgeryTokenAttribute)) return;
        var tokens = antiforgery.GetAndStoreTokens(View.HttpContext);
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{tokens.FormFieldName}\" value=\"{tokens.RequestToken}\">");
        if (View.HttpContext.Officer is { } officer && services.GetService<WhoseForm>() is { } whose)
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{TypedField.Who}\" value=\"{whose.Of(officer.Id)}\">");
        if (View.HttpContext.Items[SeenVersion] is long version)
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{SeenVersion}\" value=\"{version}\">");
    }
}
