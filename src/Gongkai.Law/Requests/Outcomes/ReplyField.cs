namespace Gongkai.Law.Requests.Outcomes;

/// <summary>One thing that a letter must or may state (文书要素).</summary>
/// <param name="Id">Its stable id ("responsibleOrgan").</param>
/// <param name="Label">What people call it; forms and refusals begin with it.</param>
/// <param name="Kind">What kind of value it is.</param>
/// <param name="Required">The letter can't go out without it, unless <see cref="OnlyWhen"/> says otherwise.</param>
public sealed record ReplyField(string Id, string Label, FieldKind Kind = FieldKind.Text, bool Required = true)
{
    /// <summary>
    /// The answers to choose from, where <see cref="Kind"/> is <see cref="FieldKind.Choice"/>, separated by 、; else null.
    /// </summary>
    public string? Choices { get; init; }

    /// <summary>It is needed only where another field has this value; null: always.</summary>
    public (string Field, string Value)? OnlyWhen { get; init; }

    /// <inheritdoc />
    public override string ToString() => Id;
}

/// <summary>What kind of value a field of a letter holds.</summary>
public enum FieldKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>An amount in whole yuan.</summary>
    Yuan,

    /// <summary>One of <see cref="ReplyField.Choices"/>.</summary>
    Choice,

    /// <summary>"是" or "否".</summary>
    YesNo,

    /// <summary>The name of an organ.</summary>
    Organ,

    /// <summary>The number of an earlier letter (文号).</summary>
    LetterNumber,

    /// <summary>An article of a law, with the law's name.</summary>
    Citation,

    /// <summary>A list, one a line: files, copies, withheld parts with reason and article.</summary>
    List,
}
