using System.Collections.Immutable;
using Gongkai.Law.Disputes;
using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Directory;

/// <summary>机关: the organs of a ledger as a file.</summary>
public static class OrganList
{
    internal const string Name = "名称", Code = "统一社会信用代码", Above = "上级", SetUpBy = "设立机关";

    private const string Kind = "种类", Prefix = "代字", Since = "自", Short = "简称", Former = "曾用名", Rules = "规章制定权";

    private const string Voucher = "凭证", Remark = "备注";

    private static readonly (string Word, OrganKind Kind)[] Kinds =
    [
        ("县级以上政府部门", OrganKind.Department), ("地方人民政府", OrganKind.Government), ("省级人民政府", OrganKind.ProvincialGovernment),
        ("国务院部门", OrganKind.StateCouncilDepartment), ("垂直领导机关", OrganKind.VerticalOrgan), ("司法行政部门", OrganKind.JusticeDepartment),
        ("派出机关", OrganKind.DispatchedOrgan), ("派出机构", OrganKind.Outpost), ("内设机构", OrganKind.InnerUnit),
        ("授权组织", OrganKind.AuthorisedOrganisation),
    ];

    // 条例 and 行政复议法 ask who set them up; a street office was set up by the government above it.
    private static readonly OrganKind[] SetUp =
        [OrganKind.DispatchedOrgan, OrganKind.Outpost, OrganKind.InnerUnit, OrganKind.AuthorisedOrganisation];

    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "organs", "机关",
        new(Name, new OrganNameCodec()),
        new(Code, new CreditCodeCodec()),
        new(Kind, new ChoiceCodec([.. Kinds.Select(k => k.Word)])),
        new(Prefix, new WordsCodec(Name: true, Longest: 30)),
        new(Since, new DayCodec(), Place.On),
        Column.Optional(Above, new WordsCodec(Name: true, Longest: 100)),
        Column.Optional(Short, new OrganNameCodec()),
        Column.Optional(Former, new ListCodec(new WordsCodec(Name: true, Longest: 100))),
        Column.Optional(Rules, new FlagCodec()),
        Column.Optional(SetUpBy, new WordsCodec(Name: true, Longest: 100)))
    {
        Feeds = "机关和它们的隶属",
        Example = ["云岭县青石街道办事处", "11990000MB0000001A", "派出机关", "青街信公", "2019-01-10", "云岭县人民政府", "青石街道", "青石镇人民政府"],
        Rules = [new(SetUpBy, r => r[SetUpBy] is null || SetUp.Contains(KindOf(r)), DirectoryBreach.NoSetUp)],
    };

    /// <summary>What a row says.</summary>
    internal static OrganLine Read((Row Row, int Line) row) => new(row.Line, row.Row[Code]!, row.Row[Name]!, row.Row.On)
    {
        Kind = KindOf(row.Row),
        Prefix = row.Row[Prefix]!,
        Above = row.Row[Above],
        Short = row.Row[Short],
        Former = [.. ListCodec.Parts(row.Row[Former]).Where(n => n != row.Row[Name])],
        MakesRules = row.Row[Rules] is not null,
        SetUpBy = row.Row[SetUpBy],
        Words = WordsOf(row.Row),
    };

    /// <summary>What is sealed of a row, but for the name of its file.</summary>
    internal static Organs.FileWords WordsOf(Row row) =>
        new("") { Row = row.Digest, Code = row[Register.CodeHeading], Voucher = row[Voucher], Remark = row[Remark] };

    private static OrganKind KindOf(Row row) => Array.Find(Kinds, k => k.Word == row[Kind]).Kind;
}

/// <summary>A line of a file of organs.</summary>
/// <param name="Line">The line.</param>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Name">名称.</param>
/// <param name="Since">自.</param>
internal sealed record OrganLine(int Line, string Code, string Name, DateOnly Since)
{
    public required OrganKind Kind { get; init; }

    public required string Prefix { get; init; }

    /// <summary>上级 as it was written; null: it is a root.</summary>
    public string? Above { get; init; }

    /// <summary>简称; null: none of its own.</summary>
    public string? Short { get; init; }

    public string ShortName => Short ?? Name;

    /// <summary>曾用名.</summary>
    public ImmutableArray<string> Former { get; init; } = [];

    public bool MakesRules { get; init; }

    /// <summary>设立机关 as it was written.</summary>
    public string? SetUpBy { get; init; }

    public required Organs.FileWords Words { get; init; }
}
