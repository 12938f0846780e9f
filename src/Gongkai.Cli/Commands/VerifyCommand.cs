using System.CommandLine;
using Gongkai.Cli.Runs;

namespace Gongkai.Cli.Commands;

/// <summary>
/// `gongkai verify`: the database, the ledger against its journal, the journal against its roots, what is searched against the facts. It
/// needs no key and no right to write.
/// </summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var ledger = new LedgerOptions();
        var roots = new Option<bool>("--roots") { Description = "只列出校验根，每行一个，可以逐日公布" };
        var against = new Option<string?>("--against") { Description = "与公布过的校验根核对：--roots的输出、自动送出的文件，或者抄自纸面的行", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "输出JSON，每行一处不符，最后一行是总结" };
        var command = new Command(
            "verify",
            "核对台账：数据库是否完好，记录、附件与日志是否相符，日志有没有被改动、截断或者重算，查询和统计用的表与记录是否相符；只读，--data也可以是备份文件；用--key时还核对加密的内容")
        { roots, against, json };
        ledger.AddTo(command);
        command.SetAction((parsed, ct) =>
        {
            var order = new VerifyOrder(ledger.Place(parsed))
            {
                WithKey = ledger.NamesKey(parsed),
                Against = parsed.GetValue(against),
                Json = parsed.GetValue(json),
            };
            return parsed.GetValue(roots) ? VerifyRun.List(order, ct) : VerifyRun.Run(order, ct);
        });
        return command;
    }
}
