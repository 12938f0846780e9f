using Gongkai.Reports;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Gongkai.Web.ReportSheet;

/// <summary>Words of the prose that a rule has looked at: linked to the cell that confirms them or to the finding about them.</summary>
[HtmlTargetElement("said", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SaidTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    // Longer than this it would break the reading; the finding in the list has it.
    private const int LongestBeside = 10;

    [HtmlAttributeName("of")]
    public Piece Piece { get; set; } = new("", null);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var remark = Piece.Remark!;
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", remark.ProseId);
        output.Attributes.SetAttribute("class", $"said {remark.Tone.Class}");
        output.Attributes.SetAttribute("href", $"#{Target(remark)}");
        output.Attributes.SetAttribute("title", remark.Finding.Message);
        output.Content.Append(Piece.Text);
        output.Content.AppendHtml("&#x2060;<span class=\"mark\">").Append(remark.Tone.Mark).AppendHtml("</span>");
        if (Beside(remark.Finding) is { } beside)
            output.PostElement.AppendHtml("<small class=\"beside\">").Append(beside).AppendHtml("</small>");
    }

    private static string Target(Remark remark) =>
        remark.Finding is { Outcome: Outcome.Pass } ? Ground.FirstCell(remark.Finding) ?? remark.ProseId : remark.Id;

    private string? Beside(Finding finding) => finding switch
    {
        { Outcome: Outcome.Pass } or { Expected: null or { Length: > LongestBeside } } => null,
        { Cells: [var cell, ..] } => words["{0}：{1}", words[Ground.Table(cell)].Value, finding.Expected].Value,
        _ => words["应为 {0}", finding.Expected].Value,
    };
}
