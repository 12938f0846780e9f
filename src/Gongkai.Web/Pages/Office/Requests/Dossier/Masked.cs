using Gongkai.Law.Requests;

namespace Gongkai.Web.Pages.Office.Requests.Dossier;

/// <summary>How the office shows a person.</summary>
internal static class Masked
{
    /// <summary>张*; an organisation is named in full.</summary>
    public static string Name(string name, ApplicantKind kind) =>
        kind == ApplicantKind.NaturalPerson && name.Length > 0 ? $"{name[..1]}*" : name;
}
