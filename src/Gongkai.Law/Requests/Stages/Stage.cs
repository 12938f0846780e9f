namespace Gongkai.Law.Requests.Stages;

/// <summary>Where an application stands (办理环节).</summary>
public enum Stage
{
    /// <summary>Nothing is recorded.</summary>
    Nothing,

    /// <summary>已收到: the day of receipt is not fixed yet.</summary>
    Submitted,

    /// <summary>已登记.</summary>
    Registered,

    /// <summary>办理中.</summary>
    InProgress,

    /// <summary>待补正.</summary>
    AwaitingCorrection,

    /// <summary>征求意见中.</summary>
    Consulting,

    /// <summary>待说明理由.</summary>
    AwaitingReasons,

    /// <summary>待缴费.</summary>
    AwaitingPayment,

    /// <summary>已签发，待发出或者待送达: the decision is made, and answers nobody until its letter leaves.</summary>
    Replied,

    /// <summary>已送达.</summary>
    Delivered,

    /// <summary>按放弃申请处理.</summary>
    Abandoned,

    /// <summary>已撤回.</summary>
    Withdrawn,

    /// <summary>复议中.</summary>
    UnderReview,

    /// <summary>诉讼中.</summary>
    InCourt,

    /// <summary>已终结: no remedy is open any longer.</summary>
    Final,
}

/// <summary>What people call the stages.</summary>
public static class StageNames
{
    /// <summary>The stage's name in Chinese.</summary>
    public static string Name(this Stage stage) => stage switch
    {
        Stage.Nothing => "尚无记录",
        Stage.Submitted => "已收到",
        Stage.Registered => "已登记",
        Stage.InProgress => "办理中",
        Stage.AwaitingCorrection => "待补正",
        Stage.Consulting => "征求意见中",
        Stage.AwaitingReasons => "待说明理由",
        Stage.AwaitingPayment => "待缴费",
        Stage.Replied => "已签发",
        Stage.Delivered => "已送达",
        Stage.Abandoned => "按放弃申请处理",
        Stage.Withdrawn => "已撤回",
        Stage.UnderReview => "复议中",
        Stage.InCourt => "诉讼中",
        _ => "已终结",
    };
}
