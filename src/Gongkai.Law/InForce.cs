namespace Gongkai.Law;

/// <summary>The days on which law that concerns us came into force (施行之日). Each has its one home here.</summary>
public static class InForce
{
    /// <summary>《政府信息公开条例》 as revised by State Council Order 711.</summary>
    public static DateOnly Regulations { get; } = new(2019, 5, 15);

    /// <summary>《政府信息公开信息处理费管理办法》 (国办函〔2020〕109号).</summary>
    public static DateOnly ProcessingFees { get; } = new(2021, 1, 1);

    /// <summary>《行政复议法》 as revised in 2023: a refusal to disclose goes to review first, and reviews lie with governments.</summary>
    public static DateOnly ReviewAct { get; } = new(2024, 1, 1);

    /// <summary>最高人民法院法释〔2025〕8号 on suits about government information.</summary>
    public static DateOnly CourtsOnDisclosure { get; } = new(2025, 6, 1);

    /// <summary>《行政复议法实施条例》 as revised by State Council Order 836: silence goes to review first.</summary>
    public static DateOnly ReviewRegulations { get; } = new(2026, 7, 1);
}
