using System.Collections.Immutable;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Directory;

/// <summary>人员: the people of a ledger and their offices as a file.</summary>
public static class OfficerList
{
    /// <summary>账号: what is typed to sign in.</summary>
    public const string SignInName = "账号";

    internal const string Name = "姓名", Organ = "机关", Unit = "科室", Since = "自";

    private const string Roles = "岗位";

    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "officers", "人员",
        new(SignInName, new WordsCodec(Name: true, Longest: 60)),
        new(Name, new WordsCodec(Longest: 60)),
        new(Organ, new WordsCodec(Name: true, Longest: 100)),
        new(Roles, new ListCodec(new ChoiceCodec([.. Enum.GetValues<Role>().Select(r => r.Name())]))),
        Column.Optional(Unit, new WordsCodec(Name: true, Longest: 100)),
        new(Since, new DayCodec(), Place.On))
    {
        Feeds = "人员和他们的岗位",
        Example = ["zhangsan", "张三", "云岭县青石街道办事处", "经办人、发布员", "", "2024-03-01"],
    };

    /// <summary>What a row says.</summary>
    internal static OfficerLine Read((Row Row, int Line) row) => new(row.Line, row.Row[SignInName]!, row.Row[Name]!, row.Row.On)
    {
        Organ = row.Row[Organ]!,
        Roles = [.. ListCodec.Parts(row.Row[Roles]).Select(w => Enum.GetValues<Role>().First(r => r.Name() == w))],
        Unit = row.Row[Unit],
        Words = OrganList.WordsOf(row.Row) with { Row = null },
    };

    /// <summary>A file that is refused because of the first passwords that some were to have.</summary>
    public static ImportResult Refuse(RowsOfFile file, IReadOnlySet<string> signInNames) => ImportResult.Of(
        [.. file.Rows.Where(r => signInNames.Contains(r.Row[SignInName]!))
            .Select(r => new RefusedCell(r.Line, SignInName, DirectoryBreach.Password))]);
}

/// <summary>A line of a file of people.</summary>
/// <param name="Line">The line.</param>
/// <param name="SignInName">账号.</param>
/// <param name="Name">姓名.</param>
/// <param name="Since">自.</param>
internal sealed record OfficerLine(int Line, string SignInName, string Name, DateOnly Since)
{
    /// <summary>机关 as it was written.</summary>
    public required string Organ { get; init; }

    public ImmutableArray<Role> Roles { get; init; } = [];

    public string? Unit { get; init; }

    public required FileWords Words { get; init; }

    /// <summary>账号 as accounts are compared.</summary>
    public string NormalName => SignInName.ToUpperInvariant();
}

/// <summary>Somebody who has no account yet.</summary>
/// <param name="SignInName">账号.</param>
/// <param name="Name">姓名.</param>
public sealed record NewPerson(string SignInName, string Name);

/// <summary>What a file of people would do.</summary>
/// <param name="Result">What it comes to.</param>
/// <param name="New">Who gets an account, in the order of the file.</param>
public sealed record OfficersTried(ImportResult Result, ImmutableArray<NewPerson> New)
{
    internal static OfficersTried Of(ImportResult result) => new(result, []);
}
