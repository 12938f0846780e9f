using System.Collections.Immutable;

namespace Gongkai.Ledger.Organs;

/// <summary>计入: the side on which a channel counts in 主动公开.</summary>
public enum Side
{
    /// <summary>门户网站.</summary>
    Site,

    /// <summary>政务新媒体.</summary>
    NewMedia,

    /// <summary>线下.</summary>
    Offline,

    /// <summary>不计: kept, and counts nowhere.</summary>
    Uncounted,
}

/// <summary>渠道: the channels of an organ, and on which side each counts. They are data of the organ's.</summary>
public static class Channels
{
    /// <summary>What every organ has at first.</summary>
    public static ImmutableSortedDictionary<string, Side> AtFirst { get; } =
        ImmutableSortedDictionary.Create<string, Side>(StringComparer.Ordinal).AddRange(
        [
            new("门户网站", Side.Site), new("政务新媒体", Side.NewMedia), new("政务服务平台", Side.Uncounted),
            .. new[]
            {
                "公示栏", "党务公开栏", "村务公开栏", "电子屏", "宣传资料", "横幅海报", "手册", "报刊", "广播", "会议", "政府公报", "其他线下",
            }.Select(c => KeyValuePair.Create(c, Side.Offline)),
        ]);

    /// <summary>Every side, in the order in which they are shown.</summary>
    public static ImmutableArray<Side> Sides { get; } = [.. Enum.GetValues<Side>()];

    extension(Side side)
    {
        /// <summary>What people call it.</summary>
        public string Name => side switch
        {
            Side.Site => "门户网站",
            Side.NewMedia => "政务新媒体",
            Side.Offline => "线下",
            _ => "不计",
        };
    }
}
