using System.CommandLine;
using System.Globalization;
using Gongkai.Cli.Outcomes;
using Gongkai.Ledger.Reports.Declared;

namespace Gongkai.Cli.Commands.Year;

/// <summary>What every command about a report's year has in common: ORGAN YEAR, --scope, --by.</summary>
internal sealed class YearArguments
{
    private readonly Argument<string> organ = new("ORGAN") { Description = "机关：现在或者以前的名称，或者统一社会信用代码" };
    private readonly Argument<string> year = new("YEAR") { Description = "报告年度，例如2026" };
    private readonly Option<string> scope =
        new("--scope")
        { Description = "口径：organ（本机关，默认）、system（本系统）或者government（本级政府）", HelpName = "SCOPE", DefaultValueFactory = _ => "organ" };
    private readonly Option<string?> by = new("--by") { Description = "以谁的名义记录（登录名）；默认运维人员", HelpName = "ACCOUNT" };

    public void AddTo(Command command, bool recording)
    {
        command.Add(organ);
        command.Add(year);
        command.Add(scope);
        if (recording) command.Add(by);
    }

    public string Organ(ParseResult parsed) => parsed.GetValue(organ)!;

    public string? By(ParseResult parsed) => parsed.GetValue(by);

    public int Year(ParseResult parsed) => parsed.GetValue(year)! is { Length: 4 } typed
        && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : throw new UsageException($"年度应为四位数字，例如2026，这里是“{parsed.GetValue(year)}”");

    public Scope Scope(ParseResult parsed) =>
        Scopes.All.Where(s => s.Code == parsed.GetValue(scope)).Select(s => (Scope?)s).FirstOrDefault()
        ?? throw new UsageException($"--scope应为organ、system或government，这里是“{parsed.GetValue(scope)}”");
}
