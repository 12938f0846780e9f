using System.IO.Compression;
using System.Xml;
using Gongkai.Documents.Reading.Archives;

namespace Gongkai.Documents.Reading.Packages;

/// <summary>The parts of a docx or xlsx file, unpacked only as far as the limits go, whatever its directory says of their sizes.</summary>
internal sealed class Package : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        NameTable = null,
    };

    private readonly ZipArchive archive;
    private readonly UnpackingBudget budget;

    private Package(ZipArchive archive, UnpackingBudget budget) => (this.archive, this.budget) = (archive, budget);

    /// <summary>Runs a reader over a package; whatever the package has that no package may have becomes a fault.</summary>
    /// <exception cref="RefusedException">The package is damaged, protected, or too large.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes, Func<Package, T> read, long mostBytes = UnpackingBudget.OfAReport)
    {
        if (OleContainer.IsOne(bytes)) throw new RefusedException(OleContainer.FaultOf(bytes));
        try
        {
            using var package =
                new Package(new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read), new UnpackingBudget(mostBytes));
            return read(package);
        }
        catch (Exception e) when (e is XmlException || Archive.IsDamage(e))
        {
            throw new RefusedException(FileFaults.Damaged);
        }
    }

    /// <summary>A part as XML, or null where the package has none of this name.</summary>
    public XmlReader? Open(string part)
    {
        if (archive.GetEntry(part) is not { } entry) return null;
        if (entry.IsEncrypted) throw new RefusedException(FileFaults.Encrypted);
        return XmlReader.Create(new BoundedStream(entry.Open(), budget), Settings);
    }

    /// <summary>The first part, in the order of the package, whose name begins and ends so.</summary>
    public string? Find(string begin, string end) =>
        archive.Entries.FirstOrDefault(
            e => e.FullName.StartsWith(begin, StringComparison.OrdinalIgnoreCase)
                && e.FullName.EndsWith(end, StringComparison.OrdinalIgnoreCase))?.FullName;

    public void Dispose() => archive.Dispose();
}
