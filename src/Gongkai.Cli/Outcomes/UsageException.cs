namespace Gongkai.Cli.Outcomes;

/// <summary>
/// The command was misused in a way that only shows when it runs; the message is the sentence for the person who typed it.
/// </summary>
internal sealed class UsageException(string message) : Exception(message);
