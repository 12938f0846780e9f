using System.Collections.Immutable;
using Gongkai.Law.Disputes;
using Gongkai.Ledger.Officers;

namespace Gongkai.Web.Demo;

/// <summary>The organs and persons of a demonstration. There is no such county; names are made up.</summary>
internal static class DemoPlaces
{
    /// <summary>The numbers that the organs get, in the order in which they are founded.</summary>
    public const int County = 1, Street = 2, Bureau = 3;

    private const string Government = "云岭县人民政府";

    /// <summary>The organs: the county that supervises, a street office, a department.</summary>
    public static ImmutableArray<DemoOrgan> Organs { get; } =
    [
        new("11990000MB0000000", Government, "县政府", OrganKind.Government, "云政信公", []),
        new("11990000MB0000001", "云岭县青石街道办事处", "青石街道", OrganKind.DispatchedOrgan, "青街信公", ["党政办", "征地办"]),
        new("11990000MB0000002", "云岭县自然资源局", "自然资源局", OrganKind.Department, "云自然信公", ["办公室", "用地科"]),
    ];

    /// <summary>The persons, by the name they sign in with.</summary>
    public static ImmutableArray<DemoPerson> People { get; } =
    [
        new("jingban", "林小禾", new(Street, Role.Clerk)),
        new("zhengdi", "周明远", new(Street, Role.Clerk, "征地办")),
        new("kezhang", "韩立群", new(Street, Role.UnitHead, "征地办")),
        new("zhuren", "沈若谷", new(Street, Role.DisclosureHead)),
        new("baomi", "方知秋", new(Street, Role.SecrecyReviewer)),
        new("lingdao", "贺云帆", new(Street, Role.Leader)),
        new("jijian", "秦正", new(Street, Role.Inspector)),
        new("guanli", "罗一鸣", new(County, Role.Administrator)),
        new("zhuguan", "许安澜", new(County, Role.Supervisor)),
        new("zr-jingban", "叶知夏", new(Bureau, Role.Clerk)),
        new("zr-zhuren", "田禾丰", new(Bureau, Role.DisclosureHead)),
        new("zr-baomi", "邵静", new(Bureau, Role.SecrecyReviewer)),
        new("zr-lingdao", "江越", new(Bureau, Role.Leader)),
    ];

    /// <summary>Who reviews and judges what an organ decides.</summary>
    public static OrganBodies Bodies(DemoOrgan organ) => new(organ.Kind, organ.Name, "云岭县人民法院")
    {
        SameLevelGovernment = Government,
        SetUpBy = Government,
        HigherGovernment = "云岭市人民政府",
        HigherDepartment = "云岭市自然资源局",
    };
}

/// <summary>An organ of a demonstration; its code lacks the last character, which checks the others.</summary>
internal sealed record DemoOrgan(
    string Code, string Name, string ShortName, OrganKind Kind, string LetterPrefix, ImmutableArray<string> Units);

/// <summary>A person of a demonstration.</summary>
internal sealed record DemoPerson(string SignInName, string Name, Appointment Office);
