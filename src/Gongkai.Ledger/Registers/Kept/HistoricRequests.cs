using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>申请（历史导入）: applications of before the program, as they were answered; none of them has a clock.</summary>
public static class HistoricRequests
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "requests", "申请（历史导入）",
        new(Register.CodeHeading, new WordsCodec(Name: true, Longest: 100), Place.Code),
        new("收到日期", new DayCodec { Earliest = new(2008, 5, 1) }, Place.On),
        new("接收渠道", new ChoiceCodec("当面提交", "邮寄", "平信", "互联网", "电子邮件", "传真", "口头"), Place.Carrier),
        new("申请人类别", new ChoiceCodec("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"), Place.Class),
        new("摘要", new WordsCodec()),
        Column.Optional("办结日期", new DayCodec(), Place.Until),
        Column.Optional("办理结果", new ResultCodec(), Place.Mark),
        Column.Optional("延期", new FlagCodec()),
        Column.Optional("收费通知金额", new YuanCodec(), Place.Yuan),
        Column.Optional("实收金额", new YuanCodec(MayBeNone: true), Place.Paid),
        Column.Optional("转来机关", new WordsCodec()),
        Column.Optional("满意", new ChoiceCodec("是", "否")),
        Column.Optional("姓名", new WordsCodec(Longest: 100)),
        Column.Optional("申请内容", new WordsCodec(Longest: 4000)))
    {
        Feeds = "年度报告表三；第六部分的信息处理费。没有期限计算，正在办的申请请在“申请”里登记",
        Example = ["2021-003", "2021-03-05", "当面提交", "自然人", "危房改造补助名单", "2021-03-20", "予以公开"],
        IsOfBefore = true,
        Rules =
        [
            RowRule.Ordered("办结日期"),
            new("办理结果", r => r["办结日期"] is null || r["办理结果"] is not null, ImportBreach.Missing),
            new("办结日期", r => r["办理结果"] is null || r["办结日期"] is not null, ImportBreach.Missing),
            new("办理结果", r => r["办理结果"] is not { } result || r.Until is not { } on || ResultCodec.IsOf(result, on.Year),
                ImportBreach.ResultOfOtherForm),
            new("收费通知金额", r => r["实收金额"] is null || r["收费通知金额"] is not null, ImportBreach.Missing),
        ],
    };
}
