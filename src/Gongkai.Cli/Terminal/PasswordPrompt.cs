using System.Text;

namespace Gongkai.Cli.Terminal;

/// <summary>Asks for a password without showing it; where input is no keyboard, takes its first line.</summary>
internal static class PasswordPrompt
{
    public static string Read()
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine() ?? "";
        Streams.Error.Write("密码：");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0) typed.Length--;
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }
        Streams.Error.WriteLine();
        return typed.ToString();
    }
}
