using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Ledger;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Verifying;

namespace Gongkai.Cli.Runs;

/// <summary>A run of `verify`: a line for each flaw, and what was gone over.</summary>
internal static class VerifyRun
{
    public static async Task<int> Run(OpenLedger ledger, string? against, CancellationToken ct)
    {
        var names = (await new OrganRegister(ledger.Database).All(ct)).ToDictionary(o => o.Id, o => o.Name);
        var verified = await Verification.Run(
            ledger.Database, against is null ? [] : Published(against), flaw => Streams.Out.WriteLine(Say(flaw, names)), ct);
        Streams.Out.WriteLine(
            $"核对了{verified.Chains}个机关的{verified.Lines}行日志、{verified.Files}个附件、{verified.Roots}个校验根：{(verified.Flaws == 0 ? "全部相符" : $"{verified.Flaws}处不符")}");
        Streams.Out.WriteLine(verified.LastRoot is { } root ? $"最近的校验根：{root}" : "还没有校验根");
        Streams.Out.Flush();
        return (int)(verified.Flaws == 0 ? ExitCode.Well : ExitCode.Findings);
    }

    private static string Say(Flaw flaw, Dictionary<int, string> names)
    {
        var organ = flaw.Organ == 0 ? "全局日志" : names.GetValueOrDefault(flaw.Organ, $"机关{flaw.Organ}");
        var line = flaw.Line is { } n ? $"第{n}行" : "";
        var fact = flaw.Fact is var (subject, seq) ? $"（{subject}的第{seq}条记录）" : "";
        return $"{organ}{line}{fact}：{flaw.Sentence} [{flaw.Code}]";
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
