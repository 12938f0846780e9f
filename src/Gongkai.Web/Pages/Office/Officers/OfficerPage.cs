using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Organs;

namespace Gongkai.Web.Pages.Office.Officers;

/// <summary>A page about the people of the organs that the officer administers.</summary>
public abstract class OfficerPage(OrganRegister organs, Staff staff, Database database) : OrganPage(organs, database)
{
    private readonly OrganRegister organs = organs;

    /// <summary>The units of the organs that the officer administers, to be suggested.</summary>
    public ImmutableArray<string> Units { get; private set; } = [];

    /// <summary>The questions about an office.</summary>
    public ImmutableArray<Field> OfficeFields =>
        [OfficerFields.Organ(Administered.Where(o => o.AbolishedOn is null).Select(o => new Choice($"{o.Id}", o.Name))), OfficerFields.Role,
            OfficerFields.Unit(Units), OfficerFields.Since];

    /// <summary>The name of an organ.</summary>
    public string OrganName(int organ) => Administered.First(o => o.Id == organ).ShortName;

    /// <summary>What happened, in words.</summary>
    public string Tell(OfficerFact fact) =>
        $"{(fact is Appointed ? "任" : "免")}{OrganName(fact.Organ)}{fact.Unit}{fact.Role.Name()}{(fact.Reform is null ? "" : "（随机关撤销）")}";

    protected async Task<ImmutableArray<StaffMember>> Everybody(CancellationToken ct)
    {
        await FindAdministered(ct);
        return await staff.In(Administered.Select(o => o.Id), ct);
    }

    protected async Task FindUnits(CancellationToken ct)
    {
        var units = ImmutableArray.CreateBuilder<string>();
        // suggestions; of hundreds of organs they would help nobody
        foreach (var organ in Administered.Take(20)) units.AddRange((await organs.Get(organ.Id, ct))!.On(Today).Units);
        Units = units.ToImmutable();
    }

    /// <summary>The office that was asked for.</summary>
    protected NewAppointment Office(Guid officer) =>
        new(officer, Answers.Number("organ")!.Value, Enum.Parse<Role>(Answers["role"]!), Answers["unit"], Answers.Date("on")!.Value);

    /// <summary>The field that a refusal is about.</summary>
    protected static string FieldOf(Breach breach) => breach switch
    {
        _ when breach.Code.StartsWith("password", StringComparison.Ordinal) => "password",
        _ when breach.Code.StartsWith("account", StringComparison.Ordinal) => "signInName",
        _ when breach == OfficerRefusal.NoSuchUnit => "unit",
        _ when breach == OrganRefusal.TooFar => "on",
        _ => "role",
    };
}
