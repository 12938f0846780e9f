using System.Collections.Immutable;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Check;

/// <summary>
/// What was sent at once: each report held against last year's of its organ where that came too, and all against a list of organs.
/// </summary>
/// <param name="Uploads">All that was sent, each under a name of its own.</param>
/// <param name="Results">What came of each but the list.</param>
public sealed record Batch(ImmutableArray<Upload> Uploads, ImmutableArray<Examination> Results)
{
    public static Batch Empty { get; } = new([], []);

    /// <summary>比对; null where no list of organs was sent.</summary>
    public Compared? Compared { get; private init; }

    /// <summary>Reports of the year before that are not results themselves: a page of one result carries them along.</summary>
    public IEnumerable<Upload> Earlier => Results.Select(r => r.Previous).OfType<Upload>().Except(Uploads);

    /// <summary>Reads, checks and compares.</summary>
    /// <param name="sent">The files.</param>
    /// <param name="earlier">Reports that are only there to be compared with.</param>
    /// <param name="patience">For how long, and with which programs.</param>
    public static Batch Of(ImmutableArray<Upload> sent, ImmutableArray<Upload> earlier, Patience patience)
    {
        var uploads = NamedApart(sent);
        var list = OrganList.Among(uploads);
        Examination[] read = [.. uploads.Where(u => u != list.Upload).Select(u => list.Refuse(u) ?? Examination.Of(u, patience))];
        var years = new Years(read.Concat(earlier.Select(e => Examination.Of(e, patience))), list.Tree);
        ImmutableArray<Examination> results = [.. read.Select(e => e.Against(years.Before(e)))];
        return new(uploads, results) { Compared = list.Tree is { } tree ? Compared.Of(list.Upload!.Name, tree, results) : null };
    }

    // Two folders may hold files of one name; findings point to a file by its name.
    private static ImmutableArray<Upload> NamedApart(ImmutableArray<Upload> sent)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. sent.Select(u => taken.Add(u.Name) ? u : u with { Name = Numbered(u.Name, taken) })];
    }

    private static string Numbered(string name, HashSet<string> taken)
    {
        var end = name.LastIndexOf('.') is var dot and > 0 ? dot : name.Length;
        for (var i = 2; ; i++)
            if ($"{name[..end]}（{i}）{name[end..]}" is var numbered && taken.Add(numbered)) return numbered;
    }
}
