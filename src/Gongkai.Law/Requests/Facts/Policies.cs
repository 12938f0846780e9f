using System.Collections.Immutable;
using System.Globalization;

namespace Gongkai.Law.Requests;

/// <summary>The readings that an organ has chosen; where it has not, the defaults of <see cref="PolicyBook"/>.</summary>
public sealed record Policies
{
    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    // Readings that move a date. Without a restart after payment (feeRestartsPeriod) every paid application would be overdue already: no
    // date to aim at.
    private static readonly ImmutableArray<string> Moving =
        [PolicyBook.OnlineConfirmation.Id, PolicyBook.ConsultationStart.Id, PolicyBook.LateCorrection.Id];

    private readonly ImmutableDictionary<string, string> chosen;

    private Policies(ImmutableDictionary<string, string> chosen) => this.chosen = chosen;

    /// <summary>Every default.</summary>
    public static Policies Default { get; } = new(None);

    /// <summary>The word of the reading of a question.</summary>
    public string this[string id] =>
        chosen.GetValueOrDefault(id) ?? PolicyBook.Find(id)?.Default
            ?? throw new ArgumentException($"no policy is called {id}", nameof(id));

    /// <summary>The same with one more reading chosen.</summary>
    /// <exception cref="ArgumentException">There is no such question, or no such reading of it.</exception>
    public Policies With(string id, string value) =>
        PolicyBook.Find(id) is { } policy && policy.Accepts(value)
            ? new Policies(chosen.SetItem(id, value))
            : throw new ArgumentException($"{id} has no reading {value}", nameof(value));

    /// <summary>The reading of a question.</summary>
    public TReading On<TReading>(ReadingPolicy<TReading> question) where TReading : struct, Enum => question.Read(this[question.Id]);

    /// <summary>The number of days of a question that asks for one.</summary>
    public int On(DaysPolicy question) => int.Parse(this[question.Id], CultureInfo.InvariantCulture);

    /// <summary>
    /// Every combination of readings of these questions, this one first: for the earliest date under any of them (最稳妥日期).
    /// </summary>
    public IEnumerable<Policies> Readings(IEnumerable<string> questions) =>
        questions.Where(q => Moving.Contains(q)).Aggregate<string, IEnumerable<Policies>>([this], (readings, q) =>
            readings.SelectMany(
                r => PolicyBook.Find(q)!.Others.Prepend(PolicyBook.Find(q)!.Default).OrderBy(v => v != r[q]).Select(v => r.With(q, v))))
                    .ToList();
}
