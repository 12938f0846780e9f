using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;

namespace Gongkai.Ledger.Requests;

/// <summary>By these, applications with equal identity numbers are found without the number being kept.</summary>
internal static class IdentityMarks
{
    public static void Note(Work work, SubjectKeys keys, RequestCase request, string identity) => work.Later(new(
        "insert into identity_mark (mark, organ, subject) values ($1, $2, $3)", keys.Master.Mark(identity), request.Organ, request.Id));

    public static Task ForgetAll(Work work) =>
        work.Connection.ExecuteAsync("delete from identity_mark", transaction: work.Transaction);

    public static Task Forget(Work work, Guid request) =>
        work.Connection.ExecuteAsync("delete from identity_mark where subject = @request", new { request }, work.Transaction);
}
