namespace Gongkai.Ledger.Verifying;

/// <summary>Something in the ledger that is not as it was recorded.</summary>
/// <param name="Code">What, as a stable code ("fact.changed").</param>
/// <param name="Organ">In whose chain.</param>
/// <param name="Line">In which line of it; null where none is concerned.</param>
/// <param name="Sentence">What, for people, without a stop at its end.</param>
public sealed record Flaw(string Code, int Organ, long? Line, string Sentence)
{
    /// <summary>The fact: what it is about, and its number there.</summary>
    public (string Subject, string Seq)? Fact { get; init; }

    /// <summary>Stands for the chain where the whole database is concerned.</summary>
    public const int Whole = -1;

    /// <summary>What the database itself says of it, in its own words.</summary>
    public string? Detail { get; init; }

    /// <summary>The row of a table that is computed from facts.</summary>
    public ProjectedRow? Row { get; init; }
}

/// <summary>Every kind of flaw.</summary>
internal static class Flaws
{
    public static Flaw FactChanged(JournalRow row) => Of(row, "fact.changed", "记录被改动，与日志不符");

    public static Flaw FactRemoved(JournalRow row) => Of(row, "fact.removed", "记录不见了，日志中还有");

    public static Flaw LineChanged(JournalRow row) => Of(row, "line.changed", "日志行被改动或者调换");

    public static Flaw LineEarlier(JournalRow row) => Of(row, "line.earlier", "日志行的时间早于前一行或者校验根，服务器时钟被调慢过");

    public static Flaw LinesMissing(int organ, long first, long last) =>
        new("line.missing", organ, first, first == last ? "日志行不见了" : FormattableString.Invariant($"日志行不见了，直到第{last}行"));

    public static Flaw NoSuchLine(int organ, long n) => new("line.missing", organ, n, "校验根中有这一行，日志中没有，日志被截断");

    public static Flaw FactAdded(int organ, (string, string) fact) =>
        new("fact.added", organ, null, "记录没有日志行，是另外加进去的，或者它的日志行被删去") { Fact = fact };

    public static Flaw HeadDiffers(int organ, long n) => new("head.differs", organ, n, "日志的末行与登记的末行不符，日志被截断或者重算");

    public static Flaw RootDiffers(int organ, long n) => new("root.differs", organ, n, "日志行与校验根不符，日志被重算");

    public static Flaw RootedDiffers(int organ) => new("rooted.differs", organ, null, "已入校验根的末行登记与校验根不符");

    public static Flaw PublishedDiffers(long n) => new("root.published-differs", 0, n, "校验根与公布的不符，日志被重算");

    public static Flaw Behind(long published, long last) => new(
        "ledger.behind", 0, published, FormattableString.Invariant($"台账比公布的校验根旧，全局日志只到第{last}行，可能是从较早的备份恢复的"));

    public static Flaw PublishedUnreadable(string text) => new("root.unreadable", 0, null, $"公布的校验根读不出：“{text}”");

    public static Flaw FileChanged(NamedFile file) =>
        new("attachment.changed", file.Organ, file.Line, $"附件{file.Id}被改动") { Fact = file.Fact };

    public static Flaw FileRemoved(NamedFile file) =>
        new("attachment.removed", file.Organ, file.Line, $"附件{file.Id}不见了") { Fact = file.Fact };

    public static Flaw FileExtra(int organ, string id) =>
        new("attachment.extra", organ, null, $"附件{id}没有记录提到，是另外加进去的");

    public static Flaw PiecesExtra(string id) =>
        new("attachment.pieces-extra", Flaw.Whole, null, $"附件{id}只有内容，没有登记，是另外加进去的，或者它的登记被删去");

    public static Flaw JobExtra(string id) => new("job.extra", Flaw.Whole, null, $"后台任务{id}不是本程序安排的，是另外加进去的");

    public static Flaw KeyGone((int Organ, string Subject) of) =>
        new("key.gone", of.Organ, null, "密钥不见了，却没有销毁的记录；加密的内容已经无法读取") { Row = new("case_key", of.Subject) };

    public static Flaw KeyKept((int Organ, string Subject) of) =>
        new("key.kept", of.Organ, null, "记录说个人信息已经销毁，密钥却还在") { Row = new("case_key", of.Subject) };

    public static Flaw KeyExtra(string subject) =>
        new("key.extra", Flaw.Whole, null, "密钥不属于任何记录，是另外加进去的，或者它的记录被删去") { Row = new("case_key", subject) };

    public static Flaw KeyListed(Guid subject) =>
        new("key.listed", Flaw.Whole, null, "销毁名单上有它，密钥却在台账里，台账是从销毁以前的备份恢复的") { Row = new("case_key", $"{subject}") };

    public static Flaw KeyUnlisted(Guid subject) =>
        new("key.unlisted", Flaw.Whole, null, "台账里已经销毁，销毁名单上却没有；启动一次网站就会补上") { Row = new("case_key", $"{subject}") };

    public static Flaw PartMissing(string type, string name) =>
        new("schema.missing", Flaw.Whole, null, $"数据库中缺少{NameOf(type)}{name}");

    public static Flaw PartDiffers(string type, string name) =>
        new("schema.differs", Flaw.Whole, null, $"数据库中的{NameOf(type)}{name}与本程序建立的不同");

    public static Flaw Foreign(string type, string name) => new(
        type switch
        {
            "trigger" or "event trigger" => "schema.trigger",
            "view" => "schema.view",
            "function" => "schema.function",
            _ => "schema.rule",
        },
        Flaw.Whole, null, $"数据库中有不是本程序建立的{NameOf(type)}{name}，它会自行改动或者遮盖数据");

    public static Flaw Of(Law.Breach damage, string? detail = null) =>
        new(damage.Code, Flaw.Whole, null, damage.Sentence) { Detail = detail };

    private static string NameOf(string type) => type switch
    {
        "table" => "表",
        "index" => "索引",
        "view" => "视图",
        "function" => "函数",
        "rule" => "规则",
        "policy" => "行级策略",
        _ => "触发器",
    };

    public static Flaw RowMissing(int organ, ProjectedRow row) => Of(organ, row, "projection.missing", $"查询表{row.Table}中少了一行，记录中有");

    public static Flaw RowExtra(int organ, ProjectedRow row) => Of(organ, row, "projection.extra", $"查询表{row.Table}中多了一行，记录中没有");

    public static Flaw RowDiffers(int organ, ProjectedRow row) =>
        Of(organ, row, "projection.differs", $"查询表{row.Table}的{row.Column}与记录不符");

    public static Flaw RowUnreadable(int organ, ProjectedRow row) =>
        Of(organ, row, "projection.unreadable", $"记录读不出，查询表{row.Table}无从核对");

    private static Flaw Of(int organ, ProjectedRow row, string code, string sentence) => new(code, organ, null, sentence) { Row = row };

    private static Flaw Of(JournalRow row, string code, string sentence) =>
        new(code, row.Organ, row.N, sentence) { Fact = row.Subject is null ? null : (row.Subject, row.Seq ?? "") };
}
