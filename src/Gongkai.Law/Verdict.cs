using System.Diagnostics.CodeAnalysis;

namespace Gongkai.Law;

/// <summary>What the law says of an attempt: a value, or the one rule that stands in the way.</summary>
/// <typeparam name="T">What the attempt leads to.</typeparam>
/// <param name="Value">The value, where nothing stands in the way.</param>
/// <param name="Breach">The rule in the way, or null.</param>
public sealed record Verdict<T>(T? Value, Breach? Breach)   // a class: the default of a struct would be Allowed
{
    /// <summary>Nothing stands in the way.</summary>
    [MemberNotNullWhen(true, nameof(Value)), MemberNotNullWhen(false, nameof(Breach))]
    public bool Allowed => Breach is null;

    /// <summary>A value is allowed.</summary>
    public static implicit operator Verdict<T>(T value) => new(value, null);

    /// <summary>A breach is not.</summary>
    public static implicit operator Verdict<T>(Breach breach) => new(default, breach);
}

/// <summary>A rule that stands in the way of something.</summary>
/// <param name="Code">Its stable code ("reply.extended-before"); the API returns it, so it never changes.</param>
/// <param name="Sentence">One plain Chinese sentence for the person who meets it, without a stop at its end.</param>
/// <param name="Article">The article it rests on.</param>
public sealed record Breach(string Code, string Sentence, string Article)
{
    /// <inheritdoc />
    public override string ToString() => Code;
}
