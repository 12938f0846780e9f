using System.CommandLine;
using Gongkai.Cli.Runs;

namespace Gongkai.Cli.Commands;

/// <summary>What `read` and `check` have in common.</summary>
internal sealed class RunOptions
{
    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "报告文件；可以有多个，可以用通配符（*.txt），也可以是文件夹；“-”为标准输入",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> json = new("--json") { Description = "输出JSON，每个文件一行" };
    private readonly Option<bool> csv = new("--csv") { Description = "输出CSV，每个单元格一行" };
    private readonly Option<bool> places = new("--places") { Description = "每个数值注明在原文中的行、列和可靠程度（JSON）" };
    private readonly Option<string?> output = new("--out") { Description = "结果写入这个文件夹；不选--json、--csv时两样都写", HelpName = "DIR" };
    private readonly Option<int?> jobs = new("--jobs") { Description = "同时处理几个文件；结果的次序不变", HelpName = "N" };
    private readonly Option<bool> resume = new("--resume") { Description = "接着--out文件夹里没有做完的工作做" };

    public RunOptions()
    {
        files.Validators.Add(result =>
        {
            // A name that begins with a hyphen is rather a mistyped option than a file.
            if (result.Tokens.FirstOrDefault(t => t.Value is ['-', _, ..] && !File.Exists(t.Value)) is { } token)
                result.AddError($"不认识选项“{token.Value}”");
        });
        jobs.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var typed }] && (!int.TryParse(typed, out var n) || n is < 1 or > 256))
                result.AddError("--jobs应为1至256的整数");
        });
    }

    public void AddTo(Command command)
    {
        command.Add(files);
        foreach (var option in (Option[])[json, csv, places, output, jobs, resume]) command.Add(option);
    }

    public RunRequest Request(ParseResult parsed, bool check) => new(parsed.GetValue(files)!, check)
    {
        Json = parsed.GetValue(json),
        Csv = parsed.GetValue(csv),
        Places = parsed.GetValue(places),
        Out = parsed.GetValue(output),
        Jobs = parsed.GetValue(jobs),
        Resume = parsed.GetValue(resume),
    };
}
