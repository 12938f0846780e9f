using System.Collections.Immutable;
using System.Text;
using Gongkai.Documents.Reading;
using Gongkai.Reports;
using Gongkai.Reports.Comparing;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Pages.Check;

/// <summary>机关名录 among the files that were sent: known by its first line, whatever it is called.</summary>
internal sealed class OrganList
{
    private const string Sample = """
        名称,上级,简称,曾用名,前身
        云岭市人民政府,,云岭市,,
        云岭市发展和改革局,云岭市人民政府,市发展改革局、市发改局,云岭市发展和改革委员会,
        云岭市农业农村局,云岭市人民政府,市农业农村局,,云岭市农业局、云岭市畜牧局

        """;

    private readonly Dictionary<Upload, Fault> refused = [];

    /// <summary>The file; null where none was sent, or none that can be used.</summary>
    public Upload? Upload { get; private set; }

    /// <summary>The organs; null where there is no list.</summary>
    public OrganTree? Tree { get; private set; }

    /// <summary>Finds it.</summary>
    public static OrganList Among(ImmutableArray<Upload> uploads)
    {
        var list = new OrganList();
        foreach (var upload in uploads)
            if (TextOf(upload) is { } text && TreeReader.IsTree(text)) list.Take(upload, text);
        return list;
    }

    /// <summary>What comes of a list that can't be used; null for any other file.</summary>
    public Examination? Refuse(Upload upload) =>
        refused.TryGetValue(upload, out var fault) ? new(upload, ReportReader.Refused(upload.Name, fault), null) : null;

    /// <summary>A list to begin with, as spreadsheets open it.</summary>
    public static IResult Example() =>
        Results.Bytes(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample.ReplaceLineEndings("\r\n"))], "text/csv; charset=utf-8",
            "机关名录.csv");

    private void Take(Upload upload, string text)
    {
        var (tree, fault) = TreeReader.Read(text);
        if (tree is null) refused[upload] = fault!;
        else if (Tree is not null) refused[upload] = new("tree.second", "", $"已经用了机关名录“{Upload!.Name}”，这一份没有用，请合成一份");
        else (Upload, Tree) = (upload, tree);
    }

    private static string? TextOf(Upload upload) =>
        upload.Fault is null && upload.Bytes.Length > 0 && FileKinds.Of(upload.Bytes, upload.Name) is FileKind.Text
            ? TextDecoder.Decode(upload.Bytes).Text : null;
}
