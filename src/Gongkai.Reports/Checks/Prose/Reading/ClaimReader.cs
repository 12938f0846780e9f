namespace Gongkai.Reports.Checks.Prose;

/// <summary>Binds the numbers of the prose to the metrics of tables III and IV through the words around them.</summary>
internal static class ClaimReader
{
    public static Claim[] Read(Narration prose)
    {
        var found = new List<Claim>(16);
        foreach (var index in (ReadOnlySpan<int>)[0, 1, 2, 3])
        {
            var passage = prose.Sections[index];
            foreach (var (i, mention) in passage.Mentions.Index())
            {
                if (!mention.IsCount || mention.Vague) continue;
                var place = Place.Of(prose, passage, i);
                if (DisputeWords.Bind(place) is { } dispute) found.Add(dispute);
                else if (!place.SpeaksOfDisputes && ApplicationWords.Bind(place) is { } application) found.Add(application);
            }
        }

        return [.. found];
    }
}

/// <summary>A number and the words around it.</summary>
internal readonly ref struct Place
{
    private Place(Narration prose, Passage passage, int index)
    {
        Prose = prose;
        Passage = passage;
        Mention = passage.Mentions[index];
        var text = passage.Text;
        (SentenceStart, SentenceEnd) = passage.Sentence(passage.SentenceAt(Mention.Start));
        // The longest sentence seen has 560 characters; words farther away bind nothing.
        SentenceStart = Math.Max(SentenceStart, Mention.Start - 600);
        SentenceEnd = Math.Min(SentenceEnd, Mention.End + 600);
        ClauseStart = Math.Max(SentenceStart, Words.ClauseStart(text, Mention.Start));
        var before = index > 0 ? passage.Mentions[index - 1].End : 0;
        HeadStart = Math.Max(ClauseStart, before);
        var after = index + 1 < passage.Mentions.Length ? passage.Mentions[index + 1].Start : text.Length;
        TailEnd = Math.Min(Words.ClauseEnd(text, Mention.End), after);
        if (Mention.Depth > 0 && text.AsSpan(0, Mention.Start).LastIndexOf('(') is var open && open >= HeadStart) HeadStart = open + 1;
    }

    public static Place Of(Narration prose, Passage passage, int index) => new(prose, passage, index);

    public Narration Prose { get; }

    public Passage Passage { get; }

    public Mention Mention { get; }

    public int SentenceStart { get; }

    public int SentenceEnd { get; }

    public int ClauseStart { get; }

    public int HeadStart { get; }

    public int TailEnd { get; }

    /// <summary>From the beginning of the clause, or from the number before, up to the number.</summary>
    public ReadOnlySpan<char> Head => Passage.Text.AsSpan(HeadStart, Mention.Start - HeadStart);

    /// <summary>From the number up to a bracket, the end of the clause or the next number.</summary>
    public ReadOnlySpan<char> Tail => Bracketed.IsEmpty ? Rest : [];

    /// <summary>What the bracket begins with that opens right after the number.</summary>
    public ReadOnlySpan<char> Bracketed => Rest is ['(', ..] ? Rest : [];

    private ReadOnlySpan<char> Rest => Passage.Text.AsSpan(Mention.End, TailEnd - Mention.End);

    /// <summary>The sentence up to the number.</summary>
    public ReadOnlySpan<char> Before => Passage.Text.AsSpan(SentenceStart, Mention.Start - SentenceStart);

    public ReadOnlySpan<char> Sentence => Passage.Text.AsSpan(SentenceStart, SentenceEnd - SentenceStart);

    public bool SpeaksOfDisputes => Head.HasAny(["复议", "诉讼", "应诉", "起诉"]) || Tail.HasAny(["复议", "诉讼"]);

    /// <summary>The words speak of another year than the report's, or of a part of it.</summary>
    public bool OtherTime
    {
        get
        {
            if (Head.HasAny(["去年", "上年", "上一年", "同期", "历年", "以来", "累计至", "相比", "较20"])) return true;
            if (Before.HasAny(["上半年", "下半年", "季度", "前三季"])) return true;
            return Words.LastYear(Before) is { } year && year != Prose.Report.Year;
        }
    }

    /// <summary>The clause has a subject of its own, an organ below the report's.</summary>
    public bool OtherOrgan
    {
        get
        {
            var subject = Passage.Text.AsSpan(ClauseStart, Mention.Start - ClauseStart);
            if (subject.HasAny(["各县", "各区", "各部门", "各乡", "各镇", "各街道", "各单位", "所属", "下属", "直属", "直部门", "有关部门"])) return true;
            var verb = subject.LastOf(["收到", "受理", "接收", "接到", "新收", "答复", "办结", "办理", "收办", "处理"]);
            if (verb <= 0 || Prose.Report.Organ is not { } organ || IsDepartment(organ)) return false;
            return subject[..verb].HasAny(["办公室", "办公厅", "局", "乡", "镇"]) && !subject[..verb].Has(organ);
        }
    }

    private static bool IsDepartment(string organ) => organ.EndsWith('局') || organ.EndsWith('室') || organ.EndsWith('厅');

    public Claim Claim(Metric metric, int start, bool tight) => new(Passage, Mention, metric, start, tight && !OtherTime && !OtherOrgan);
}
