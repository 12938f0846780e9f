using Gongkai.Ledger.Organs;

namespace Gongkai.Web.Pages.Office.Organs;

/// <summary>What the acts of <see cref="OrganAct"/> are done with.</summary>
public sealed record OrganOperations(
    SetRemedyBodies Bodies, SetUnits Units, SetLetterPrefix Prefix, SetLetterContact Contact, SetRuleMaking Rules, RenameOrgan Rename,
    NameOrganAlso AlsoName, MoveOrgan Move, SucceedOrgan Succeed);
