using Gongkai.Law.Requests;

namespace Gongkai.Law.Fees;

/// <summary>Choices about the processing fee that the measure leaves open, or that were not read in full.</summary>
[Article("设置 feePageDefinition", "页的定义", Unconfirmed = "国办函〔2020〕109号第五条未见全文，请核对原文")]
[Article("设置 F15", "按量计收的申请仍计入当月件数", Unconfirmed = "国办函〔2020〕109号没有规定")]
public sealed record FeeSettings
{
    /// <summary>The defaults.</summary>
    public static FeeSettings Default { get; } = new();

    /// <summary>The defaults with P6 and P7 as an organ has chosen them.</summary>
    public static FeeSettings By(Policies policies) => new()
    {
        MonthBy = policies.On(PolicyBook.FeeMonth),
        AddedUp = policies.On(PolicyBook.FeeScope),
    };

    /// <summary>P6: by which day an application is placed in a month.</summary>
    public FeeDay MonthBy { get; init; } = FeeDay.Receipt;

    /// <summary>P7: whose applications are added up.</summary>
    public FeeScope AddedUp { get; init; } = FeeScope.Organ;

    /// <summary>F15: an application charged by page still counts among the month's items.</summary>
    public bool PagesCountAsItems { get; init; } = true;

    /// <summary>feePageDefinition: what one page is, as the notice prints it.</summary>
    public string PageDefinition { get; init; } = "幅面不超过A4的纸张，每一面为一页";
}
