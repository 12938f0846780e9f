using Gongkai.Law;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Replies;

namespace Gongkai.Ledger.Requests.Files;

/// <summary>查看附件: letters and applications name persons, so each look is recorded.</summary>
public sealed class OpenFile(RequestBook book)
{
    /// <summary>Opens a file of a case.</summary>
    public async Task<Verdict<CaseFile>> Run(Officer by, Guid request, Guid file, CancellationToken ct)
    {
        CaseFile? opened = null;
        var looked = await SeePerson.Again(() => book.Act(by, null, (request, Can.ReadCases), async act =>
        {
            var mark = act.Case.Facts.SelectMany(f => f.Detail.Files).FirstOrDefault(f => f.Id == file);
            if (mark is not null && !MayOpen(by, act.Case, mark)) return RequestBreach.NotYours;
            if (mark is null || await Attachments.Find(act.Work, act.Case, act.Key, mark) is not { } found) return FileBreach.NotFound;
            opened = found;
            return await act.Record(act.Note(LedgerCode.PersonSeen, new() { Looked = mark.Id }));
        }, ct));
        return looked.Allowed ? opened! : looked.Breach;
    }

    // What is to be given out has to be read by those who review it, and a scan by those in whose name it was entered; letters and applications only by those who may see persons.
    private static bool MayOpen(Officer by, RequestCase request, FileMark file) =>
        by.May(Can.SeePersons, request.Organ, request.Unit) || (FileRole.ForReview.Contains(file.Role) && ReplyPreview.MayRead(by, request)) || (file.Role is FileRole.Scan && IsNamed(by, request, file));

    private static bool IsNamed(Officer by, RequestCase request, FileMark file)
    {
        var holder = request.Facts.First(f => f.Detail.Files.Contains(file)).Detail;
        return holder.Draft is { } draft && request.Facts.Any(f => f.Detail.Draft == draft && f.Detail.OnPaperBy == by.Id);
    }
}
