using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Handling;

/// <summary>查看附件: letters and applications name persons, so each look is recorded.</summary>
public sealed class OpenFile(RequestBook book)
{
    /// <summary>Opens a file of a case; its content is read as it is sent on.</summary>
    public async Task<Verdict<Attachment>> Run(Officer by, Guid request, Guid file, CancellationToken ct)
    {
        Attachment? opened = null;
        var looked = await SeePerson.Again(() => book.Act(by, null, (request, Can.ReadCases), async act =>
        {
            var mark = act.Case.Facts.SelectMany(f => f.Files).FirstOrDefault(f => f.Id == file);
            if (mark is not null && !MayOpen(by, act.Case, mark)) return RequestBreach.NotYours;
            if (mark is null) return FileBreach.NotFound;
            var found = await FileStore.Find(act.Work, act.Case.Id, act.Key, mark);
            if (!found.Allowed) return found.Breach;
            opened = found.Value;
            return await act.Record(act.Fact(new PersonSeen(act.Work.Today, mark.Id)));
        }, ct));
        return looked.Allowed ? opened! : looked.Breach;
    }

    // What is to be given out has to be read by those who review it, and a scan by those in whose name it was entered; letters and
    // applications only by those who may see persons.
    private static bool MayOpen(Officer by, RequestCase request, FileMark file) =>
        by.May(Can.SeePersons, request.Organ, request.Unit) || (FileRole.ForReview.Contains(file.Role) && Drafts.MayRead(by, request))
            || (file.Role is FileRole.Scan && IsNamed(by, request, file));

    private static bool IsNamed(Officer by, RequestCase request, FileMark file)
    {
        var holder = request.Facts.First(f => f.Files.Contains(file));
        return holder.Draft is { } draft && request.Facts.Any(f => f.Draft == draft && f.OnPaperBy == by.Id);
    }
}
