namespace Gongkai.Ledger;

/// <summary>Where a ledger and its master key lie.</summary>
/// <param name="Folder">The folder of the SQLite file.</param>
public sealed record LedgerPlace(string Folder)
{
    /// <summary>Beside the folder, not inside: who copies the folder must not carry off the key with it.</summary>
    private const string KeySuffix = ".key";

    /// <summary>Where PostgreSQL is, as Npgsql writes it; null: the ledger is in the folder.</summary>
    public string? Connection { get; init; }

    /// <summary>Nobody named it.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The file of the master key.</summary>
    public string KeyPath
    {
        get => field ?? Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder)) + KeySuffix;
        init;
    }

    /// <summary>The passphrase, where the master key comes from one; null: it lies in the file.</summary>
    public string? Passphrase { get; init; }
}
