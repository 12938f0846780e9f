namespace Gongkai.Ledger.Approvals;

/// <summary>The steps of approval (审批环节).</summary>
public enum ApprovalStep
{
    /// <summary>科室审核.</summary>
    Unit,

    /// <summary>公开机构审核.</summary>
    Office,

    /// <summary>保密审查.</summary>
    Secrecy,

    /// <summary>签发.</summary>
    Signature,
}

/// <summary>What people call the steps.</summary>
public static class ApprovalStepNames
{
    /// <summary>The step's name in Chinese.</summary>
    public static string Name(this ApprovalStep step) => step switch
    {
        ApprovalStep.Unit => "科室审核",
        ApprovalStep.Office => "公开机构审核",
        ApprovalStep.Secrecy => "保密审查",
        _ => "签发",
    };
}
