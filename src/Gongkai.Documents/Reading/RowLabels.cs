using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>How the label of a row is found: its words as they stand in a squeezed text, the whole label first, then the shortest
/// stretch that no other row has, for labels that were cut, wrapped around their numbers or shortened.</summary>
/// <param name="Row">The row of the form.</param>
/// <param name="Whole">The label without its number.</param>
/// <param name="Parts">Stretches of it, the longest first.</param>
internal sealed record RowLabel(FormRow Row, string Whole, string[] Parts)
{
    private static readonly Dictionary<string, string[]> KnownParts = new(StringComparer.Ordinal)
    {
        ["new_received"] = ["本年新收"],
        ["carried_in"] = ["上年结转"],
        ["results.partial"] = ["部分公开"],
        ["results.refused.state_secret"] = ["国家秘密"],
        ["results.refused.law_forbids"] = ["其他法律行政", "其他法律", "法规禁止公开", "禁止公开"],
        ["results.refused.three_security_one_stability"] = ["三安全一稳定", "三安全"],
        ["results.refused.third_party"] = ["第三方合法权益", "保护第三方", "第三方"],
        ["results.refused.internal_affairs"] = ["内部事务"],
        ["results.refused.process_information"] = ["过程性信息", "过程性"],
        ["results.refused.enforcement_file"] = ["执法案卷"],
        ["results.refused.administrative_query"] = ["行政查询"],
        ["results.unable.not_held"] = ["本机关不掌握", "不掌握"],
        ["results.unable.needs_creation"] = ["没有现成信息", "现成信息"],
        ["results.unable.unclear_after_correction"] = ["补正后申请内容", "补正后"],
        ["results.not_processed.petition"] = ["信访举报投诉", "信访举报", "信访"],
        ["results.not_processed.publication"] = ["公开出版物", "出版物"],
        ["results.not_processed.excessive"] = ["大量反复"],
        ["results.not_processed.reconfirm"] = ["要求行政机关确认", "确认或重新", "重新出具"],
        ["results.other.correction_overdue"] = ["逾期不补正"],
        ["results.other.fee_unpaid"] = ["未按收费通知", "逾期不缴费", "收费通知要求"],
        ["results.other.other"] = ["3.其他", "3、其他", "其他"],
        ["results.other"] = ["(六)其他处理", "其他处理"],
        ["results.total"] = ["(七)总计", "总计"],
        ["carried_out"] = ["结转下年度", "结转下年"],
        ["art20_1.normative_document"] = ["规范性文件"],
        ["art20_5.other_external_service"] = ["其他对外管理服务", "对外管理服务"],
        ["art20_8.fee"] = ["事业性收费"],
        ["art20_9.procurement"] = ["集中采购"],
    };

    /// <summary>Rows whose label is too common a word to be looked for before its neighbours are found.</summary>
    private static readonly HashSet<string> Common =
        new(StringComparer.Ordinal) { "results.other.other", "results.other", "results.total" };

    public static RowLabel Of(FormRow row)
    {
        var whole = Labels.Bare(row.Label);
        return new RowLabel(row, Common.Contains(row.Id) ? "" : whole, KnownParts.GetValueOrDefault(row.Id, [whole]));
    }
}

/// <summary>Labels as they are compared.</summary>
internal static class Labels
{
    /// <summary>The label without its number and without a remark in brackets, folded for matching: "2.重复申请" → "重复申请".</summary>
    public static string Bare(string label)
    {
        var folded = string.Concat(label.Select(Folding.ForMatching).Where(c => c is not ' '));
        var start = folded.IndexOf(')', StringComparison.Ordinal) is 2 ? 3 : 0;
        if (folded.Length > 1 && folded[1] is '.' or '、') start = 2;
        var remark = folded.IndexOf('(', start);
        return remark > start ? folded[start..remark] : folded[start..];
    }

    /// <summary>Only the words of a label: no digits, brackets, quotes, points or blanks.</summary>
    public static string Words(ReadOnlySpan<char> text)
    {
        Span<char> words = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var count = 0;
        foreach (var c in text)
            if (c is >= '\u3400' and <= '\u9FFF') words[count++] = c;
        return new string(words[..count]);
    }

    /// <summary>Whether the words of a label stand in a text in their order, if need be with a few characters of neighbouring
    /// cells between them, as where a label is wrapped beside one that runs down the page.</summary>
    public static bool Holds(string text, string label)
    {
        if (text.Contains(label, StringComparison.Ordinal)) return true;
        var at = 0;
        foreach (var c in text)
            if (at < label.Length && c == label[at]) at++;
        return at == label.Length;
    }
}
