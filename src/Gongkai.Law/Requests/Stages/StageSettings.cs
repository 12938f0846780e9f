using System.Collections.Immutable;
using Gongkai.Law.Requests.Outcomes;

namespace Gongkai.Law.Requests.Stages;

/// <summary>Choices about the course of a case that no national text makes.</summary>
[Article("设置 withdrawal", "撤回的渠道和确认期限", Unconfirmed = "条例没有规定撤回，参照沈阳市经信委的办法，由各机关设置")]
[Article("设置 approval", "答复前应有审核记录", Unconfirmed = "条例第四十五条要求审核制度，没有规定形式")]
public sealed record StageSettings
{
    /// <summary>The defaults.</summary>
    public static StageSettings Default { get; } = new();

    /// <summary>The ways in which a withdrawal may come in: in writing, with the original signature.</summary>
    public ImmutableArray<Channel> WithdrawalChannels { get; init; } = [Channel.OnSite, Channel.SignedMail, Channel.OrdinaryMail];

    /// <summary>Working days in which the organ confirms a withdrawal; an aim of its own.</summary>
    public int WithdrawalConfirmDays { get; init; } = 2;

    /// <summary>A reply without a record of its approval is lawful with a warning.</summary>
    public bool WarnWithoutApproval { get; init; } = true;

    /// <summary>Choices about outcomes.</summary>
    public OutcomeSettings Outcomes { get; init; } = OutcomeSettings.Default;
}
