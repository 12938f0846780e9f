using Gongkai.Law.Requests.Outcomes;

namespace Gongkai.Law.Disputes;

/// <summary>
/// What of an organ decides where its decisions are disputed: data that an officer keeps, with the day from which it holds.
/// </summary>
/// <param name="Kind">What kind of organ it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Court">The court; no rule gives it, since provinces concentrate such suits in courts of their choice.</param>
[Article("设置 organ", "答复书写明的复议机关和法院", Unconfirmed = "各地集中管辖不同，法院作为机关的资料填写")]
public sealed record OrganBodies(OrganKind Kind, string Name, string Court)
{
    /// <summary>本级人民政府.</summary>
    public string? SameLevelGovernment { get; init; }

    /// <summary>上一级人民政府.</summary>
    public string? HigherGovernment { get; init; }

    /// <summary>上一级主管部门.</summary>
    public string? HigherDepartment { get; init; }

    /// <summary>所在地的人民政府.</summary>
    public string? LocalGovernment { get; init; }

    /// <summary>设立它的人民政府或者行政机关.</summary>
    public string? SetUpBy { get; init; }

    /// <summary>Where a review may be asked for online.</summary>
    public string? OnlineReview { get; init; }

    /// <summary>The bodies that a letter of this day names; where the applicant may choose, both.</summary>
    /// <returns>The bodies, or what is missing in the organ's data.</returns>
    public Verdict<RemedyBodies> On(DateOnly decidedOn)
    {
        var names = ReviewBodies.Of(Kind, decidedOn).Roles.Select(Named).ToList();
        if (names.Any(string.IsNullOrWhiteSpace)) return OrganBreach.ReviewBodyMissing;
        if (string.IsNullOrWhiteSpace(Court)) return OrganBreach.CourtMissing;
        return new RemedyBodies(string.Join("或者", names), Court) { OnlineReview = OnlineReview };
    }

    private string? Named(BodyRole role) => role switch
    {
        BodyRole.SameLevelGovernment => SameLevelGovernment,
        BodyRole.HigherGovernment => HigherGovernment,
        BodyRole.HigherDepartment => HigherDepartment,
        BodyRole.GovernmentOfItsPlace => LocalGovernment,
        BodyRole.Itself => Name,
        _ => SetUpBy,
    };
}

/// <summary>What can be missing in an organ's data.</summary>
public static class OrganBreach
{
    /// <summary>The review organ is not written down.</summary>
    public static readonly Breach ReviewBodyMissing = new("organ.review-body-missing", "请在机关资料中填写行政复议机关", "行政复议法第二十三条第二款");

    /// <summary>The court is not written down.</summary>
    public static readonly Breach CourtMissing = new("organ.court-missing", "请在机关资料中填写有管辖权的人民法院", "行诉解释第六十四条");
}
