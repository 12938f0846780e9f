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
        var spared = new HashSet<string>();
        var verified = await Verification.Run(ledger.Database, against is null ? [] : Published(against), flaw =>
        {
            if (flaw.Fact is var (subject, _)) spared.Add(subject);
            Streams.Out.WriteLine(Say(flaw, names));
        }, ct);
        var compared = await ProjectionCheck.Run(
            ledger.Database, ledger.Keys, spared, flaw => Streams.Out.WriteLine(Say(flaw, names)), ct);
        Streams.Out.WriteLine(
            $"核对了{verified.Chains}个机关的{verified.Lines}行日志、{verified.Files}个附件、{verified.Roots}个校验根：{(verified.Flaws == 0 ? "全部相符" : $"{verified.Flaws}处不符")}");
        Streams.Out.WriteLine(
            $"核对了{compared.Requests}件申请、{compared.Organs}个机关、{compared.Officers}名人员、{compared.Entries}行台账的查询表：{(compared.Flaws == 0 ? "与记录相符" : $"{compared.Flaws}处与记录不符，可以用gongkai rebuild由记录重新计算")}");
        if (compared.Older > 0) Streams.Out.WriteLine($"其中{compared.Older}件是按以前的规则或者日历算出的，不算不符，可以用gongkai rebuild更新");
        Streams.Out.WriteLine(verified.LastRoot is { } root ? $"最近的校验根：{root}" : "还没有校验根");
        Streams.Out.Flush();
        return (int)(verified.Flaws + compared.Flaws == 0 ? ExitCode.Well : ExitCode.Findings);
    }

    private static string Say(Flaw flaw, Dictionary<int, string> names)
    {
        var organ = flaw.Organ == 0 ? "全局日志" : names.GetValueOrDefault(flaw.Organ, $"机关{flaw.Organ}");
        var line = flaw.Line is { } n ? $"第{n}行" : "";
        var fact = flaw.Fact is var (subject, seq) ? $"（{subject}的第{seq}条记录）" : "";
        var row = flaw.Row is { } r ? $"（{r.Subject}）" : "";
        return $"{organ}{line}{fact}{row}：{flaw.Sentence} [{flaw.Code}]";
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
