using System.Collections.Immutable;
using System.Text;
using Gongkai.Documents.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Web.Asking;

/// <summary>What is sent to 年报体检, part by part, as it lies in the body: none of it is in memory until it is asked for.</summary>
/// <param name="Parts">The files and fields.</param>
/// <param name="TakesPrograms">Something in it may take a program outside the process.</param>
/// <param name="Bytes">How many bytes it may come to, unpacked.</param>
public sealed record Submission(ImmutableArray<IFormFile> Parts, bool TakesPrograms, long Bytes)
{
    /// <summary>What is packed may come to so many bytes anyway.</summary>
    private const long Little = 8 * 1024 * 1024;

    /// <summary>More than this times its size is refused as made to do harm, in archives and in parcels.</summary>
    private const int HighestRatio = 200;

    private const string Path = "/check";
    private const int Look = 1024, MostParts = 2_000;

    /// <summary>Nothing.</summary>
    public static Submission Empty { get; } = new([], false, 0);

    /// <summary>How many bytes packed ones may come to.</summary>
    public static long Unpacked(long packed) => Little + (HighestRatio * packed);

    /// <summary>Whether it is read like this; any other form is small.</summary>
    public static bool IsFor(HttpRequest request) => request.Path.StartsWithSegments(Path) && request.HasFormContentType;

    /// <summary>Finds the parts.</summary>
    /// <exception cref="InvalidDataException">There are too many.</exception>
    /// <exception cref="IOException">It breaks off.</exception>
    public static async Task<Submission> Read(HttpRequest request, CancellationToken ct) => Boundary(request) is { } boundary
        ? Of(await Found(new(boundary, request.Body), request.Body, ct))
        : Of([.. (await request.ReadFormAsync(ct)).SelectMany(f => f.Value.Select(v => Part(f.Key, v ?? "")))]);

    /// <summary>The files that were chosen.</summary>
    public IEnumerable<IFormFile> Files => Parts.Where(p => p.FileName.Length > 0);

    /// <summary>The fields of a name.</summary>
    public IEnumerable<IFormFile> Fields(string name) => Parts.Where(p => p.FileName.Length == 0 && p.Name == name);

    /// <summary>What was typed into a field, or null; more than a report can have is not read.</summary>
    public async Task<string?> Typed(string name, CancellationToken ct)
    {
        if (Fields(name).FirstOrDefault(f => f.Length <= ReadingLimits.Default.MaxBytes) is not { } field) return null;
        using var reader = new StreamReader(field.OpenReadStream());
        return await reader.ReadToEndAsync(ct);
    }

    /// <summary>What a file is, by its beginning.</summary>
    internal static (FileKind Kind, byte[] Head) Kind(IFormFile file)
    {
        var head = new byte[Math.Min(Look, file.Length)];
        using var stream = file.OpenReadStream();
        stream.ReadExactly(head);
        return (FileKinds.Of(head, file.FileName), head);
    }

    private static Submission Of(ImmutableArray<IFormFile> parts)
    {
        var kinds = parts.Select(p => (Part: p, Kind: IsParcel(p) ? FileKind.Zip : Kind(p).Kind)).ToList();
        // What is packed may be anything.
        var takesPrograms = kinds.Any(
            k => (IsParcel(k.Part) || k.Part.FileName.Length > 0) && (k.Kind is FileKind.Zip || ReportReader.TakesProgram(k.Kind)));
        return new(parts, takesPrograms, kinds.Sum(k => k.Kind is FileKind.Zip ? Unpacked(k.Part.Length) : k.Part.Length));
    }

    private static bool IsParcel(IFormFile part) => part.FileName.Length == 0 && part.Name is "parcel" or "previous";

    private static FormFile Part(string name, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        return new(new MemoryStream(bytes), 0, bytes.Length, name, "");
    }

    private static async Task<ImmutableArray<IFormFile>> Found(MultipartReader reader, Stream body, CancellationToken ct)
    {
        var parts = ImmutableArray.CreateBuilder<IFormFile>();
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } said) throw new InvalidDataException("a part without its name");
            if (parts.Count == MostParts) throw new InvalidDataException("too many parts");
            var start = section.BaseStreamOffset!.Value;
            await section.Body.DrainAsync(ct);
            parts.Add(new FormFile(body, start, section.Body.Length, NameOf(said), FileNameOf(said)));
        }

        return parts.ToImmutable();
    }

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 } boundary ? boundary.Value : null;

    private static string NameOf(ContentDispositionHeaderValue said) => HeaderUtilities.RemoveQuotes(said.Name).ToString();

    private static string FileNameOf(ContentDispositionHeaderValue said) =>
        HeaderUtilities.RemoveQuotes(said.FileNameStar.HasValue ? said.FileNameStar : said.FileName).ToString();
}
