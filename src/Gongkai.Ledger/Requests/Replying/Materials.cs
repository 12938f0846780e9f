using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>Gathers what a letter is made of.</summary>
internal static class Materials
{
    public static async Task<LetterMaterial> Of(CaseAct act, DateOnly on) =>
        Of(act.Law, act.Case, act.Key, await LetterHead.Of(act.Work, act.Case.Organ, on));

    public static async Task<LetterMaterial> Of(RequestBook book, RequestCase request, SubjectKey key, DateOnly on) =>
        Of(await book.Database.LawNow(CancellationToken.None), request, key, await LetterHead.Of(book.Database, request.Organ, on));

    private static LetterMaterial Of(LawOfDay law, RequestCase request, SubjectKey key, LetterHead head)
    {
        var search = request.Facts.LastOrDefault(f => f.What is Searched);
        return new(
            request, request.Application(key), head, law)
        { Search = search is null ? null : FactWords.Open(key, search.Row.Sealed).Words };
    }
}
