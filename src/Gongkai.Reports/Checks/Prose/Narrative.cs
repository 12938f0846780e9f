using System.Collections.Immutable;
using static Gongkai.Reports.Basis;
using static Gongkai.Reports.Severity;

namespace Gongkai.Reports.Checks.Prose;

/// <summary>Rules that hold the prose against the tables (X01 to X28).</summary>
internal static class Narrative
{
    /// <summary>The rules, one row each.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
    [
        new("X01", Error, Arithmetic, "正文写了公开信息的总数和各渠道、各类数的，分项之和应等于总数", "逐项核对发布记录，改正总数或者分项",
            "s1, s2", Sums.OfPublished),
        new("X02", Error, Arithmetic, "正文写了征集意见、申请、解读等的总数和分项数的，分项之和应等于总数", "逐项核对，改正总数或者分项",
            "s1, s3, s4, s6", Sums.OfOthers),
        new("X03", Error, Arithmetic, "正文写的收到申请件数，应等于表三的本年新收（写明含上年结转的，应等于两项之和）", "核对收件登记，改正正文或者表三",
            "s1 ↔ table3.new_received.total", Applications.Received),
        new("X04", Error, Arithmetic, "正文写的办结、结转件数，应等于表三的办理结果总计、上年结转和结转下年度", "核对办理台账，改正正文或者表三",
            "s1 ↔ table3.results.total.total, table3.carried_in.total, table3.carried_out.total", Applications.Answered),
        new("X05", Error, Arithmetic, "正文写的各类办理结果件数，应等于表三相应各行之和", "按表三逐类核对正文，缺少的小类要计入",
            "s1 ↔ table3.results.*.total", Applications.Categories),
        new("X06", Warning, Arithmetic, "正文写的百分比，应等于该数除以总数（误差不超过 0.1 个百分点）", "按总数重新计算百分比",
            "s1", Sums.Shares),
        new("X07", Error, Arithmetic, "正文写的行政复议、行政诉讼件数，应等于表四的总计和各项结果", "核对复议、诉讼台账，改正正文或者表四",
            "s1 ↔ table4", Applications.Disputes),
        new("X08", Warning, Experience, "写“均获维持”“零败诉”的，表四不应有纠正、其他或者未审结的件数", "按表四如实写明各项结果",
            "s1 ↔ table4", OutcomeWords.Check),
        new("X09", Error, Arithmetic, "正文写未收到申请、未发生复议或者诉讼的，表中应为零", "核对台账，改正正文或者表中的数",
            "s1 ↔ table3.new_received.total, table4", ZeroPhrases.Check),
        new("X10", Warning, Experience, "同一渠道只应有一个总数", "核对两处，保留正确的一个", "s1", Quantities.TwoTotals),
        new("X11", Warning, Experience, "数量应写准确数，不写“近三十条”“百余条”", "按发布记录写准确数", "s1, s6", Quantities.Vague),
        new("X12", Warning, Experience, "年度报告应写全年的数，不写上半年", "改为全年的数", "s1", Quantities.PartOfYear),
        new("X13", Error, StatutoryForm, "统计期限应为报告年度的1月1日至12月31日", "改正统计期限", "preamble", Dates.Period),
        new("X14", Warning, Experience, "当年的工作不应写在别的年份下面", "核对年份，改正未更新的上年文字", "s1, s2, s3, s4", Dates.Years),
        new("X15", Warning, Experience, "落款机关应为标题所写的机关", "核对标题和落款", "title, signature", Likeness.Signature),
        new("X16", Warning, StatutoryForm, "总体情况和存在的问题不应与上年报告雷同（30号 编制要求（四））", "按当年实际重新撰写", "s1, s5", Likeness.WithLastYear)
        { NeedsPrevious = true },
        new("X17", Error, StatutoryForm, "2021年度起，第六部分应说明收取信息处理费的情况（国办函〔2020〕109号）", "写明发出收费通知的件数、总金额和实际收取的总金额，没有的写 0",
            "s6", Prose.Fees.Statement),
        new("X18", Error, StatutoryForm, "信息处理费的说明应有三个数：发出收费通知的件数、总金额和实际收取的总金额，且互不矛盾", "按收费台账写明三个数，没有的写 0",
            "s6, table3.results.other.fee_unpaid", Prose.Fees.Numbers),
        new("X19", Info, Experience, "实际收取的信息处理费计入行政事业性收费的，不应大于表二的收费金额", "核对表二行政事业性收费是否包括信息处理费",
            "s6 ↔ table2.art20_8.fee.amount_wan_yuan", Prose.Fees.WithinTable),
        new("X20", Warning, Experience, "存在的每个问题都应有对应的改进措施", "给每个问题补写改进措施", "s5", Improvement.Matched),
        new("X21", Error, StatutoryForm, "第五部分应写出存在的主要问题及改进情况（条例第五十条第四项），不能只写“无”", "写出具体问题和改进情况", "s5", Improvement.Said),
        new("X22", Warning, Experience, "存在的问题不应与上年报告逐字相同", "说明上年问题的改进情况，写出当年的问题", "s5", Likeness.SameProblems) { NeedsPrevious = true },
        new("X23", Info, Experience, "标点应成对，不重复，全角半角不混用，文字不重复", "改正所指的地方", "preamble, s1–s6", Wording.Punctuation),
        new("X24", Error, StatutoryForm, "正文不应有公民身份号码、手机号码、银行卡号", "删除或者隐去个人信息", "preamble, s1–s6", PersonalData.Check),
        new("X25", Warning, Experience, "正文不应有明显的错字（“截止12月31日”应为“截至12月31日”）", "按提示的正确写法改正错字", "preamble, s1–s6", Wording.Typos),
        new("X26", Warning, Arithmetic, "正文写的规章、规范性文件制发、废止、现行有效件数，应等于表二", "与司法行政部门核对后改正正文或者表二",
            "s1 ↔ table2.art20_1", Quantities.Documents),
        new("X27", Info, Experience, "总体情况宜按渠道写明公开的数量", "写明网站、新媒体、公报公示栏等各渠道的数量", "s1", Quantities.NamesChannels),
        new("X28", Warning, Arithmetic, "正文写已全部办结、均已答复、办结率100%的，表三结转下年度继续办理应为零", "核对办理台账，改正正文或者表三",
            "s1 ↔ table3.carried_out.total", AllClosed.Check),
        new("T3-09", Info, Experience, "转交办的申请由收到申请的机关统计，不应重复计入", "确认这件申请只由一个机关计入表三", "table3.new_received", Quantities.HandedOn),
    ];
}
