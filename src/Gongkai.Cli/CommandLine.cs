using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Gongkai.Cli.Commands;
using Gongkai.Cli.Commands.Year;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;

namespace Gongkai.Cli;

/// <summary>The command `gongkai`.</summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        var parsed = Create().Parse(args);
        try
        {
            return parsed is { Errors.Count: > 0, Action: not HelpInChinese }
                ? Misused(parsed)
                : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException e)
        {
            return Complain(e.Message);
        }
        catch (IOException e)
        {
            return Complain($"读写中断：{e.Message}");   // a full disk, or a pipe that nobody reads any longer
        }
    }

    private static RootCommand Create()
    {
        var root = new RootCommand("公开：读取、检查和写出政府信息公开工作年度报告，推算依申请公开的期限，计算信息处理费")
        {
            DemoCommand.Create(), ReadCommand.Create(), CheckCommand.Create(), WriteCommand.Create(), DueCommand.Create(),
            CalendarCommand.Create(), ClockCommand.Create(), FeeCommand.Create(),
            ReportCommand.Create(), DeclareCommand.Create(), OpenYearCommand.Create(), RebaseCommand.Create(), FieldsCommand.Create(),
            ProseCommand.Create(),
            ImportCommand.Create(), TemplateCommand.Create(), ServeCommand.Create(), OfficerCommand.Create(),
            MigrateCommand.Create(), VerifyCommand.Create(),
            RebuildCommand.Create(), BackupCommand.Create(), RestoreCommand.Create(), DoctorCommand.Create(),
        };
        foreach (var option in root.Options)
        {
            option.Description = option is HelpOption ? "显示用法" : "显示版本";
            if (option is HelpOption) option.Action = new HelpInChinese();
        }
        return root;
    }

    // The library's own sentences are English in the invariant mode: satellites are not looked up there.
    private static int Misused(ParseResult parsed)
    {
        foreach (var token in parsed.UnmatchedTokens) Complain($"不认识“{token}”");
        if (parsed.UnmatchedTokens.Count == 0) Complain(Sentence(parsed.Errors[0]));
        return Complain("用法见 gongkai --help");
    }

    private static string Sentence(ParseError error) => error.SymbolResult switch
    {
        _ when error.Message.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF') => error.Message,
        OptionResult { IdentifierToken: null } option => $"请写明{option.Option.Name} {option.Option.HelpName}：{option.Option.Description}",
        OptionResult option => $"{option.Option.Name}后面应有一个值",
        ArgumentResult { Parent: OptionResult option } => $"{option.Option.Name}后面的值不合要求",
        ArgumentResult argument => $"还缺少{argument.Argument.Name}：{argument.Argument.Description}",
        _ => "请写明命令：demo、read、check、write、due、calendar、fee、report、declare、open-year、rebase、fields、prose、import、template、serve、officer、verify、rebuild、backup、restore、migrate或doctor",
    };

    private static int Complain(string sentence)
    {
        Streams.Error.WriteLine($"gongkai: {sentence}");
        return (int)ExitCode.Usage;
    }
}
