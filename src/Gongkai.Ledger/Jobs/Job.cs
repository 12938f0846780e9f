namespace Gongkai.Ledger.Jobs;

/// <summary>A job as it stands.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Kind">The name of its kind.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Done">How much is done.</param>
/// <param name="Total">Of how much; null: nobody knows.</param>
/// <param name="Attempts">How often the step was begun at which it stands.</param>
/// <param name="Error">Why it failed last, in one sentence; null: it did not.</param>
/// <param name="NotBefore">When it is due.</param>
/// <param name="LeasedUntil">Until when it is held by the process that runs it; what is held longer was left by one that died.</param>
/// <param name="FinishedAt">When it was finished, or given up.</param>
/// <param name="SucceededAt">When it was last done, of what begins again and again.</param>
/// <param name="Outcome">What came of it then; null: there was nothing to say.</param>
public sealed record Job(
    Guid Id, string Kind, JobState State, long Done, long? Total, int Attempts, string? Error, DateTimeOffset NotBefore,
    DateTimeOffset? LeasedUntil, DateTimeOffset? FinishedAt, DateTimeOffset? SucceededAt, string? Outcome)
{
    /// <summary>The columns, as a query names them.</summary>
    internal const string Columns =
        "id, kind, state, done, total, attempts, error, not_before, leased_until, finished_at, succeeded_at, outcome";

    /// <summary>What is wrong with it, as people read it.</summary>
    public string Sentence
    {
        get
        {
            var progress = Total is { } total ? $"{Done}/{total}" : $"{Done}";
            var what = $"{JobKinds.TitleOf(Kind) ?? Kind}（{Id}，已完成{progress}）";
            return State == JobState.Failed ? $"{what}失败，不再重试：{Error}"
                : Error is not null ? $"{what}已经试了{Attempts}次，还会重试：{Error}"
                : $"{what}早已到时，没有程序处理，请运行gongkai serve";
        }
    }
}

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>It waits for its time, or for a runner.</summary>
    Waiting,

    /// <summary>A runner has it.</summary>
    Running,

    /// <summary>It is done.</summary>
    Finished,

    /// <summary>It was tried as often as its kind allows.</summary>
    Failed,
}
