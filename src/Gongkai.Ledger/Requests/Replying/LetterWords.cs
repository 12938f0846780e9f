using System.Collections.Immutable;
using Gongkai.Documents.Letters;
using Gongkai.Law.Requests.Outcomes;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>A reply into the words of its letter: everything that the letter says stands in the reply, and the reply is the fact.</summary>
public static class LetterWords
{
    /// <summary>The letter.</summary>
    /// <param name="reply">The reply, with its sealed words.</param>
    public static LetterText Of(Reply reply)
    {
        var outcome = reply.Decision.Outcome;
        string? Said(string field) => reply.Filled.GetValueOrDefault(field) is { Length: > 0 } said ? said : null;
        return new()
        {
            Title = outcome.Letter.Name,
            Number = Said("number") is { } number && number != LetterStamp.Pending ? number : null,
            Addressee = Said("applicant"),
            Paragraphs = [Opening(Said), .. Findings(outcome, Said), .. Ending(reply, Said)],
            Attachments =
                [.. (Said("copies") + "\n" + Said("attachments")).Split(
                    '\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Organ = Said("organ") ?? "",
            Date = DateOnly.TryParseExact(Said("date"), "yyyy-MM-dd", out var date) ? date : null,
            SealLine = Said("seal") == "是" ? "（印章）" : null,
            Contact = Said("contact"),
        };
    }

    private static string Opening(Func<string, string?> said)
    {
        var corrected = said("correctedOn") is { } day ? $"，于{Day(day)}收到补正材料" : "";
        var received = $"本机关于{Day(said("receivedOn"))}收到你（单位）提出的政府信息公开申请（申请编号：{said("applicationNumber")}）";
        return $"{received}{corrected}。申请内容为：{Sentence(said("request"))}";
    }

    private static IEnumerable<string> Findings(Outcome outcome, Func<string, string?> said)
    {
        // 经审查, 经检索, 经查
        if (said("findings") is { } findings) yield return findings.StartsWith('经') ? Sentence(findings) : $"经审查，{Sentence(findings)}";
        foreach (var field in outcome.Letter.Fields.Concat(outcome.OwnFields).Where(
            f => f.Kind is not FieldKind.YesNo && f.Id is not ("copies" or "signature")))
            if (said(field.Id) is { } value) yield return $"{field.Label}：{(field.Kind is FieldKind.Date ? Day(value) : value)}";
    }

    private static IEnumerable<string> Ending(Reply reply, Func<string, string?> said)
    {
        var outcome = reply.Decision.Outcome;
        var verb = outcome.Letter.Name.EndsWith("答复书", StringComparison.Ordinal) ? "答复" : "告知";
        if (outcome == OutcomeTable.Withdrawn) yield return "应你（单位）的请求，本机关确认撤回上述申请，不再继续办理。";
        if (said("article") is { } article) yield return $"根据{Law(article)}的规定，现{verb}如下：{Sentence(said("result"))}";
        foreach (var ground in reply.Decision.Grounds.Where(g => g != outcome))
            yield return $"未提供的部分：{ground.Name}{(ground.Article is { } a ? $"（{Law(a)}）" : "")}。";
        if (said("delivery") is { } delivery) yield return $"送达方式：{delivery}";
        if (said("remedies") is { } remedies) yield return remedies;
        yield return $"特此{verb}。";
    }

    // Within the project the Regulations are called 条例; a letter gives a law's name in full.
    private static string Law(string article) =>
        article.StartsWith("条例第", StringComparison.Ordinal) ? $"《中华人民共和国政府信息公开条例》{article["条例".Length..]}" : article;

    private static string Sentence(string? text) =>
        string.IsNullOrEmpty(text) || "。！？；".Contains(text[^1], StringComparison.Ordinal) ? text ?? "" : text + "。";

    internal static string Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? FormattableString.Invariant($"{day.Year}年{day.Month}月{day.Day}日") : text
            ?? "";
}
