using Gongkai.Ledger.Keys;

namespace Gongkai.Ledger.Requests.Replies;

/// <summary>Gathers what a letter is made of.</summary>
internal static class Materials
{
    public static async Task<LetterMaterial> Of(CaseAct act, DateOnly on) => Of(act.Book, act.Case, act.Key, await LetterHead.Of(act.Work, act.Case.Organ, on));

    public static async Task<LetterMaterial> Of(RequestBook book, RequestCase request, CaseKey key, DateOnly on) =>
        Of(book, request, key, await LetterHead.Of(book.Database, request.Organ, on));

    private static LetterMaterial Of(RequestBook book, RequestCase request, CaseKey key, LetterHead head)
    {
        var search = request.Facts.LastOrDefault(f => f.Row.Code == LedgerCode.Searched);
        return new(request, request.Application(key), head, book.Law) { Search = search is null ? null : FactWords.Open(key, search.Row.Sealed).Words };
    }
}
