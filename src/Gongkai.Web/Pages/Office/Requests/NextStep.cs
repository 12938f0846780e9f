using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>What is to be done next with a request, and who may.</summary>
/// <param name="Can">What the one who does it has to be entitled to.</param>
/// <param name="Act">The page of the act; null: the applicant or somebody else outside is awaited.</param>
/// <param name="What">What is to be done, for people.</param>
public sealed record NextStep(Can Can, string? Act, string What)
{
    /// <summary>Who may not do it, although entitled: the drafter does not review the own draft, nor confirms who entered it.</summary>
    public Guid? Not { get; init; }

    /// <summary>It waits for this officer.</summary>
    public bool IsFor(Officer officer, RequestCase request) =>
        Act is not null && officer.Id != Not && officer.May(Can, request.Organ, request.Unit);

    /// <summary>The next step of a case as it stands today: what was awaited from outside comes back once its time is over.</summary>
    public static NextStep Of(RequestCase request, Progress progress, Deadlines deadlines, DateOnly today) =>
        WaitingFor.On(request, progress, deadlines, today) switch
        {
            Waiting.Applicant =>
                new(Can.Register, null,
                    progress.Stage switch { Stage.AwaitingCorrection => "等申请人补正", Stage.AwaitingPayment => "等申请人缴费", _ => "等申请人说明理由" }),
            Waiting.UnitReview or Waiting.OfficeReview or Waiting.SecrecyReview or Waiting.Signature =>
                Of(WaitingFor.Of(request, progress)) with { Not = ApprovalRoute.Of(request, progress)!.Drafter },
            Waiting.Confirmation => Of(Waiting.Confirmation) with { Not = Entries.Open(request, progress)!.Row.RecordedBy },
            var waiting => Of(waiting),
        };

    /// <summary>What is to be done with what waits for this.</summary>
    public static NextStep Of(Waiting waiting) => waiting switch
    {
        Waiting.Receipt => new(Can.Register, "register", "确定收到之日"),
        Waiting.Assignment => new(Can.Assign, "assign", "分办"),
        Waiting.Draft => new(Can.Draft, "draft", "拟稿"),
        Waiting.UnitReview => new(Can.Review, "review", "科室审核"),
        Waiting.OfficeReview => new(Can.Review, "review", "审核"),
        Waiting.SecrecyReview => new(Can.ReviewSecrecy, "review", "保密审查"),
        Waiting.Signature => new(Can.Sign, "sign", "签发"),
        Waiting.Confirmation => new(Can.Sign, "confirm", "确认录入"),
        Waiting.Dispatch => new(Can.Deliver, "deliver", "发出"),
        Waiting.Delivery => new(Can.Deliver, "deliver", "记录送达"),
        Waiting.Notice => new(Can.Deliver, "deliver", "发出通知"),
        Waiting.Lapsed => new(Can.Draft, "deem-abandoned", "逾期，待处理"),
        Waiting.Withdrawal => new(Can.Sign, "withdraw", "确认撤回"),
        Waiting.Applicant => new(Can.Register, null, "等申请人"),
        Waiting.Opinion => new(Can.Register, null, "等反馈意见"),
        _ => new(Can.Register, null, "已办结"),
    };
}
