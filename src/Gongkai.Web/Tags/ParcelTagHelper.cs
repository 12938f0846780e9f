using Gongkai.Web.Pages.Check;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.Tags;

/// <summary>The files of a result, packed into a hidden field for the next request.</summary>
[HtmlTargetElement("parcel", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ParcelTagHelper : TagHelper
{
    [HtmlAttributeName("of")]
    public IEnumerable<Upload> Uploads { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", "parcel");
        output.Attributes.SetAttribute("value", Parcel.Pack(Uploads));
    }
}
