using System.Collections.Immutable;
using System.Text;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Reading.Archives;
using Gongkai.Reports;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Asking;

/// <summary>A file as it came in, or a text that was pasted.</summary>
public sealed record Upload(string Name, byte[] Bytes)
{
    private const int LongestName = 200;

    /// <summary>Everything a form brings: files, pasted text, and what an earlier result page carried.</summary>
    /// <exception cref="InvalidDataException">A parcel is damaged or unpacks to more than <paramref name="limit"/> bytes.</exception>
    public static async Task<ImmutableArray<Upload>> All(IFormCollection form, string pasted, long limit)
    {
        var uploads = ImmutableArray.CreateBuilder<Upload>();
        foreach (var parcel in form["parcel"]) uploads.AddRange(Parcel.Open(parcel ?? "", limit));
        foreach (var file in form.Files) uploads.AddRange(Unpacked(await Read(file), limit));
        if (form["text"].ToString() is var text && !string.IsNullOrWhiteSpace(text)) uploads.Add(new(pasted, Encoding.UTF8.GetBytes(text)));
        return uploads.ToImmutable();
    }

    /// <summary>Last year's report, which the page of one result carries beside it.</summary>
    /// <exception cref="InvalidDataException">As for <see cref="All"/>.</exception>
    public static ImmutableArray<Upload> Earlier(IFormCollection form, long limit) =>
        [.. form["previous"].SelectMany(p => Parcel.Open(p ?? "", limit))];

    internal static async Task<Upload> Read(IFormFile file)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes);
        return new(NameOf(file), bytes);
    }

    internal static string NameOf(IFormFile file) => Plain(file.FileName);

    /// <summary>Why the file was refused before it came to be read (out of an archive), else null.</summary>
    public Fault? Fault { get; init; }

    /// <summary>The files of an archive, each as if it had been sent itself; any other file as it is.</summary>
    private static List<Upload> Unpacked(Upload upload, long limit)
    {
        if (FileKinds.Of(upload.Bytes, upload.Name) is not FileKind.Zip) return [upload];
        var (files, length) = (new List<Upload>(), 0L);
        foreach (var file in Archive.Files(upload.Bytes))
        {
            length += file.Bytes?.Length ?? 0;
            if (length > limit) return [upload with { Fault = FileFaults.TooLarge(limit) }];
            files.Add(new($"{upload.Name}/{file.Name}", file.Bytes ?? []) { Fault = file.Fault });
        }

        return files.Count > 0 ? files : [upload];
    }

    // Some browsers send the whole path.
    private static string Plain(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return last.Length <= LongestName ? last : last[..LongestName];
    }
}
