using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Law;
using Gongkai.Ledger;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Reports.Written;
using Gongkai.Ledger.Store;
using Gongkai.Reports;

namespace Gongkai.Cli.Runs;

/// <summary>Whose report, of which year, of what, as it was typed.</summary>
internal record YearRequest(string Organ, int Year, Scope Scope)
{
    /// <summary>The name to sign in with of whoever records it; null: the operator.</summary>
    public string? By { get; init; }
}

/// <summary>What `declare` was asked for.</summary>
internal sealed record DeclareRequest(string Organ, int Year, Scope Scope) : YearRequest(Organ, Year, Scope)
{
    public string[] None { get; init; } = [];

    public string[] StockNone { get; init; } = [];

    public bool AllEmpty { get; init; }
}

/// <summary>What `open-year` was asked for.</summary>
internal sealed record OpenYearRequest(string Organ, int Year, Scope Scope, string File) : YearRequest(Organ, Year, Scope)
{
    /// <summary>Every cell is confirmed; else they are only listed.</summary>
    public bool Confirmed { get; init; }
}

/// <summary>What `rebase` was asked for.</summary>
internal sealed record RebaseRequest(string Organ, int Year, Scope Scope) : YearRequest(Organ, Year, Scope)
{
    public required NewRebase Rebase { get; init; }
}

/// <summary>Runs of the commands about a report's year: declarations, opening numbers, adjustments, fields.</summary>
internal static class YearRun
{
    private static readonly JsonSerializerOptions Shape = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<ExitCode> Declare(OpenLedger ledger, DeclareRequest request, CancellationToken ct)
    {
        var (organ, by, of) = await Named(ledger, request, ct);
        var said = await Said(ledger, request, (organ.Finally, of), ct);
        if (!said.Allowed) return Refused(said.Breach);
        var declared = await new DeclareNone(ledger.Database, ledger.Keys).Run(by, null, of, said.Value, ct);
        if (!declared.Allowed) return Refused(declared.Breach);
        foreach (var none in declared.Value.Said)
            Streams.Out.WriteLine($"已声明：{Gongkai.Ledger.Reports.Declared.Said.Sentence(none, new(request.Year))}");
        if (declared.Value.Said.IsEmpty) Streams.Out.WriteLine("没有新的声明：都已经声明过，或者都有记录");
        Streams.Out.Flush();
        return ExitCode.Well;
    }

    public static async Task<ExitCode> Open(OpenLedger ledger, OpenYearRequest request, CancellationToken ct)
    {
        var (_, by, of) = await Named(ledger, request, ct);
        var file = Sources.Read(request.File);
        if (file.Bytes is not { } bytes)
        {
            Streams.Error.WriteLine($"{request.File}: {file.Fault!.Message}");
            return ExitCode.Usage;
        }
        var reading = ReportReader.Read(request.File, bytes, ct: ct);
        if (reading.Tables is null || reading.Report is not { } last)
            return Refused(new(reading.Faults[0].Code, reading.Faults[0].Message, ""));
        Show(last);
        if (!request.Confirmed)
        {
            Streams.Out.WriteLine("只是列出，没有记录；核对无误后加--yes确认");
            Streams.Out.Flush();
            return ExitCode.Well;
        }
        var opened = await new OpenYear(ledger.Database, ledger.Keys).Run(
            by, null, of, last, ImportEntries.From(Path.GetFileName(request.File), bytes), ct);
        if (!opened.Allowed) return Refused(opened.Breach);
        Streams.Out.WriteLine($"已确认为{request.Year}年的期初数");
        Streams.Out.Flush();
        return ExitCode.Well;
    }

    public static async Task<ExitCode> Prose(OpenLedger ledger, YearRequest request, string path, CancellationToken ct)
    {
        var (_, by, of) = await Named(ledger, request, ct);
        var file = Sources.Read(path);
        if (file.Bytes is not { } bytes || TextDecoder.Decode(bytes) is not { Text: { } text })
        {
            Streams.Error.WriteLine($"{path}: {file.Fault?.Message ?? TextDecoder.Decode(file.Bytes).Fault!.Message}");
            return ExitCode.Usage;
        }
        if (Forms.For(request.Year) is not { } form) return Refused(ReportBreach.NoForm);
        var (prose, faults) = ProseFile.Read(form, text);
        foreach (var fault in faults)
            Streams.Error.WriteLine(
                fault.Line > 0 ? $"{path}:{fault.Line}: {fault.Message}（{fault.Code}）" : $"{path}: {fault.Message}（{fault.Code}）");
        if (prose is null) return ExitCode.Findings;
        var reports = new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys);
        var written = await new WriteProse(ledger.Database, ledger.Keys, reports).Run(by, null, of, prose, null, ct);
        if (!written.Allowed) return Refused(written.Breach);
        Streams.Out.WriteLine($"已写入：字段 {prose.Fields.Count()} 个，第一部分 {ProseLength.Of(prose.Section("s1"))} 字");
        Streams.Out.Flush();
        return ExitCode.Well;
    }

    public static async Task<ExitCode> Rebase(OpenLedger ledger, RebaseRequest request, CancellationToken ct)
    {
        var (_, by, of) = await Named(ledger, request, ct);
        var rebased = await new RebaseStock(ledger.Database, ledger.Keys).Run(by, null, of, request.Rebase, ct);
        if (!rebased.Allowed) return Refused(rebased.Breach);
        Streams.Out.WriteLine($"已提出：{request.Rebase.Class}现行有效{request.Rebase.InForce}件（{request.Rebase.Reason.Name}），等另一人在网页上确认");
        Streams.Out.Flush();
        return ExitCode.Well;
    }

    public static async Task<ExitCode> Fields(OpenLedger ledger, YearRequest request, bool json, CancellationToken ct)
    {
        var (_, by, of) = await Named(ledger, request, ct);
        var fields = await new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys).Fields(by, of, ct);
        if (!fields.Allowed) return Refused(fields.Breach);
        if (json) Streams.Out.WriteLine(JsonSerializer.Serialize(fields.Value, Shape));
        else
        {
            var (screen, columns) = (new Screen(), new Columns(flexible: 0, indent: 2));
            columns.Add(new("名称", Tone.Dim), new("数值", Tone.Dim), new("台账", Tone.Dim), new("行", Tone.Dim));
            foreach (var field in fields.Value)
                columns.Add(
                    new(field.Name), new(field.Value?.ToString(CultureInfo.InvariantCulture) ?? "—"), new(field.Register),
                    new(field.Rows.ToString(CultureInfo.InvariantCulture)));
            columns.Show(screen);
        }
        Streams.Out.Flush();
        return ExitCode.Well;
    }

    private static async Task<(OrganHistory Organ, Actor By, ReportOf Of)> Named(
        OpenLedger ledger, YearRequest request, CancellationToken ct)
    {
        var organ = await ledger.Organ(request.Organ, ct);
        return (organ, await ledger.Who(request.By, ct), new(organ.Row.Id, request.Year, request.Scope));
    }

    private static async Task<Verdict<ImmutableArray<NoneDeclared>>> Said(
        OpenLedger ledger, DeclareRequest request, (Organ Organ, ReportOf Of) of, CancellationToken ct)
    {
        var (today, all) = (ledger.Database.Clock.Today, ImmutableArray.CreateBuilder<NoneDeclared>());
        foreach (var (typed, stock) in request.None.Select(t => (t, false)).Concat(request.StockNone.Select(t => (t, true))))
        {
            var read = Declarations.Read(typed, stock, of.Organ, request.Year, today);
            if (!read.Allowed) return read.Breach;
            all.AddRange(read.Value);
        }
        if (!request.AllEmpty) return all.ToImmutable();
        var unfilled = await new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys).Unfilled(TheOperator.Anybody, of.Of, ct);
        if (!unfilled.Allowed) return unfilled.Breach;
        all.AddRange(unfilled.Value);
        return all.ToImmutable();
    }

    private static void Show(AnnualReport last)
    {
        Streams.Out.WriteLine($"{last.Title}（{last.Form.Head.Name}）");
        foreach (var cell in last.Form.Cells.Where(c => last.Values[c] is not 0))
            Streams.Out.WriteLine($"  {cell.Id} {cell.Label}：{last.Values[cell]?.ToString(CultureInfo.InvariantCulture) ?? "没有读出"}");
        Streams.Out.WriteLine("  其余各格为0");
    }

    private static ExitCode Refused(Breach breach)
    {
        Streams.Error.WriteLine($"gongkai: {breach.Sentence}（{breach.Code}）");
        return ExitCode.Findings;
    }
}
