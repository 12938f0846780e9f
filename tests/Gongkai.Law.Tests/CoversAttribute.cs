namespace Gongkai.Law.Tests;

/// <summary>This test class tests the rules of these types; <c>docs/law.md</c> is written from it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CoversAttribute(params Type[] rules) : Attribute
{
    public IReadOnlyList<Type> Rules => rules;
}
