using System.Collections.Immutable;
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
    public static async Task<ImmutableArray<Upload>> All(Submission sent, string pasted, long limit, CancellationToken ct)
    {
        var uploads = ImmutableArray.CreateBuilder<Upload>();
        foreach (var parcel in sent.Fields("parcel")) uploads.AddRange(Open(parcel, limit));
        foreach (var file in sent.Files) uploads.AddRange(Unpacked(await Read(file, NameOf(file), ct), limit));
        foreach (var text in sent.Fields("text").Where(IsSaid)) uploads.Add(await Read(text, pasted, ct));
        return uploads.ToImmutable();
    }

    /// <summary>Last year's report, which the page of one result carries beside it.</summary>
    /// <exception cref="InvalidDataException">As for <see cref="All"/>.</exception>
    public static ImmutableArray<Upload> Earlier(Submission sent, long limit) =>
        [.. sent.Fields("previous").SelectMany(p => Open(p, limit))];

    // What is larger than any report is not taken into memory to be refused.
    private static async Task<Upload> Read(IFormFile file, string name, CancellationToken ct)
    {
        if (file.Length > ReadingLimits.Default.MaxBytes && Submission.Kind(file) is var (kind, head) && kind is not FileKind.Zip)
            return new(name, []) { Fault = FileFaults.UnreadOrTooLarge(kind, head, ReadingLimits.Default) };
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, ct);
        return new(name, bytes);
    }

    internal static string NameOf(IFormFile file) => Plain(file.FileName);

    /// <summary>Why the file was refused before it came to be read (too large, out of an archive), else null.</summary>
    public Fault? Fault { get; init; }

    private static ImmutableArray<Upload> Open(IFormFile parcel, long limit)
    {
        using var stream = parcel.OpenReadStream();
        return Parcel.Open(stream, Math.Min(limit, Submission.Unpacked(parcel.Length)));
    }

    private static bool IsSaid(IFormFile field)
    {
        using var reader = new StreamReader(field.OpenReadStream());
        for (int c; (c = reader.Read()) >= 0;)
            if (!char.IsWhiteSpace((char)c)) return true;
        return false;
    }

    /// <summary>The files of an archive, each as if it had been sent itself; any other file as it is.</summary>
    private static List<Upload> Unpacked(Upload upload, long limit)
    {
        if (upload.Fault is not null || FileKinds.Of(upload.Bytes, upload.Name) is not FileKind.Zip) return [upload];
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
