using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Tests.Approvals;

/// <summary>A route of steps for any subject: order, rights and the fewest people are its plan.</summary>
public sealed class RouteTests
{
    private static readonly RoutePlan Plan = new(
        [new(ApprovalStep.Unit, Can.Review), new(ApprovalStep.Office, Can.Review) { OfTheWholeOrgan = true }], Can.Sign, FewestPeople: 3);

    private static readonly Officer Drafter = Person(Role.Clerk), Head = Person(Role.DisclosureHead), Leader = Person(Role.Leader);

    private static readonly Officer OfTheUnit = new(Guid.NewGuid(), "孙科长", [new(1, Role.UnitHead, "征地办")]);

    [Fact]
    public void Steps_are_taken_in_order_by_those_entitled_and_the_signature_comes_last()
    {
        var route = At();
        Assert.Equal(ApprovalStep.Unit, route.Next);
        Assert.Equal(ApprovalBreach.OwnReview, Refusal(route, Drafter, ApprovalStep.Unit));
        Assert.Null(Refusal(route, OfTheUnit, ApprovalStep.Unit));
        Assert.Equal(Entitlements.NotEntitled, Refusal(route, OfTheUnit, ApprovalStep.Office));   // of one unit only
        Assert.Equal("sign.not-reviewed.unit", Refusal(route, Leader, ApprovalStep.Signature)!.Code);
        Assert.Equal(ApprovalBreach.Done, Refusal(At((ApprovalStep.Unit, OfTheUnit)), Head, ApprovalStep.Unit));
    }

    [Fact]
    public void A_plan_for_three_is_not_signed_by_two()
    {
        var byOne = At((ApprovalStep.Unit, Head), (ApprovalStep.Office, Head));
        Assert.Equal("sign.too-few", Refusal(byOne, Head, ApprovalStep.Signature)!.Code);
        Assert.Null(Refusal(byOne, Leader, ApprovalStep.Signature));
        Assert.Equal(
            ApprovalBreach.OwnSignature, Refusal(byOne, Drafter with { Appointments = Leader.Appointments }, ApprovalStep.Signature));
    }

    [Fact]
    public void A_step_that_is_not_needed_is_not_waited_for() =>
        Assert.Equal(ApprovalStep.Office, (At() with { Plan = Plan.Only(s => s is not ApprovalStep.Unit) }).Next);

    private static Route At(params (ApprovalStep Step, Officer By)[] done) =>
        new(Plan, 4, Drafter.Id, [.. done.Select((d, i) => new StepDone(5 + i, d.Step, d.By.Id, new(2026, 3, 2)))]);

    private static Law.Breach? Refusal(Route route, Officer by, ApprovalStep step) => route.Refusal(by, (1, "征地办"), step);

    private static Officer Person(Role role) => new(Guid.NewGuid(), role.Name(), [new(1, role)]);
}
