using System.Globalization;
using System.Text.Json;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Published reports and their values, read by eye.</summary>
internal static class Truth
{
    /// <summary>Every value is the true one or named in a fault, and none is missing but those known to be unreadable.</summary>
    public static void Holds(string[] missing)
    {
        var files = Shared.Files("corpus", "*.txt").Concat(Shared.Files("corpus", "*.md"))
            .Where(f => char.IsAsciiDigit(Path.GetFileName(f)[0])).ToList();
        Assert.NotEmpty(files);
        Assert.Equal(missing, files.SelectMany(Differences));
    }

    /// <summary>The cells of a file that were read rightly and are named by a fault all the same.</summary>
    public static IEnumerable<string> Doubtful(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var number = name.StartsWith("derived-", StringComparison.Ordinal) ? name[8..11] : name[..3];
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(Shared.Folder!, "corpus", "truth", number + ".json")));
        if (truth.RootElement.GetProperty("form").GetString() == "none") return [];
        var reading = ReportReader.Read(file, File.ReadAllBytes(file));
        if (reading.Report is not { } report) return [$"{number}{Path.GetExtension(file)} nothing was read"];
        return [.. Cells(truth.RootElement).Where(c => c.Value is not null && report.Values[c.Id] == c.Value && reading.Names(c.Id))
            .Select(c => $"{number}{Path.GetExtension(file)} {c.Id}")];
    }

    private static IEnumerable<string> Differences(string file)
    {
        var number = Path.GetFileName(file)[..3];
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(Shared.Folder!, "corpus", "truth", number + ".json")));
        var reading = ReportReader.Read(file, File.ReadAllBytes(file));
        var form = truth.RootElement.GetProperty("form").GetString();
        if (form == "none" || reading.Report is not { } report) return form == reading.Form ? [] : [$"{number} form {reading.Form}"];

        var differences = new List<string>();
        foreach (var (id, value) in Cells(truth.RootElement))
        {
            var read = report.Values[id];
            if (read != value && (read is null || !reading.Names(id))) differences.Add($"{number} {id}");
        }

        return differences;
    }

    private static IEnumerable<(string Id, decimal? Value)> Cells(JsonElement truth)
    {
        foreach (var cell in truth.GetProperty("table2").EnumerateObject()) yield return ($"table2.{cell.Name}", Number(cell.Value));
        foreach (var table in (string[])["table3", "table4"])
            foreach (var row in truth.GetProperty(table).EnumerateObject())
                foreach (var cell in row.Value.EnumerateObject())
                    yield return ($"{table}.{row.Name}.{cell.Name}", Number(cell.Value));
    }

    private static decimal? Number(JsonElement value) =>
        value.ValueKind is JsonValueKind.Null ? null : decimal.Parse(value.GetRawText(), CultureInfo.InvariantCulture);
}
