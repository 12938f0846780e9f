using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace Gongkai.Ledger.Store;

/// <summary>The numbered changes of the tables (Migrations/0001-facts.sql), in order. What was once published is never edited.</summary>
public static class Migrations
{
    private const string Folder = "migrations/";

    internal static ImmutableArray<(int Number, string Name, string Sql)> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(Load),
    ];

    /// <summary>The number of the last one: the version of the tables.</summary>
    public static int Latest => All[^1].Number;

    private static (int, string, string) Load(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        var name = Path.GetFileNameWithoutExtension(resource);
        return (int.Parse(name[..4], CultureInfo.InvariantCulture), name[5..], reader.ReadToEnd());
    }
}
