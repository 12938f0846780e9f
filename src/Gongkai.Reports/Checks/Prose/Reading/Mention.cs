namespace Gongkai.Reports.Checks.Prose;

/// <summary>A number with its unit, as it stands in the prose ("4,615条", "一件", "近三十条", "12.5%").</summary>
/// <param name="Start">Its first character in the squeezed text, a word like 近 before it not counted.</param>
/// <param name="End">The place after its unit.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">The unit; 万元 is written out in 元.</param>
/// <param name="Vague">It is only about right (近, 约, 余, 多).</param>
/// <param name="Depth">How many brackets it stands in.</param>
internal readonly record struct Mention(int Start, int End, decimal Value, string Unit, bool Vague, int Depth)
{
    /// <summary>Counts applications, cases or documents.</summary>
    public bool IsCount => Unit is "件" or "条" or "份" or "宗" or "起" or "件次" or "例";
}
