using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>文号 of an organ's letters: one series a year, from 1, without gaps.</summary>
internal static class LetterNumbers
{
    private const string Series = "文书";

    public static async Task<string> Next(Work work, int organ, LetterHead head, DateOnly on) =>
        head.Number(on.Year, await RequestBook.Next(work, organ, Series, on.Year));
}
