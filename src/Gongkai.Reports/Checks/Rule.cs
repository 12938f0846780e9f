using System.Collections.Immutable;

namespace Gongkai.Reports;

/// <summary>One rule that an annual report is checked by (年报校验规则): a row of the table in <see cref="RuleBook"/>.</summary>
/// <param name="Id">Its stable id ("T3-01").</param>
/// <param name="Severity">How much a breach weighs.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Sentence">The rule in one sentence, for people.</param>
/// <param name="Advice">What to do about a breach, in one sentence.</param>
/// <param name="Cells">The cells it is about ("table3.*.total", "table4", "s6"), for people and for the rule list.</param>
/// <param name="Check">Finds what the rule has to say about a report.</param>
public sealed record Rule(
    string Id, Severity Severity, Basis Basis, string Sentence, string Advice, string Cells,
    Func<Rule, CheckContext, IEnumerable<Finding>> Check)
{
    /// <summary>The rule needs last year's report of the same organ.</summary>
    public bool NeedsPrevious { get; init; }

    /// <inheritdoc />
    public override string ToString() => Id;
}

/// <summary>How much a breach weighs.</summary>
public enum Severity
{
    /// <summary>错误: the report should not go out like this.</summary>
    Error,

    /// <summary>需要说明: correct it or be able to say why.</summary>
    Warning,

    /// <summary>提示.</summary>
    Info,
}

/// <summary>What a rule rests on.</summary>
public enum Basis
{
    /// <summary>算术: numbers that must add up.</summary>
    Arithmetic,

    /// <summary>法定格式: the Regulations or the notice that issued the form.</summary>
    StatutoryForm,

    /// <summary>经验: what supervisors and readers have found wrong in published reports.</summary>
    Experience,
}

/// <summary>What came out of holding a rule against a report.</summary>
public enum Outcome
{
    /// <summary>The rule holds here, and this was really compared.</summary>
    Pass,

    /// <summary>The rule is broken.</summary>
    Fail,

    /// <summary>The text leaves room: a person has to look.</summary>
    Uncertain,
}

/// <summary>What a rule says about one place of a report.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">Pass, fail or uncertain.</param>
/// <param name="Place">The cell, row ("table3.carried_in"), column ("table3.*.total"), table or part ("s6", "title").</param>
/// <param name="Message">One plain sentence in Chinese.</param>
public sealed record Finding(Rule Rule, Outcome Outcome, string Place, string Message)
{
    /// <summary>What stands there.</summary>
    public string? Found { get; init; }

    /// <summary>What was expected.</summary>
    public string? Expected { get; init; }

    /// <summary>
    /// Its weight: the rule's, unless the case is milder. What a person has to look at is not called an error, whatever its rule weighs.
    /// </summary>
    public Severity Severity
    {
        get => Outcome is Outcome.Uncertain && field is Severity.Error ? Severity.Warning : field;
        init;
    } = Rule.Severity;

    /// <summary>What to do about it: the rule's advice, unless the case asks for another.</summary>
    public string Advice { get => field ?? Rule.Advice; init; }

    /// <summary>Other rules that the same cause breaks ("T3-01" beside "T3-02").</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>Ids of the cells to mark.</summary>
    public ImmutableArray<string> Cells { get; init; } = [];

    /// <summary>The words of the prose it is about.</summary>
    public ProseSpan? Span { get; init; }
}

/// <summary>A stretch of a part's prose, in characters of <see cref="ReportText.Text"/>.</summary>
/// <param name="Place">"preamble" or "s1" to "s6".</param>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many characters.</param>
public readonly record struct ProseSpan(string Place, int Start, int Length);
