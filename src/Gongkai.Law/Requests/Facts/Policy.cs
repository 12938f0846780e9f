using System.Collections.Immutable;
using System.Globalization;

namespace Gongkai.Law.Requests;

/// <summary>A question that no national text answers, or not for certain: it is settled by a setting, never by a constant.</summary>
/// <param name="Id">Its name in settings and facts ("P3").</param>
/// <param name="Question">The question, for people.</param>
/// <param name="Source">What there is in the texts.</param>
/// <param name="Default">The word of the reading that holds where none is chosen.</param>
/// <param name="Others">The words of the other readings; empty where the value is a number.</param>
public abstract record Policy(string Id, string Question, string Source, string Default, ImmutableArray<string> Others)
{
    /// <summary>The value is a number of days.</summary>
    public bool IsNumber => this is DaysPolicy;

    /// <summary>The value is one of the readings, or a number where one is asked for.</summary>
    public abstract bool Accepts(string value);
}

/// <summary>A question with readings to choose from.</summary>
/// <typeparam name="TReading">The readings.</typeparam>
/// <param name="Id">Its name.</param>
/// <param name="Question">The question.</param>
/// <param name="Source">What there is in the texts.</param>
/// <param name="Words">The word of each reading in settings and facts, the default first. They are public: they never change.</param>
public sealed record ReadingPolicy<TReading>(
    string Id, string Question, string Source, ImmutableArray<(TReading Reading, string Word)> Words)
    : Policy(Id, Question, Source, Words[0].Word, [.. Words.Skip(1).Select(w => w.Word)])
    where TReading : struct, Enum
{
    /// <inheritdoc />
    public override bool Accepts(string value) => Words.Any(w => w.Word == value);

    internal TReading Read(string word) => Words.First(w => w.Word == word).Reading;
}

/// <summary>A question for a number of days.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Question">The question.</param>
/// <param name="Source">What there is in the texts.</param>
/// <param name="Days">The number that holds where none is chosen.</param>
public sealed record DaysPolicy(string Id, string Question, string Source, int Days)
    : Policy(Id, Question, Source, Days.ToString(CultureInfo.InvariantCulture), [])
{
    private const int Most = 366;

    /// <inheritdoc />
    public override bool Accepts(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= Most;
}
