using System.Text.Json;
using System.Text.Json.Serialization;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Law;
using Gongkai.Ledger;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Keeping;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Verifying;

namespace Gongkai.Cli.Runs;

/// <summary>What is to be verified.</summary>
/// <param name="Place">Where the ledger lies, or a file that holds one.</param>
internal sealed record VerifyOrder(LedgerPlace Place)
{
    /// <summary>What is sealed is compared, too.</summary>
    public bool WithKey { get; init; }

    /// <summary>A file of published roots, or null.</summary>
    public string? Against { get; init; }

    /// <summary>For programs.</summary>
    public bool Json { get; init; }
}

/// <summary>A run of `verify`: a line for each flaw, and what was gone over.</summary>
internal static class VerifyRun
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Verifies all of it.</summary>
    public static async Task<int> Run(VerifyOrder order, CancellationToken ct)
    {
        string[] published = [.. Known(order.Place.KeyPath), .. order.Against is null ? [] : Published(order.Against)];
        var opened = Audit.Open(order.Place.Folder, order.Place.Connection, TimeProvider.System);
        if (!opened.Allowed) return Refuse(order, opened.Breach);
        await using var database = opened.Value;
        var key = order.WithKey ? await Key(database, order.Place, ct) : null;
        if (key?.Breach is { } breach) return Refuse(order, breach);
        var names = new Lazy<Dictionary<int, string>>(() => Names(database));
        var report = await Audit.Run(
            database,
            new(published, key?.Value) { Destroyed = key is null ? null : DestroyedList.Beside(order.Place.KeyPath).Read() },
            flaw => Streams.Out.WriteLine(order.Json ? JsonSerializer.Serialize(Line(flaw), Options) : Say(flaw, names)), ct);
        if (order.Json) Streams.Out.WriteLine(JsonSerializer.Serialize(Summary(report), Options));
        else Sum(report);
        Streams.Out.Flush();
        return (int)(report.Flaws == 0 ? ExitCode.Well : ExitCode.Findings);
    }

    /// <summary>Lists the roots.</summary>
    public static async Task<int> List(VerifyOrder order, CancellationToken ct)
    {
        var opened = Audit.Open(order.Place.Folder, order.Place.Connection, TimeProvider.System);
        if (!opened.Allowed) return Refuse(order, opened.Breach);
        await using var database = opened.Value;
        try
        {
            foreach (var root in await Roots.Between(database, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, ct))
                Streams.Out.WriteLine(root);
        }
        catch (Exception e) when (Audit.MeaningOf(e) is not null)
        {
            return Refuse(order, Audit.MeaningOf(e)!);
        }
        Streams.Out.Flush();
        return (int)ExitCode.Well;
    }

    private static async Task<Verdict<MasterKey>> Key(Database database, LedgerPlace place, CancellationToken ct)
    {
        try
        {
            return await KeyCheck.Read(database, new(place.KeyPath), place.Passphrase, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"打不开{place.KeyPath}：{e.Message}");
        }
        catch (Exception e) when (Audit.MeaningOf(e) is { } damage)
        {
            return damage;
        }
    }

    // What is damaged is a finding; what is not there, or can't be asked, was named wrongly.
    private static int Refuse(VerifyOrder order, Breach breach)
    {
        if (order.Json) Streams.Out.WriteLine(JsonSerializer.Serialize(new { code = breach.Code, sentence = breach.Sentence }, Options));
        Streams.Out.Flush();
        Streams.Error.WriteLine($"gongkai: {breach.Sentence}（{breach.Code}）");
        return (int)(breach == Damage.Empty || breach == Damage.NotOne || breach == Damage.Truncated || breach == Damage.Damaged
            ? ExitCode.Findings : ExitCode.Usage);
    }

    private static void Sum(AuditReport report)
    {
        if (report.Journal is { } journal)
            Streams.Out.WriteLine(
                $"核对了{journal.Chains}个机关的{journal.Lines}行日志、{journal.Files}个附件、{journal.Roots}个校验根：{(journal.Flaws == 0 ? "全部相符" : $"{journal.Flaws}处不符")}");
        if (report.Tables is { } tables)
        {
            Streams.Out.WriteLine(
                $"核对了{tables.Requests}件申请、{tables.Organs}个机关、{tables.Officers}名人员、{tables.Entries}行台账的查询表：{(tables.Flaws == 0 ? "与记录相符" : $"{tables.Flaws}处与记录不符，可以用gongkai rebuild由记录重新计算")}");
            if (tables.Older > 0) Streams.Out.WriteLine($"其中{tables.Older}件是按以前的规则或者日历算出的，不算不符，可以用gongkai rebuild更新");
        }
        if (report.Tables is null) Streams.Out.WriteLine("核对没有做完");
        else if (!report.WithKey) Streams.Out.WriteLine("没有用主密钥，加密的内容（事由、登记簿的文字、身份标记）没有核对，需要时用--key指明");
        if (report.Journal is not null) Streams.Out.WriteLine(report.Journal.LastRoot is { } root ? $"最近的校验根：{root}" : "还没有校验根");
    }

    private static object Summary(AuditReport report) => new
    {
        Well = report.Flaws == 0,
        report.Flaws,
        Complete = report.Tables is not null,
        report.WithKey,
        report.Journal?.Chains,
        report.Journal?.Lines,
        report.Journal?.Files,
        report.Journal?.Roots,
        LastRoot = report.Journal?.LastRoot?.ToString(),
        report.Tables?.Requests,
        report.Tables?.Organs,
        report.Tables?.Officers,
        report.Tables?.Entries,
        report.Tables?.Older,
    };

    private static object Line(Flaw flaw) => new
    {
        flaw.Code,
        flaw.Sentence,
        Organ = flaw.Organ < 0 ? (int?)null : flaw.Organ,
        flaw.Line,
        Subject = flaw.Fact?.Subject ?? flaw.Row?.Subject,
        flaw.Fact?.Seq,
        flaw.Row?.Table,
        flaw.Row?.Column,
        flaw.Detail,
    };

    private static string Say(Flaw flaw, Lazy<Dictionary<int, string>> names)
    {
        var organ = flaw.Organ switch
        {
            < 0 => "数据库",
            0 => "全局日志",
            _ => names.Value.GetValueOrDefault(flaw.Organ, $"机关{flaw.Organ}"),
        };
        var line = flaw.Line is { } n ? $"第{n}行" : "";
        var fact = flaw.Fact is var (subject, seq) ? $"（{subject}的第{seq}条记录）" : "";
        var row = flaw.Row is { } r ? $"（{r.Subject}）" : "";
        return $"{organ}{line}{fact}{row}：{flaw.Sentence} [{flaw.Code}]";
    }

    // A flaw of an organ is told after the pages were found to be whole.
    private static Dictionary<int, string> Names(Database database)
    {
        try
        {
            return new OrganRegister(database).All(CancellationToken.None).GetAwaiter().GetResult().ToDictionary(o => o.Id, o => o.Name);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return [];   // what is wrong with it is told by itself
        }
    }

    // Whoever may not read what lies beside the key verifies without it.
    private static string[] Known(string keyPath)
    {
        try
        {
            return KnownRoot.Beside(keyPath).Line is { } line ? [line] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string[] Published(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"打不开{file}：{e.Message}");
        }
    }
}
