using System.Collections.Immutable;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Replying;

namespace Gongkai.Web.Demo;

/// <summary>A reply that states everything its letter has to, in invented words.</summary>
internal static class DemoReply
{
    private static readonly ImmutableDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["findings"] = "经查，您申请的信息由本机关在履行职责过程中形成。",
        ["contact"] = "党政办公室，0000-1234567",
        ["delivery"] = "邮政特快专递",
        ["reasons"] = "您申请的内容属于人事管理方面的内部事务信息。",
        ["way"] = "云岭县人民政府网站“政府信息公开”栏目",
        ["when"] = "本答复送达之日起",
        ["given"] = "征收土地公告\n补偿安置方案",
        ["withheld"] = "附件中被征收人的身份证号码、银行账号，涉及个人隐私，依据条例第十五条",
        ["copies"] = "您申请的材料复印件一份",
        ["law"] = "《不动产登记资料查询暂行办法》第七条",
        ["place"] = "云岭县不动产登记中心",
        ["responsibleOrgan"] = "云岭县住房和城乡建设局",
        ["responsibleContact"] = "0000-7654321",
        ["unclear"] = "补正后仍不能确定您需要的是哪一年度的材料",
        ["thirdPartyResult"] = "已书面征求第三方意见，第三方不同意公开",
        ["publicInterest"] = "不公开不会对公共利益造成重大影响",
    }.ToImmutableDictionary();

    /// <summary>The draft of a reply with this outcome.</summary>
    public static ReplyDraft Of(Outcome outcome, DateOnly day)
    {
        var filled =
            outcome.Fields.Where(f => f.Required && !LetterMaterial.Own.Contains(f.Id) && f.Id is not ("article" or "result" or "search"))
            .ToImmutableSortedDictionary(f => f.Id, f => Value(f, day), StringComparer.Ordinal);
        var grounds = outcome == OutcomeTable.Partial ? [OutcomeTable.ThirdParty] : ImmutableArray<Outcome>.Empty;
        if (OutcomeSettings.Default.ArticleOf(outcome) is null) filled = filled.SetItem("article", "条例第三十六条");
        return new()
        {
            Outcome = outcome.Code,
            Grounds = [.. grounds.Select(g => g.Code)],
            Filled = filled,
            InFile = [.. grounds.Append(outcome).SelectMany(o => o.Evidence).Select(e => e.Id)],   // on paper
        };
    }

    private static string Value(ReplyField field, DateOnly day) => field.Kind switch
    {
        FieldKind.Choice => field.Choices!.Split('、')[0],
        FieldKind.YesNo => "是",
        FieldKind.Date => day.AddDays(-10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        FieldKind.LetterNumber => "青街信公〔2023〕3号",
        FieldKind.Number or FieldKind.Yuan => "1",
        _ => Words.GetValueOrDefault(field.Id, "见案卷"),
    };
}
