using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Gongkai.Law.Disputes;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Organs;

/// <summary>Something that happened to an organ, or that holds of it from a day on.</summary>
/// <param name="On">The day.</param>
public abstract record OrganFact(DateOnly On) : FactBody(On)
{
    /// <summary>The line of a file that it came from; null where it was typed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FileLine? From { get; init; }
}

/// <summary>设立.</summary>
/// <param name="On">The day.</param>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Name">The full name.</param>
/// <param name="ShortName">简称.</param>
/// <param name="Kind">What kind of organ it is.</param>
/// <param name="LetterPrefix">机关代字 in the numbers of its letters.</param>
/// <param name="Parent">The organ above it, or null.</param>
public sealed record OrganFounded(DateOnly On, string Code, string Name, string ShortName, OrganKind Kind, string LetterPrefix, int? Parent)
    : OrganFact(On);

/// <summary>更名.</summary>
public sealed record OrganRenamed(DateOnly On, string Name, string ShortName) : OrganFact(On);

/// <summary>其他名称: a name that it also has (加挂牌子).</summary>
public sealed record OrganAlsoNamed(DateOnly On, string Name) : OrganFact(On);

/// <summary>曾用名: a name that it had until the day, nobody wrote down since when; or a slip for its name that was printed.</summary>
public sealed record OrganFormerlyNamed(DateOnly On, string Name) : OrganFact(On);

/// <summary>种类 of the organ, from the day on.</summary>
public sealed record OrganKindSet(DateOnly On, OrganKind Kind) : OrganFact(On);

/// <summary>设立日期, put right: the organ was founded on this day, whatever its founding says.</summary>
public sealed record FoundingDaySet(DateOnly On) : OrganFact(On);

/// <summary>设立机关: the organ that set it up, from the day on.</summary>
/// <param name="On">The day.</param>
/// <param name="SetUpBy">The other organ; null: none is known.</param>
public sealed record SetUpBySet(DateOnly On, int? SetUpBy) : OrganFact(On);

/// <summary>登记备注: what a file says of it beside the facts, its 编号, 凭证, 备注, has changed; the words are sealed.</summary>
public sealed record OrganRemarked(DateOnly On) : OrganFact(On);

/// <summary>调整隶属: it lies under another organ.</summary>
public sealed record OrganMoved(DateOnly On, int? Parent) : OrganFact(On);

/// <summary>职责划转: another organ carries on what was its business.</summary>
/// <param name="On">The day.</param>
/// <param name="Successor">The other organ.</param>
public sealed record OrganSucceeded(DateOnly On, int Successor) : OrganFact(On);

/// <summary>撤销.</summary>
/// <param name="On">The first day on which it is no more.</param>
/// <param name="Successor">The organ that takes its open cases; null where it had none.</param>
/// <param name="PeopleFollow">Who held an office in it holds the same in the successor from that day on.</param>
public sealed record OrganAbolished(DateOnly On, int? Successor = null, bool PeopleFollow = false) : OrganFact(On);

/// <summary>机构改革: the end of an organ, as what rests on it names it.</summary>
/// <param name="Organ">The organ.</param>
/// <param name="Seq">The number of its <see cref="OrganAbolished"/>.</param>
public sealed record Reform(int Organ, long Seq);

/// <summary>复议机关和法院, from the day on.</summary>
public sealed record RemedyBodiesSet(DateOnly On, OrganBodies Bodies) : OrganFact(On);

/// <summary>机关代字, from the day on.</summary>
public sealed record LetterPrefixSet(DateOnly On, string Prefix) : OrganFact(On);

/// <summary>联系人与联系电话 at the end of its letters, from the day on.</summary>
public sealed record LetterContactSet(DateOnly On, string Contact) : OrganFact(On);

/// <summary>规章制定权: whether it makes rules (规章), which table II asks of it.</summary>
public sealed record RuleMakingSet(DateOnly On, bool MakesRules) : OrganFact(On);

/// <summary>渠道: a channel that the organ has besides those of all, or counts on another side, from the day on.</summary>
public sealed record ChannelSet(DateOnly On, string Channel, Side Side) : OrganFact(On);

/// <summary>内设科室, all of them, from the day on.</summary>
public sealed record UnitsSet(DateOnly On, ImmutableArray<string> Units) : OrganFact(On);
