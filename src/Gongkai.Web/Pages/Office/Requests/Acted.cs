using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Web.Pages.Office.Requests.Verbs;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>What became of an act.</summary>
/// <param name="Verdict">What the operation says.</param>
/// <param name="Said">What is said where it was done.</param>
/// <param name="Field">The field at which it is said where it was refused.</param>
public sealed record Acted(Verdict<Recorded> Verdict, Notice Said, string Field);
