using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Gongkai.Ledger.Reports.Written;

/// <summary>常用写法: sentences that offices write every year, with their fields; offered, never put in by themselves.</summary>
public static class UsualSentences
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> ByPart = new Dictionary<string, ImmutableArray<string>>
    {
        ["s1.1"] =
        [
            "全年主动公开政府信息{主动公开总数}条，其中政府门户网站{门户网站}条，政务新媒体{政务新媒体}条，线下{线下}条。",
            "制发行政规范性文件{table2.art20_1.normative_document.issued}件，现行有效{table2.art20_1.normative_document.in_force}件。",
            "发布政策解读{政策解读}篇。",
        ],
        ["s1.2"] =
        [
            "全年新收政府信息公开申请{table3.new_received.total}件，上年结转{table3.carried_in.total}件；已答复{table3.results.total.total}件，结转下年度{table3.carried_out.total}件。",
            "其中予以公开{table3.results.granted.total}件，部分公开{table3.results.partial.total}件。",
        ],
        ["s1.3"] =
        [
            "公文拟制时同步确定公开属性，全年制发公文{制发文件}件，未标注公开属性退回{制发文件:退回次数}次。",
            "建立制度{制度:建立}项，修订{制度:修订}项。",
        ],
        ["s1.4"] =
        [
            "新增栏目{平台栏目:新增}个，调整{平台栏目:调整}个。", "运行政务新媒体账号{新媒体账号}个。", "公开征集意见，共收到意见{意见征集}条。",
        ],
        ["s1.5"] =
        [
            "组织培训{培训与会议:培训}次，参加{培训与会议:人数}人次。", "全年未发生政府信息公开责任追究的情形。",
            "开展考核{考评、通报、追究:考核}次，社会评议{考评、通报、追究:社会评议}次，责任追究{考评、通报、追究:责任追究}件。",
        ],
        ["s6"] =
        [
            "本机关发出信息处理费收费通知{收费通知件数}件，总金额{收费通知金额}元，实际收取总金额{实收金额}元。", "没有其他需要报告的事项。",
        ],
    }.ToFrozenDictionary();

    /// <summary>What may be offered in a part.</summary>
    public static ImmutableArray<string> Of(string part) => ByPart.GetValueOrDefault(part, []);
}
