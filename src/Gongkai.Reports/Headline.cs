using System.Collections.Immutable;

namespace Gongkai.Reports.Checks;

/// <summary>What a checkup comes to, in one sentence.</summary>
internal static class Headline
{
    /// <summary>发现 3 处问题；表二还没有数据；第一、五、六部分还没有内容.</summary>
    public static string Of(int findings, ImmutableArray<FormSection> empty)
    {
        var tables = empty.Where(Blanks.HoldsTable).Select(s => $"表{s.Number}").ToArray();
        var prose = empty.Where(s => !Blanks.HoldsTable(s)).Select(s => s.Number).ToArray();
        var said = new List<string>(3);
        if (findings > 0) said.Add($"发现 {findings} 处问题");
        if (tables.Length > 0) said.Add($"{string.Join('、', tables)}还没有数据");
        if (prose.Length > 0) said.Add($"第{string.Join('、', prose)}部分还没有内容");
        return said.Count == 0 ? "没有发现问题" : string.Join('；', said);
    }
}
