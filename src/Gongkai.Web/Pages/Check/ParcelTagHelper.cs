using System.Text.Encodings.Web;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Html;
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
        output.SuppressOutput();
        if (Uploads.ToArray() is { Length: > 0 } uploads) output.Content.SetHtmlContent(new Packed(Name, uploads));
    }

    /// <summary>The field, packed while the page is sent: as a text it would be in memory several times over.</summary>
    private sealed class Packed(string name, Upload[] uploads) : IHtmlAsyncContent
    {
        public async ValueTask WriteToAsync(TextWriter writer)
        {
            await writer.WriteAsync($"<input type=\"hidden\" name=\"{name}\" value=\"");
            await Parcel.Pack(uploads, async letters =>
            {
                await writer.WriteAsync(letters);
                await writer.FlushAsync();
            });
            await writer.WriteAsync("\">");
        }

        // The interface wants it; pages are written asynchronously.
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => WriteToAsync(writer).AsTask().GetAwaiter().GetResult();
    }
}
