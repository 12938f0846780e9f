using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Requests;

namespace Gongkai.Ledger.Tests.Requests;

/// <summary>Drafts that lack nothing, and scans.</summary>
public static class Papers
{
    public static ImmutableSortedDictionary<string, string> Contact { get; } =
        ImmutableSortedDictionary<string, string>.Empty.Add("contact", "李经办，0571-00000000").Add("delivery", "邮政企业寄递");

    /// <summary>提供政府信息, with everything that its letter states.</summary>
    public static ReplyDraft Granted { get; } = Draft(
        OutcomeTable.Provided, ("findings", "您申请公开的信息可以公开。"), ("provision", "随本答复提供"), ("copies", "某村土地征收补偿安置方案"), ("asAsked", "是"));

    public static Attachment Scan(string role = FileRole.Scan) => new(role, "张三丰 扫描件.pdf", [37, 80, 68, 70]);

    /// <summary>What an opened file says.</summary>
    public static string TextOf(Verdict<Attachment> opened)
    {
        using var reader = new StreamReader(opened.Value!.Content.Open());
        return reader.ReadToEnd();
    }

    public static ReplyDraft Draft(Outcome outcome, params (string Field, string Value)[] filled) => new()
    {
        Outcome = outcome.Code,
        Filled = filled.Aggregate(Contact, (all, f) => all.SetItem(f.Field, f.Value)),
    };
}
