using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Gongkai.Web.Pages.Check;

/// <summary>Where the result's files are written.</summary>
internal static class Writing
{
    public static string Json(ImmutableArray<Examination> results)
    {
        var text = new StringBuilder();
        foreach (var r in results) text.Append(JsonSerializer.Serialize(new { source = r.Upload.Name, form = r.Reading.Form })).Append('\n');
        return text.ToString();
    }

    public static string Csv(ImmutableArray<Examination> results) => string.Join("\n", results.Select(r => r.Upload.Name));
}
