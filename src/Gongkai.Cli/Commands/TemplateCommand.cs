using System.CommandLine;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Documents.Spreadsheets;
using Gongkai.Ledger.Registers;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai template`: a register's blank file, to be filled in and imported.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var register = new Argument<string>("CODE") { Description = $"登记簿：{ImportCommand.Codes()}" };
        var output = new Option<string>("--out") { Description = "写到这个文件，扩展名为.csv或者.xlsx", HelpName = "FILE", Required = true };
        var command = new Command("template", "写出登记簿的空白模板，填好后用import导入") { register, output };
        new LedgerOptions().AddTo(command);   // taken as by every command beside it; a blank template is the same in every ledger
        command.SetAction(parsed =>
        {
            var (kept, path) = (ImportCommand.Register(parsed.GetValue(register)!), parsed.GetValue(output)!);
            WholeFile.Write(path, RegisterFile.Write(kept, Format(path), []));
            Streams.Out.WriteLine($"已写出{kept.Name}的空白模板：{path}");
            Streams.Out.Flush();
            return (int)ExitCode.Well;
        });
        return command;
    }

    private static SheetFormat Format(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".csv" => SheetFormat.Csv,
        ".xlsx" => SheetFormat.Xlsx,
        _ => throw new UsageException($"--out的扩展名应为.csv或者.xlsx，这里是“{path}”"),
    };
}
