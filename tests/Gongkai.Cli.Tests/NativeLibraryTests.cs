using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Cli.Tests;

/// <summary>What comes with the program runs where it is used: 麒麟 V10 and 统信 UOS 20 have glibc 2.28.</summary>
public sealed partial class NativeLibraryTests
{
    private static readonly Version Newest = new(2, 28);

    /// <summary>The C library itself is younger there than 2.28.</summary>
    private const string Loongson = "linux-loongarch64";

    private static readonly string[] Names = [.. Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "runtimes"), "*.so*", SearchOption.AllDirectories)
        .Select(p => Path.GetRelativePath(AppContext.BaseDirectory, p).Replace('\\', '/'))
        .Where(p => p.StartsWith("runtimes/linux-", StringComparison.Ordinal) && !p.Contains(Loongson, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    public static TheoryData<string> Libraries => new(Names);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_asks_for_no_newer_glibc(string library)
    {
        var asked = Asked(Path.Combine(AppContext.BaseDirectory, library));
        Assert.True(asked is null || asked <= Newest, $"{library} asks for glibc {asked}");
    }

    [Fact]
    public void SQLite_comes_for_both_kinds_of_servers_and_says_what_it_asks_for()
    {
        foreach (var platform in (string[])["linux-x64", "linux-arm64"])
        {
            var library = $"runtimes/{platform}/native/libe_sqlite3.so";
            Assert.Contains(library, Names);
            Assert.Equal(Newest, Asked(Path.Combine(AppContext.BaseDirectory, library)));
        }
    }

    // The names of versions that a library needs (.gnu.version_r) lie in its strings.
    private static Version? Asked(string path) => Glibc().Matches(Encoding.Latin1.GetString(File.ReadAllBytes(path)))
        .Select(m => new Version(Number(m, 1), Number(m, 2))).DefaultIfEmpty().Max();

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"GLIBC_(\d{1,3})\.(\d{1,3})")]
    private static partial Regex Glibc();
}
