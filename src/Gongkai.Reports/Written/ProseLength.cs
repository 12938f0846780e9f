using Gongkai.Reports.Checks.Prose;

namespace Gongkai.Reports;

/// <summary>How long prose is, as rule S05 counts it.</summary>
public static class ProseLength
{
    /// <summary>篇幅原则上不超过一千字 (国办公开办函〔2021〕30号): of section one.</summary>
    public const int MostOfOverview = 1_000;

    /// <summary>The number of characters, without spaces.</summary>
    public static int Of(string text) => Lengths.Of(text);
}
