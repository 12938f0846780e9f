using System.Collections.Immutable;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Ledger.Store;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Office.Requests.Dossier;

/// <summary>A request as its pages show it, to one officer, on one day.</summary>
public sealed class CaseView
{
    private readonly SubjectKey? key;
    private readonly IReadOnlyDictionary<Guid, string> names;

    internal CaseView(
        RequestCase request, LawOfDay law, Officer by, DateOnly today, (SubjectKey? Key, IReadOnlyDictionary<Guid, string> Names) opened)
    {
        (Case, Law, By, Today, (key, names)) = (request, law, by, today, opened);
        Progress = request.Progress(law);
        Deadlines = law.Clock(Progress);
        Stage = Progress.StageOn(today, Deadlines);
        Route = ApprovalRoute.Of(request, Progress);
        var dates = Progress.Registered is null ? null : DueDates.Of(CaseClock.Facts(Progress, law.Policies), law.Calendar);
        Dates = dates is { Allowed: true } ? dates.Value : null;
    }

    public RequestCase Case { get; }

    public LawOfDay Law { get; }

    public Officer By { get; }

    public DateOnly Today { get; }

    public Progress Progress { get; }

    public Deadlines Deadlines { get; }

    public Stage Stage { get; }

    /// <summary>The way of the draft, or null.</summary>
    public ApprovalRoute? Route { get; }

    /// <summary>Every date that follows; null while the day of receipt is not fixed.</summary>
    public DueDates? Dates { get; }

    /// <summary>The organ, and its units.</summary>
    public required Organ Organ { get; init; }

    public Guid Id => Case.Id;

    public string Number => Case.NumberText;

    public string OrganName => Organ.Name;

    public string Channel => Progress.Received is { } received ? received.Channel.Name() : "";

    public DateOnly? Receipt => Progress.Registered?.Receipt;

    public DateOnly RegisteredOn => Case.Facts[0].Row.RecordedAt.InBeijing;

    /// <summary>May see what is about persons.</summary>
    public bool MaySee => May(Can.SeePersons);

    /// <summary>李*, or null for those who may not see persons.</summary>
    public string? Applicant => MaySee && Application is { } a ? Masked.Name(a.Name, Case.ApplicantKind) : null;

    /// <summary>The key of the case was destroyed: nothing can be sealed any longer.</summary>
    public bool KeyDestroyed => key is null;

    /// <summary>办结之日: the day on which the applicant was answered; null while the case is open, its letter signed or not.</summary>
    public DateOnly? ClosedOn => Law.ClosedOn(Progress);

    /// <summary>The last day to answer: while it is open, and known.</summary>
    public Due? Due => ClosedOn is null && Progress.Reopening is null ? Dates?[DueKey.Reply] : null;

    /// <summary>The last day to answer, also of a reopened case.</summary>
    public DateOnly? DueOn => ClosedOn is null ? Due?.Date ?? Deadlines.Reply : null;

    /// <summary>How long there is to answer; null where the applicant was answered.</summary>
    public ReplyTime? Time =>
        ClosedOn is null ? ReplyTime.On(Today, DueOn, Progress.Reopening is null ? Dates?.Pause : null, Law.Calendar) : null;

    /// <summary>The time to answer is over.</summary>
    public bool IsOverdue => Time is ReplyTime.Running { Left: < 0 };


    /// <summary>The weeks of the date that is shown.</summary>
    public ImmutableArray<Week> Weeks =>
        (Due ?? (ClosedOn is null ? Dates?[DueKey.Pay] ?? Dates?[DueKey.Correction] : null)) is { } due
            ? Asking.Weeks.Of(due.Period.Days(Law.Calendar), due.Date, Today) : [];

    /// <summary>Before whom a review or suit was begun, with its 案号; null where neither is known.</summary>
    public string? ForumOf(RecordedFact fact) =>
        string.Join('，', new[] { WordsOf(fact).Forum, (fact.What as DisputeBegun)?.Docket }.OfType<string>()) is { Length: > 0 } known
            ? known
            : null;

    /// <summary>What review and suit want of the organ now, each in a sentence; empty where none is open.</summary>
    public IEnumerable<string> Disputes
    {
        get
        {
            foreach (var (route, (begun, answer)) in Progress.Disputes)
            {
                var (due, what) = (Deadlines.AnswerIn(route), route == DisputeRoute.Review ? "书面答复和证据" : "答辩状和证据");
                var paper = Case.Facts.LastOrDefault(f => f.Seq == begun.Seq) is { } fact ? ForumOf(fact) : null;
                var where = paper is null ? "" : $"（{paper}）";
                yield return answer is not null ? $"{route.Name()}中{where}：{Day.Brief(answer.On, Today)} 已提交{what}，等待结果。"
                    : due is null ? $"{route.Name()}中{where}：请提交{what}。"
                    : $"{route.Name()}中{where}：最迟 {Day.Full(due.Value)} 提交{what}{Procedure(begun)}。{(due < Today ? "已经过了这一天。" : "")}";
            }
            if (Deadlines.NewReply is { } anew) yield return $"{Progress.LastRuling!.Ruling.Name}，应当重新答复：最迟 {Day.Full(anew)}。请先记录重新办理。";
        }
    }

    private static string Procedure(Disputed begun) => (begun.Route, begun.Simplified) switch
    {
        (DisputeRoute.Litigation, _) => "（收到起诉状副本之日起十五日）",
        (_, true) => "（简易程序，收到之日起五个工作日）",
        (_, false) => "（普通程序，收到之日起十个工作日）",
        _ => "（没有写明程序，按简易程序五个工作日提醒，普通程序为十个工作日）",
    };

    /// <summary>Proposals to strike that nobody has answered yet.</summary>
    public IEnumerable<RecordedFact> OpenProposals => Case.Log.OpenProposals.Cast<RecordedFact>();

    /// <summary>The looks at the person, the last first.</summary>
    public IEnumerable<RecordedFact> Looks => Case.Facts.Where(f => f.What is PersonSeen).Reverse();

    /// <summary>The letters of the case that stand, by the number of their fact.</summary>
    public IEnumerable<RecordedFact> LettersOf =>
        Case.Facts.Where(f => f.Fact is { } fact && VerbTable.Of(fact).HasLetter && !Case.Struck.Contains(f.Seq));

    /// <summary>What was entered from paper and waits for a second person, or null.</summary>
    public RecordedFact? OpenEntry => Entries.Open(Case, Progress);

    /// <summary>What was entered in this officer's name, and waits for the answer.</summary>
    public IEnumerable<RecordedFact> NamesMe => InMyName.Open(Case, By);

    private Application? Application =>
        key is null || Case.Facts.LastOrDefault(f => f.Fact is Received) is not { Row.Sealed: { } closed } ? null
            : Application.Open(key, closed);

    /// <summary>May do it in this case.</summary>
    public bool May(Can can) => By.May(can, Case.Organ, Case.Unit);

    /// <summary>A person's name.</summary>
    public string NameOf(Guid officer) => names.GetValueOrDefault(officer, "已注销的人员");

    /// <summary>The sealed words of a fact; none where the key was destroyed, or of an arrival.</summary>
    public FactWords WordsOf(RecordedFact fact) =>
        key is null || fact.Fact is Received ? FactWords.None : FactWords.Open(key, fact.Row.Sealed);

    /// <summary>The letter that a delivery is of.</summary>
    public string LetterName(long seq) => Case.Facts.FirstOrDefault(f => f.Seq == seq)?.Fact switch
    {
        Replied f => f.Reply.Decision.Outcome.Letter.Name,
        { } fact => $"{VerbTable.Of(fact).Name}的文书",
        _ => "文书",
    };
}
