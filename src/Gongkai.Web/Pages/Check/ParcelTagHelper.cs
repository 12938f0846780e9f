using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.Pages.Check;

/// <summary>The files of a result, packed into a hidden field for the next request.</summary>
[HtmlTargetElement("parcel", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ParcelTagHelper : TagHelper
{
    [HtmlAttributeName("of")]
    public IEnumerable<Upload> Uploads { get; set; } = [];

    /// <summary>The name of the field.</summary>
    [HtmlAttributeName("as")]
    public string Name { get; set; } = "parcel";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!Uploads.Any())
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "input";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", Name);
        output.Attributes.SetAttribute("value", Parcel.Pack(Uploads));
    }
}
