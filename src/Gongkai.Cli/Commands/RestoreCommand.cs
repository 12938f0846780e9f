using System.CommandLine;
using Gongkai.Cli.Runs;
using Gongkai.Ledger.Keeping;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai restore`: a backup into an empty place, verified before it is said to be there.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var ledger = new LedgerOptions();
        var file = new Argument<string>("FILE") { Description = "备份文件" };
        var attempt = new Option<bool>("--try") { Description = "只试一试：在临时文件夹里恢复、核对，然后删去" };
        var accept = new Option<bool>("--accept-flaws") { Description = "备份中的台账核对不符的，也恢复" };
        var command = new Command(
            "restore", "恢复：把备份放进一个没有台账的文件夹，或者空的PostgreSQL数据库，核对以后才算恢复；已经销毁的个人信息不会回来")
        { file, attempt, accept };
        ledger.AddTo(command);
        command.SetAction((parsed, ct) =>
        {
            var place = ledger.Place(parsed);
            return KeepingRun.Restore(
                new RestoreOrder(parsed.GetValue(file)!, place.KeyPath)
                {
                    Folder = place.Folder,
                    Connection = place.Connection,
                    Passphrase = place.Passphrase,
                    AcceptFlaws = parsed.GetValue(accept),
                    TryIn = parsed.GetValue(attempt) ? Path.GetTempPath() : null,
                }, ct);
        });
        return command;
    }
}
