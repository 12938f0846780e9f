namespace Gongkai.Documents.Tests.Reading;

/// <summary>Searches for faults run for a minute instead of seconds where GONGKAI_LONG=1 is set.</summary>
internal static class LongRun
{
    public static bool Is { get; } = Environment.GetEnvironmentVariable("GONGKAI_LONG") == "1";

    public static TimeSpan Time { get; } = TimeSpan.FromSeconds(Is ? 60 : 5);
}
