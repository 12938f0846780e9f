using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Tests.Organs;

public sealed class EntitlementTests
{
    /// <summary>
    /// What each office may do in its organ, and nothing beyond: a right more is a person fewer between the draft and the letter.
    /// </summary>
    public static TheoryData<Role, Can[]> Rows => new()
    {
        // neither reviews nor signs
        { Role.Clerk, [Can.ReadCases, Can.SeePersons, Can.Register, Can.Assign, Can.Draft, Can.Deliver, Can.Strike, Can.ReadReports,
                Can.KeepRegisters] },
        { Role.UnitHead, [Can.ReadCases, Can.SeePersons, Can.Draft, Can.Review] }, // signs nothing
        // 条例第三十三条第二款: the head's consent
        { Role.DisclosureHead,
            [Can.ReadCases, Can.SeePersons, Can.Register, Can.Assign, Can.Draft, Can.Review, Can.Sign, Can.ConsentToExtension, Can.Deliver,
                Can.Strike, Can.ReadReports, Can.KeepRegisters] },
        { Role.SecrecyReviewer, [Can.ReadCases, Can.ReviewSecrecy] }, // of the person nothing
        { Role.Leader, [Can.ReadCases, Can.SeePersons, Can.Review, Can.Sign, Can.ReadReports] }, // drafts nothing that he signs
        { Role.Publisher, [] },
        { Role.Supervisor, [Can.Supervise, Can.ReadReports] }, // numbers and dates, no case
        { Role.Inspector, [Can.ReadCases, Can.ReadReports] },
        { Role.Administrator, [Can.Administer, Can.DestroyPersons] }, // reads no case
    };

    [Theory, MemberData(nameof(Rows))]
    public void An_office_may_do_this_and_nothing_else(Role role, Can[] may) =>
        Assert.Equal(may.Order(), Enum.GetValues<Can>().Where(can => TestLedger.Person("某人", role).May(can, TestLedger.Organ)).Order());

    [Fact]
    public void The_rows_name_every_office() => Assert.Equal(Enum.GetValues<Role>(), Rows.Select(r => (Role)r[0]));
}
