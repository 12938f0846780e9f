using System.Collections.Immutable;

namespace Gongkai.Web.Asking;

/// <summary>A question of a form. Its name is the one in the address and, where there is one, of the fact on the command line.</summary>
public sealed record Field(string Name, string Label, AnswerKind Kind = AnswerKind.Date)
{
    /// <summary>What helps to answer, or null.</summary>
    public string? Hint { get; init; }

    /// <summary>What may be chosen.</summary>
    public ImmutableArray<Choice> Options { get; init; } = [];

    /// <summary>The largest number that may be typed.</summary>
    public int Most { get; init; } = 366;
}

/// <summary>What a question is answered with.</summary>
public enum AnswerKind
{
    /// <summary>A day, as people write it: 2026-7-6, 2026年7月6日.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>Yes, or nothing.</summary>
    Flag,
}

/// <summary>Something to choose: its value in the address, and its text.</summary>
public sealed record Choice(string Value, string Text);

/// <summary>Something to put right, and the field that has it.</summary>
public sealed record Problem(string Field, string Sentence);

/// <summary>A field as it is shown: with what was typed and what is wrong with it.</summary>
public sealed record Shown(Field Field, string? Value, string? Wrong);
