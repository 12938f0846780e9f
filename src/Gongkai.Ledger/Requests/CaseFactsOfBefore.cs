using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Requests;

/// <summary>
/// Facts of requests as they were kept before each had a type of its own: {"fact": …, "detail": …}, with one detail for all. Only ever
/// read.
/// </summary>
internal static class CaseFactsOfBefore
{
    /// <summary>The fact of a row of before; null where a case does not know its code.</summary>
    public static FactBody? Read(Fact row)
    {
        var json = JsonNode.Parse(row.Data);
        var d = json?["detail"].Deserialize<Detail>(CaseFactKinds.Json) ?? new();
        var on = row.HappenedOn;
        if (Law(row.Code, json?["fact"]) is { } law) return Of(law, d);
        FactBody? fact = row.Code switch
        {
            "person-seen" => new PersonSeen(on, d.Looked),
            "returned" => new SentBack(on, d.Step ?? ApprovalStep.Office, d.Of ?? 0),
            "strike-proposed" => new StrikeProposed(on, d.Strikes ?? 0) { Ground = d.Ground },
            "strike-declined" => new StrikeDeclined(on, d.Of ?? 0) { Ground = d.Ground },
            "contact-tried" => new ContactTried(on),
            "searched" => new Searched(on),
            "key-destroyed" => new KeyDestroyed(on, d.Ground ?? ""),
            "file-added" => new FileAdded(on, d.Evidence),
            "decision-entered" => new DecisionEntered(on, d.OnPaperBy ?? default, d.Draft)
            {
                Enters = d.Enters is { } code ? Law(code, json?["fact"])! with { On = on } : null,
                LetterNumber = d.LetterNumber,
                Reviews = d.Reviews ?? [],
            },
            "entry-declined" => new EntryDeclined(on, d.Of ?? 0),
            "name-confirmed" => new NameConfirmed(on, d.Of ?? 0),
            "extension-consented" => new ExtensionConsented(on, d.Days ?? 0, d.OnPaperBy),
            "extension-refused" => new ExtensionRefused(on, d.Of),
            _ => null,
        };
        return fact is null ? null : fact with { Files = d.Files };
    }

    private static RequestFact? Law(string code, JsonNode? json) => VerbTable.All.FirstOrDefault(v => v.FactCode == code) is { } verb
        ? json.Deserialize(verb.Fact, CaseFactKinds.Json) as RequestFact ?? throw new JsonException($"the fact {code} has no content")
        : null;

    private static LawFact Of(RequestFact law, Detail d)
    {
        LawFact fact = law switch
        {
            Received =>
                new Arrival(
                    law, Enum.Parse<ApplicantKind>(d.ApplicantKind!), d.Year!.Value, d.Number!.Value)
                { SummaryOfBefore = d.Summary },
            Registered => new ReceiptFixed(law) { GroundOfBefore = d.Ground },
            Assigned => new UnitAssigned(law, d.InternalDue),
            Drafted => new DraftSent(law, d.GivesOut is true, d.Lapse),
            Approved => new StepTaken(law, d.Step, d.Draft) { OnPaperBy = d.OnPaperBy, Entry = d.Of },
            Replied or DeemedAbandoned => new DecisionIssued(law, d.Draft) { OnPaperBy = d.OnPaperBy, Entry = d.Of },
            Extended => new ExtensionTold(law, d.Of),
            Struck => new CaseStruck(law, d.Of) { Ground = d.Ground },
            _ => new Happened(law),
        };
        return fact with { LetterNumber = d.LetterNumber, Files = d.Files };
    }

    /// <summary>What was kept of a fact beyond what the law asks.</summary>
    private sealed record Detail
    {
        public string? Ground { get; init; }

        public string? Summary { get; init; }

        public string? ApplicantKind { get; init; }

        public int? Year { get; init; }

        public int? Number { get; init; }

        public DateOnly? InternalDue { get; init; }

        public ApprovalStep? Step { get; init; }

        public Guid? OnPaperBy { get; init; }

        public ImmutableArray<PaperReview>? Reviews { get; init; }

        public string? Enters { get; init; }

        public Lapse? Lapse { get; init; }

        public int? Days { get; init; }

        public long? Draft { get; init; }

        public bool? GivesOut { get; init; }

        public string? Evidence { get; init; }

        public string? LetterNumber { get; init; }

        public ImmutableArray<FileMark> Files { get; init; } = [];

        public Guid? Looked { get; init; }

        public long? Strikes { get; init; }

        public long? Of { get; init; }
    }
}
