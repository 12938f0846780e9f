namespace Gongkai.Ledger.Store;

/// <summary>Submitting twice is submitting once: what a key led to is kept with it.</summary>
internal static class Submissions
{
    public static Task<Recorded?> Find(Work work, Guid key) =>
        work.Ask(new("select subject, seq from submission where officer = $1 and key = $2", work.By.Id, key), row => new Recorded(row.GetGuid(0), row.GetInt64(1)));

    public static void Keep(Work work, Guid key, Recorded recorded) =>
        work.Later(new("insert into submission (officer, key, subject, seq) values ($1, $2, $3, $4)", work.By.Id, key, recorded.Subject, recorded.Seq));
}
