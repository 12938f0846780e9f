using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests;

/// <summary>Drafts as they are being typed, sealed: ordinary state, and no facts.</summary>
public static class Drafts
{
    private static readonly ImmutableArray<Can> Readers = [Can.Draft, Can.Review, Can.ReviewSecrecy, Can.Sign];

    /// <summary>Drafts are read by those who draft, review or sign.</summary>
    internal static bool MayRead(Officer by, RequestCase request) => Readers.Any(can => by.May(can, request.Organ, request.Unit));

    /// <summary>Keeps a draft in place of the one before.</summary>
    internal static Task Keep(CaseAct act, ReplyDraft draft) => act.Work.Connection.ExecuteAsync(
        """
        insert into draft (subject, saved_by, saved_at, sealed) values (@Id, @by, @At, @closed)
        on conflict (subject) do update set saved_by = excluded.saved_by, saved_at = excluded.saved_at, sealed = excluded.sealed
        """,
        new { act.Case.Id, by = act.By.Id, act.Work.At, closed = act.Key.Seal(JsonSerializer.SerializeToUtf8Bytes(draft)) },
        act.Work.Transaction);

    /// <summary>The draft as it was last kept, or null.</summary>
    internal static async Task<ReplyDraft?> Find(DbConnection connection, Guid request, SubjectKey key)
    {
        var kept =
            await connection.QuerySingleOrDefaultAsync<byte[]?>("select sealed from draft where subject = @request", new { request });
        return kept is null ? null : JsonSerializer.Deserialize<ReplyDraft>(key.Open(kept));
    }

    /// <summary>Throws the draft away: it was sent for review, or nobody may read it any longer.</summary>
    internal static Task Forget(Work work, Guid request) =>
        work.Connection.ExecuteAsync("delete from draft where subject = @request", new { request }, work.Transaction);
}
