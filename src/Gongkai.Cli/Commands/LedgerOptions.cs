using System.CommandLine;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Ledger;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Commands;

/// <summary>What every command that touches the ledger has in common: where the ledger lies, and its key.</summary>
internal sealed class LedgerOptions
{
    private const string DefaultFolder = "gongkai-data";

    private readonly Option<string?> data =
        new("--data") { Description = $"数据文件夹（SQLite）；默认./{DefaultFolder}，也可以用环境变量GONGKAI_DATA", HelpName = "DIR" };
    private readonly Option<string?> database =
        new("--database") { Description = "改用PostgreSQL：连接字符串；也可以用环境变量GONGKAI_DATABASE", HelpName = "CONN" };
    private readonly Option<string?> key =
        new("--key") { Description = "主密钥文件；默认在数据文件夹旁边（DIR.key），也可以用环境变量GONGKAI_KEY", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[data, database, key]) command.Add(option);
    }

    /// <summary>A ledger was named, on the line or by the environment.</summary>
    public bool Named(ParseResult parsed) =>
        (parsed.GetValue(data) ?? parsed.GetValue(database) ?? Environment.GetEnvironmentVariable("GONGKAI_DATA")
            ?? Environment.GetEnvironmentVariable("GONGKAI_DATABASE")) is not null;

    /// <summary>Where the ledger lies. What is typed goes before what the environment says.</summary>
    public LedgerPlace Place(ParseResult parsed)
    {
        var (folder, connection) = (parsed.GetValue(data), parsed.GetValue(database));
        if (folder is null) connection ??= Environment.GetEnvironmentVariable("GONGKAI_DATABASE");
        var place = new LedgerPlace(folder ?? Environment.GetEnvironmentVariable("GONGKAI_DATA") ?? DefaultFolder)
        {
            IsDefault = connection is null && folder is null && Environment.GetEnvironmentVariable("GONGKAI_DATA") is null,
            Connection = connection,
            Passphrase = Environment.GetEnvironmentVariable("GONGKAI_PASSPHRASE"),
        };
        return (parsed.GetValue(key) ?? Environment.GetEnvironmentVariable("GONGKAI_KEY")) is { } path ? place with { KeyPath = path }
            : place;
    }

    /// <summary>The file of the master key was named, on the line or by the environment.</summary>
    public bool NamesKey(ParseResult parsed) => (parsed.GetValue(key) ?? Environment.GetEnvironmentVariable("GONGKAI_KEY")) is not null;

    /// <summary>Opens the ledger for a command; a refusal is the command's end.</summary>
    public async Task<OpenLedger> Open(ParseResult parsed, LedgerUse use, CancellationToken ct)
    {
        var opened = await OpenLedger.Open(Place(parsed), use, TimeProvider.System, ct);
        if (!opened.Allowed) throw new UsageException(opened.Breach.Sentence);
        foreach (var remark in opened.Value.Remarks) Streams.Error.WriteLine($"gongkai: {remark}");
        return opened.Value;
    }

    /// <summary>The same for a question about a ledger: a name that was mistyped makes no new one.</summary>
    public Task<OpenLedger> OpenThere(ParseResult parsed, LedgerUse use, CancellationToken ct) =>
        Place(parsed) is { Connection: null } place && !SqliteDatabase.IsIn(place.Folder)
            ? throw new UsageException($"{Path.GetFullPath(place.Folder)}里没有台账，请检查--data") : Open(parsed, use, ct);
}
