using System.Globalization;
using Gongkai.Reports;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Gongkai.Web.ReportSheet;

/// <summary>
/// The number in a cell of an official table: grey where it is zero, 缺 where it is missing, linked where something is said of it.
/// </summary>
[HtmlTargetElement("value", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ValueTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    public Sheet Sheet { get; set; } = null!;

    public Cell Place { get; set; } = null!;

    public int Columns { get; set; } = 1;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var value = Sheet.Report.Values.Read(Place);
        var open = value.Number is null ? Sheet.Open?.Invoke(Place) : null;
        var remark = open is null ? Sheet.MarkOn(Place) : null;   // of the living report it is no fault that a number is still to come
        output.TagName = "td";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", Place.Id);
        if (Columns > 1) output.Attributes.SetAttribute("colspan", Columns);
        if (Class(value, remark) is { Length: > 0 } css) output.Attributes.SetAttribute("class", css);

        var shown = value.Number?.ToString(CultureInfo.InvariantCulture) ?? words["缺"].Value;
        if (open is not null) Unknown(output.Content, open);
        else if (value.Number is not null && Sheet.Opens?.Invoke(Place) is { } cases)
            Cases(output.Content, cases, shown, value.Number == 0 ? null : remark);
        else if (remark is not null)
            Link(output.Content, remark.Id, shown, remark.IsProseAgainstTable ? "≠" : remark.Tone.Mark, remark.Finding.Message);
        else if (Sheet.NoteOn(Place) is { } note) Link(output.Content, note, shown, "※", words["见读取说明"]);
        else output.Content.Append(shown);
    }

    // Missing is not zero: it says so, and both ways to a number stand beside it.
    private void Unknown(TagHelperContent content, OpenCell open)
    {
        content.AppendHtml("<a class=\"cases\" href=\"").Append(open.Opens).AppendHtml("\">").Append(words[open.Words].Value)
            .AppendHtml("</a>");
        if (open.Record is { } record)
            content.AppendHtml(" <a class=\"record\" href=\"").Append(record).AppendHtml("\">").Append(words["录一笔"].Value)
                .AppendHtml("</a>");
        if (open.None is { } none)
            content.AppendHtml($" <button class=\"say\" type=\"submit\" form=\"{OpenCell.Form}\" name=\"none\" value=\"").Append(none)
                .AppendHtml("\" aria-label=\"")
                .Append($"{Place.Label}{words["本年度没有"].Value}").AppendHtml("\">").Append(words["本年度没有"].Value).AppendHtml("</button>");
    }

    // To its cases first; a finding is reached by its mark. A zero has none behind it, so the keyboard passes it by.
    private static void Cases(TagHelperContent content, string href, string shown, Remark? remark)
    {
        content.AppendHtml("<a class=\"cases\" href=\"").Append(href).AppendHtml(shown == "0" ? "\" tabindex=\"-1\">" : "\">").Append(shown)
            .AppendHtml("</a>");
        if (remark is not null)
            content.AppendHtml("<a class=\"to-finding\" href=\"#").Append(remark.Id).AppendHtml("\" title=\"")
                .Append(remark.Finding.Message).AppendHtml("\"><span class=\"mark\">").Append(remark.Tone.Mark).AppendHtml("</span></a>");
    }

    private static string Class(CellValue value, Remark? remark) =>
        string.Join(
            ' ', new[] { remark?.Tone.Class, remark?.IsProseAgainstTable is true ? "against" : null,
                value.Number switch { null => "missing", 0 => "zero", _ => null } }.Where(c => c is not null));

    private static void Link(TagHelperContent content, string id, string shown, string mark, string why) => content
        .AppendHtml("<a href=\"#").Append(id).AppendHtml("\" title=\"").Append(why).AppendHtml("\">").Append(shown)
        .AppendHtml("<span class=\"mark\">").Append(mark).AppendHtml("</span></a>");
}
