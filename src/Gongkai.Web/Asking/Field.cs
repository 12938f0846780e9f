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

    /// <summary>The form can't go on without an answer.</summary>
    public bool Required { get; init; }

    /// <summary>In some cases the form can't go on without an answer, and the hint says in which: it is not called 选填.</summary>
    public bool Sometimes { get; init; }

    /// <summary>What is filled in before anybody typed; null: nothing.</summary>
    public string? Default { get; init; }

    /// <summary>What a browser may fill in ("current-password"); null: nothing.</summary>
    public string? Fill { get; init; }

    /// <summary>Words that may be taken instead of typing them.</summary>
    public ImmutableArray<string> Suggestions { get; init; } = [];
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

    /// <summary>One of a short list, all of it in sight, each with what is to be known of it.</summary>
    Radio,

    /// <summary>Several of a list.</summary>
    Several,

    /// <summary>Yes, or nothing.</summary>
    Flag,

    /// <summary>Words, in one line.</summary>
    Line,

    /// <summary>Words, in several lines.</summary>
    Words,

    /// <summary>A password: it is never shown again, and never among the <see cref="Answers"/>.</summary>
    Secret,
}

/// <summary>Something to choose: its value in the address, and its text.</summary>
/// <param name="Value">The value.</param>
/// <param name="Text">The text.</param>
/// <param name="Hint">What is to be known before it is chosen, or null.</param>
public sealed record Choice(string Value, string Text, string? Hint = null);

/// <summary>Something to put right, and the field that has it.</summary>
public sealed record Problem(string Field, string Sentence);

/// <summary>A field as it is shown: with what was typed and what is wrong with it.</summary>
public sealed record Shown(Field Field, string? Value, string? Wrong)
{
    /// <summary>What is filled in.</summary>
    public string? Filled => Value ?? Field.Default;

    /// <summary>What the field is described by, as ids, or null.</summary>
    public string? DescribedBy
    {
        get
        {
            var ids = string.Join(
                ' ', new[] { Field.Hint is null ? null : $"{Field.Name}-hint",
                    Wrong is null ? null : $"{Field.Name}-wrong" }.OfType<string>());
            return ids.Length == 0 ? null : ids;
        }
    }

    /// <summary>It was chosen.</summary>
    public bool Has(Choice option) => Filled is { } filled && filled.Split(Answers.Between).Contains(option.Value);
}
