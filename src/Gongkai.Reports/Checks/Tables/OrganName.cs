using System.Buffers;

namespace Gongkai.Reports.Checks;

/// <summary>What the name of an organ (行政机关) says of its level, where it says anything.</summary>
/// <remarks>Only names that decide are decided: cities and their departments, ministries, and zones of every kind
/// (综合实验区, 新区, 自治区) may stand at any level and yield false.</remarks>
internal static class OrganName
{
    // What stands before 区 where it is no district: the kinds of zones that have a level of their own, or none.
    private static readonly string[] Zones =
    [
        "自治", "新", "地", "特", "林", "矿", "垦", "军", "社", "园", "港", "库", "灌", "牧", "小", "市", "景", "名胜", "度假", "保护", "保税",
        "开发", "实验", "试验", "示范", "高新", "经开", "合作", "管理", "功能", "产业", "工业", "集聚", "聚集", "先行", "自贸", "贸易", "技术", "中心城", "片",
    ];

    private static readonly string[] TownshipWords = ["街道", "镇人民政府", "镇政府", "乡人民政府", "乡政府"];

    private static readonly SearchValues<char> AfterCounty = SearchValues.Create("域级乡镇");
    private static readonly SearchValues<char> AfterDistrict = SearchValues.Create("域划块间");

    /// <summary>Surely a street office, a township, or an organ of a county, district or banner: none of them makes 规章.</summary>
    /// <remarks>规章 are made by ministries, provinces, cities with districts and autonomous prefectures (立法法第九十一条、第九十三条).</remarks>
    public static bool HasNoRegulations(string? name) => IsTownship(name) || IsCounty(name);

    /// <summary>Surely a street office or a township.</summary>
    public static bool IsTownship(string? name) => name is not null && (NamesTownship(name) || EndsAsTownship(name));

    /// <summary>Surely the government of a county, district or banner, or an organ under it.</summary>
    public static bool IsCounty(string? name)
    {
        if (name is null) return false;
        for (var i = 1; i < name.Length; i++)
        {
            var next = i + 1 < name.Length ? name[i + 1] : '\0';
            if (name[i] == '县' && !AfterCounty.Contains(next)) return true;
            if (name[i] == '区' && !AfterDistrict.Contains(next) && !IsZone(name.AsSpan(0, i))) return true;
            if (name[i] == '旗' && IsBanner(name.AsSpan(i + 1))) return true;
        }
        return false;
    }

    private static bool NamesTownship(string name)
    {
        foreach (var word in TownshipWords)
            if (Has(name, word)) return true;
        return false;
    }

    private static bool EndsAsTownship(string name) =>
        name is [_, _, .., '镇' or '乡'] && !name.EndsWith("景德镇", StringComparison.Ordinal);

    private static bool IsZone(ReadOnlySpan<char> before)
    {
        foreach (var zone in Zones)
            if (before.EndsWith(zone, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsBanner(ReadOnlySpan<char> after) =>
        after.IsEmpty || after.StartsWith("人民政府", StringComparison.Ordinal) || after.StartsWith("政府", StringComparison.Ordinal);

    private static bool Has(string name, string part) => name.Contains(part, StringComparison.Ordinal);
}
