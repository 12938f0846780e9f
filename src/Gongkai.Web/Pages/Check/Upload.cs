using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Pages.Check;

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
        foreach (var file in form.Files) uploads.Add(await Read(file));
        if (form["text"].ToString() is var text && !string.IsNullOrWhiteSpace(text)) uploads.Add(new(pasted, Encoding.UTF8.GetBytes(text)));
        return uploads.ToImmutable();
    }

    private static async Task<Upload> Read(IFormFile file)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes);
        return new(Plain(file.FileName), bytes);
    }

    // Some browsers send the whole path.
    private static string Plain(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return last.Length <= LongestName ? last : last[..LongestName];
    }
}
