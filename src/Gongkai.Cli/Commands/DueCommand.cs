using System.CommandLine;
using Gongkai.Cli.Runs;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai due`: every date that follows from facts, and why.</summary>
internal static class DueCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FACTS.json")
        {
            Description = "写明事实的JSON文件：一个对象、对象的数组或每行一个对象；可以有多个；“-”为标准输入",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "输出JSON，每组事实一行" };
        var notices = Notices.Option();
        var command = new Command("due", "期限推算：由已经发生的事实推算各个期限，逐日说明理由和依据") { files, json, notices };
        command.SetAction(parsed => DueRun.Run(parsed.GetValue(files)!, parsed.GetValue(json), Notices.Calendar(parsed.GetValue(notices))));
        return command;
    }
}
