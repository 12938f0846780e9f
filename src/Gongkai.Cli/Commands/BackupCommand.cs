using System.CommandLine;
using Gongkai.Cli.Runs;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai backup`: the whole ledger in one file, while the site serves.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var ledger = new LedgerOptions();
        var file = new Argument<string>("FILE") { Description = "备份文件，例如gongkai-2026-03-02.db；它所在的文件夹应当已经存在" };
        var force = new Option<bool>("--force") { Description = "备份文件已经存在的，覆盖它" };
        var command = new Command(
            "backup", "备份：把整个台账写成一个文件，网站可以照常运行；主密钥不在备份里，要另外保存；SQLite和PostgreSQL的备份格式相同")
        { file, force };
        ledger.AddTo(command);
        command.SetAction((parsed, ct) => KeepingRun.Backup(ledger.Place(parsed), parsed.GetValue(file)!, parsed.GetValue(force), ct));
        return command;
    }
}
