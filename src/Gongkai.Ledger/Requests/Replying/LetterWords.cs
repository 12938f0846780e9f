using System.Collections.Immutable;
using Gongkai.Documents.Letters;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>
/// A reply into the words of its letter: everything that the letter says stands in the reply, and the reply is the fact. What was decided
/// is said in the sentences of <see cref="OperativeWords"/> and nowhere else.
/// </summary>
public static class LetterWords
{
    /// <summary>The letter.</summary>
    /// <param name="reply">The reply, with its sealed words.</param>
    /// <param name="kind">Who is addressed.</param>
    public static LetterText Of(Reply reply, ApplicantKind kind)
    {
        var outcome = reply.Decision.Outcome;
        string? Said(string field) => reply.Filled.GetValueOrDefault(field) is { Length: > 0 } said ? said : null;
        return new()
        {
            Title = outcome.Letter.Name,
            Number = Said("number") is { } number && number != LetterStamp.Pending ? number : null,
            Addressee = Said("applicant"),
            Paragraphs =
                [Opening(Said, OperativeWords.Address(kind)), .. Findings(Said), .. Lines(Said("result")), .. Ending(outcome, Said)],
            Attachments = [.. Lines(Said("copies")), .. Lines(Said("attachments"))],
            Organ = Said("organ") ?? "",
            Date = DateOnly.TryParseExact(Said("date"), "yyyy-MM-dd", out var date) ? date : null,
            SealLine = Said("seal") == "是" ? "（印章）" : null,
            Contact = Said("contact"),
        };
    }

    private static string Opening(Func<string, string?> said, string you)
    {
        var corrected = said("correctedOn") is { } day ? $"，于{Day(day)}收到补正材料" : "";
        var received = $"本机关于{Day(said("receivedOn"))}收到{you}提出的政府信息公开申请（申请编号：{said("applicationNumber")}）";
        return $"{received}{corrected}。申请内容为：{Sentence(said("request"))}";
    }

    // 经审查, 经检索, 经查
    private static IEnumerable<string> Findings(Func<string, string?> said)
    {
        if (said("findings") is { } findings) yield return findings.StartsWith('经') ? Sentence(findings) : $"经审查，{Sentence(findings)}";
    }

    private static IEnumerable<string> Ending(Outcome outcome, Func<string, string?> said)
    {
        var isReply = outcome.Letter.Name.EndsWith("答复书", StringComparison.Ordinal);
        if (said("remedies") is { } remedies) yield return remedies;
        if (said("delivery") is { } delivery) yield return $"本{(isReply ? "答复书" : "告知书")}的送达方式为{Sentence(delivery)}";
        yield return isReply ? "特此答复。" : "特此告知。";
    }

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Sentence(string? text) =>
        string.IsNullOrEmpty(text) || "。！？；".Contains(text[^1], StringComparison.Ordinal) ? text ?? "" : text + "。";

    internal static string Day(string? text) => OperativeWords.Day(text ?? "");
}
