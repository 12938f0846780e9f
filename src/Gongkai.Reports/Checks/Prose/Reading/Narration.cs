namespace Gongkai.Reports.Checks.Prose;

/// <summary>The whole prose of a report, scanned once for all rules.</summary>
internal sealed class Narration
{
    private Claim[]? claims;
    private List<PartList>? partLists;

    public Narration(AnnualReport report)
    {
        Report = report;
        Preamble = new Passage(report.Preamble);
        Sections = new Passage[6];
        for (var i = 0; i < 6; i++) Sections[i] = new Passage(report.Section(Ids[i]));
    }

    private static readonly string[] Ids = ["s1", "s2", "s3", "s4", "s5", "s6"];

    public AnnualReport Report { get; }

    public Passage Preamble { get; }

    /// <summary>s1 to s6; a missing part is an empty passage.</summary>
    public Passage[] Sections { get; }

    public Passage Overview => Sections[0];

    public Passage Problems => Sections[4];

    public Passage Others => Sections[5];

    /// <summary>What the parts that speak of the year's numbers say about the cells of tables III and IV.</summary>
    public Claim[] Claims => claims ??= ClaimReader.Read(this);

    /// <summary>Totals and their parts, wherever the prose gives both.</summary>
    public List<PartList> PartLists => partLists ??= Prose.PartLists.Find(this);
}

/// <summary>The prose of a report, scanned once for all rules that ask.</summary>
internal static class Narrations
{
    extension(CheckContext context)
    {
        /// <summary>The report's prose.</summary>
        public Narration Narration => context.Once(static report => new Narration(report));
    }
}
