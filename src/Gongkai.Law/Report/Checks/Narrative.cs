using System.Collections.Immutable;
using Gongkai.Law.Report.Checks.Prose;
using static Gongkai.Law.Report.Basis;
using static Gongkai.Law.Report.Severity;

namespace Gongkai.Law.Report.Checks;

/// <summary>Rules that hold the prose against the tables (X01 to X27).</summary>
internal static class Narrative
{
    /// <summary>The rules, one row each.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
    [
        new("X03", Error, Arithmetic, "正文写的收到申请件数，应等于表三的本年新收（写明含上年结转的，应等于两项之和）", "核对收件登记，改正正文或者表三",
            "s1 ↔ table3.new_received.total", Applications.Received),
        new("X04", Error, Arithmetic, "正文写的办结、结转件数，应等于表三的办理结果总计、上年结转和结转下年度", "核对办理台账，改正正文或者表三",
            "s1 ↔ table3.results.total.total, table3.carried_in.total, table3.carried_out.total", Applications.Answered),
        new("X05", Error, Arithmetic, "正文写的各类办理结果件数，应等于表三相应各行之和", "按表三逐类核对正文，缺少的小类要计入",
            "s1 ↔ table3.results.*.total", Applications.Categories),
        new("X07", Error, Arithmetic, "正文写的行政复议、行政诉讼件数，应等于表四的总计和各项结果", "核对复议、诉讼台账，改正正文或者表四",
            "s1 ↔ table4", Applications.Disputes),
        new("X09", Error, Arithmetic, "正文写未收到申请、未发生复议或者诉讼的，表中应为零", "核对台账，改正正文或者表中的数",
            "s1 ↔ table3.new_received.total, table4", ZeroPhrases.Check),
    ];
}
