using System.Collections.Immutable;
using System.Text.Json;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Documents.Spreadsheets;
using Gongkai.Ledger;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Directory;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Runs;

/// <summary>What `import` was asked for.</summary>
internal sealed record ImportRequest(Register Register, IReadOnlyList<string> Files)
{
    /// <summary>Whose register, as it was typed; null: it is of no single organ.</summary>
    public required string? Organ { get; init; }

    /// <summary>The file of the first passwords, or null.</summary>
    public string? Passwords { get; init; }

    /// <summary>Nothing is recorded.</summary>
    public bool DryRun { get; init; }

    /// <summary>A line of JSON a file.</summary>
    public bool Json { get; init; }

    public ImportManner Manner { get; init; } = new();

    /// <summary>The name to sign in with of whoever records it; null: the operator.</summary>
    public string? By { get; init; }
}

/// <summary>A run of `import`: file by file, each all or nothing.</summary>
internal static class ImportRun
{
    private static readonly JsonSerializerOptions Shape = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether it is of no single organ.</summary>
    public static bool IsOfAll(Register register) => register == OrganList.Register || register == OfficerList.Register;

    public static async Task<ExitCode> Run(OpenLedger ledger, ImportRequest request, CancellationToken ct)
    {
        var organ = request.Organ is { } typed ? await ledger.Organ(typed, ct) : null;
        var by = await ledger.Who(request.By, ct);
        var exit = ExitCode.Well;
        foreach (var file in request.Files)
        {
            var read = Sources.Read(file, SheetFile.Limits);
            if (read.Bytes is not { } bytes)
            {
                Streams.Error.WriteLine($"{file}: {read.Fault!.Code}: {read.Fault.Message}");
                exit = ExitCode.Usage;
                continue;
            }
            var result = await Take(ledger, (by, organ?.Row.Id), request, (file, bytes), ct);
            foreach (var refused in result.Refused)
                Streams.Error.WriteLine($"{file}:{refused.Line}:{refused.Column}: {refused.Code}: {refused.Message}");
            if (!result.Refused.IsEmpty && exit is ExitCode.Well) exit = ExitCode.Findings;
            Say(request, organ?.Row.Name ?? "", file, result);
        }
        Streams.Out.Flush();
        return exit;
    }

    private static async Task<ImportResult> Take(
        OpenLedger ledger, (Actor By, int? Organ) whose, ImportRequest request, (string Name, byte[] Bytes) file, CancellationToken ct)
    {
        var rows = RowsOfFile.Read(request.Register, file.Bytes, new(ledger.Database.Clock.Today));
        var from = ImportEntries.From(Path.GetFileName(file.Name), file.Bytes);
        if (request.Register == OfficerList.Register) return await ImportOfficersRun.Take(ledger, whose.By, request, (rows, from), ct);
        if (whose.Organ is not { } organ)
        {
            var organs = new ImportOrgans(ledger.Database, ledger.Keys);
            return request.DryRun ? await organs.Try(whose.By, rows, request.Manner, ct)
                : await organs.Run(whose.By, rows, from, request.Manner, Progress(rows.Rows.Length), ct);
        }
        if (request.Register == ImportChannels.Rows)
        {
            var channels = new ImportChannels(ledger.Database, ledger.Keys);
            return request.DryRun ? await channels.Try(whose.By, organ, rows, request.Manner, ct)
                : await channels.Run(whose.By, organ, rows, from, request.Manner, ct);
        }
        var import = new ImportEntries(ledger.Database, ledger.Keys);
        return request.DryRun ? await import.Try(whose.By, organ, rows, request.Manner, ct)
            : await import.Run(whose.By, organ, rows, from, request.Manner, Progress(rows.Rows.Length), ct);
    }

    /// <summary>How far it is, where somebody looks.</summary>
    internal static Action<int>? Progress(int rows) =>
        Console.IsErrorRedirected ? null : done => Streams.Error.Write(done < rows ? $"\r{done}/{rows}行" : "\r\x1b[K");

    private static void Say(ImportRequest request, string organ, string file, ImportResult result)
    {
        if (request.Json)
        {
            Streams.Out.WriteLine(JsonSerializer.Serialize(Line.Of(request.Register.Code, organ, result), Shape));
            return;
        }
        if (!result.Refused.IsEmpty)
        {
            Streams.Out.WriteLine(result.IsNothingNew ? $"{file}：有{result.Refused.Length}处不对，没有登记"
                : $"{file}：中途停下，已经登记{result.Added + result.Replaced}行，余下的没有登记；请再运行一次同样的命令，已经登记的不会重复");
            return;
        }
        var did = request.DryRun ? "会登记" : "登记了";
        var others = Also("替换", result.Replaced) + Also("原来已有", result.Present) + Also("更正过、没有重新登记", result.Struck);
        Streams.Out.WriteLine($"{file}：共{result.Rows}行，{did}{result.Added}行{others}");
    }

    private static string Also(string what, int rows) => rows == 0 ? "" : $"，{what}{rows}行";

    // The shape of a line of JSON is a contract.
    private sealed record Line(
        string Register, string Organ, int Rows, int Added, int Present, int Struck, int Replaced, ImmutableArray<RefusedCell> Refused)
    {
        public static Line Of(string register, string organ, ImportResult result) =>
            new(register, organ, result.Rows, result.Added, result.Present, result.Struck, result.Replaced, result.Refused);
    }
}
