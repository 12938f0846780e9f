using Gongkai.Law.Requests.Outcomes;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Requests.Outcomes;

[Covers(typeof(Remedy), typeof(RemedyWords), typeof(RemedyBodies))]
public sealed class RemedyTests
{
    private const string A = "R-A", B = "R-B", C = "R-B1", None = "–";

    /// <summary>
    /// Code, row, letter, the remedy on the last day of the old review act, on the first of the new, and under Order 836; the item that
    /// bars a suit since 2025-06-01.
    /// </summary>
    public static TheoryData<string, string, int, string, string, string, string> Table => new()
    {
        { "G1", "results.granted", 14, B, B, B, "" },
        { "G2", "results.granted", 14, B, B, B, "" },
        { "PD", "results.partial", 15, B, B, B, "" },   // with no ground of 14 to 16; with one, see below
        { "N1", "results.refused.state_secret", 16, B, A, A, "" },
        { "N2", "results.refused.law_forbids", 16, B, A, A, "" },
        { "N3", "results.refused.three_security_one_stability", 16, B, A, A, "" },
        { "N4", "results.refused.third_party", 16, B, A, A, "" },
        { "N5", "results.refused.internal_affairs", 16, B, A, A, "" },
        { "N6", "results.refused.process_information", 16, B, A, A, "" },
        { "N7", "results.refused.enforcement_file", 16, B, A, A, "" },
        { "N8", "results.refused.administrative_query", 17, B, B, C, "五" },   // not 不予公开, and no suit that would fail
        { "U1.1", "results.unable.not_held", 18, B, B, B, "" },
        { "U1.2", "results.unable.not_held", 19, B, B, B, "" },
        { "U2", "results.unable.needs_creation", 20, B, B, B, "六" },
        { "U3", "results.unable.unclear_after_correction", 21, B, B, B, "" },
        { "NP1", "results.not_processed.petition", 22, B, B, B, "七" },
        { "NP2", "results.not_processed.duplicate", 23, B, B, B, "" },   // barred only where it was disclosed before, see below
        { "NP3", "results.not_processed.publication", 24, B, B, B, "八" },
        { "NP4", "results.not_processed.excessive", 25, B, B, B, "" },
        { "NP5", "results.not_processed.reconfirm", 26, B, B, B, "" },
        { "O1", "results.other.correction_overdue", 27, B, B, B, "" },
        { "O2", "results.other.fee_unpaid", 27, B, B, B, "" },
        { "O3.1", "results.other.other", 28, None, None, None, "" },   // confirmed, not replied to
        { "O3.2", "results.other.other", 17, B, B, B, "" },
        { "O3.3", "results.other.other", 22, B, B, B, "" },
        { "O3.4", "results.other.other", 22, B, B, B, "" },
    };

    [Theory, MemberData(nameof(Table))]
    public void Every_outcome_has_its_row_letter_and_remedy_at_each_version_of_the_law(
        string code, string row, int letter, string before2024, string from2024, string fromOrder836, string suitBarredBy)
    {
        var outcome = OutcomeTable.Find(code)!;
        var decision = Decision.Of(outcome);
        Assert.Equal((row, letter), (outcome.RowId, outcome.LetterNumber));
        Assert.Equal(before2024, Name(On(decision, "2023-12-31").Text));
        Assert.Equal(from2024, Name(On(decision, "2024-01-01").Text));
        Assert.Equal(fromOrder836, Name(On(decision, "2026-07-01").Text));
        Assert.Contains(On(decision, "2024-01-01").Text, outcome.Letter.Remedies);
        Assert.Null(On(decision, "2025-05-31").SuitBarredBy);
        Assert.Equal(suitBarredBy is "" ? null : $"法释〔2025〕8号第十条第二款第{suitBarredBy}项", On(decision, "2025-06-01").SuitBarredBy);
    }

    [Fact]
    public void The_table_names_every_outcome() => Assert.Equal(OutcomeTable.All.Select(o => o.Code), Table.Select(r => (string)r[0]));

    [Theory]
    [InlineData("N4", "2023-12-31", false)]
    [InlineData("N4", "2024-01-01", true)] // a part withheld under article 15
    [InlineData("N4", "2026-07-01", true)]
    [InlineData("N8", "2026-07-01", false)] // a part to be looked up elsewhere
    [InlineData("U1.1", "2026-07-01", false)] // a part that does not exist
    public void A_partial_disclosure_goes_to_review_first_where_the_rest_is_withheld(string ground, string on, bool reviewFirst)
    {
        var decision = Decision.Of([OutcomeTable.Provided, OutcomeTable.Find(ground)!]).Value!;
        Assert.Equal(reviewFirst, On(decision, on).ReviewFirst);
        Assert.Contains(On(decision, on).Text, decision.Outcome.Letter.Remedies);
    }

    [Theory]
    [InlineData("2023-12-31", 0)]
    [InlineData("2024-01-01", 1)] // 行政复议法第二十三条
    [InlineData("2025-06-01", 2)] // and the Supreme Court
    [InlineData("2026-07-01", 3)] // and Order 836
    public void What_makes_review_come_first_grows_with_the_law(string on, int articles) =>
        Assert.Equal(articles, On(Decision.Of(OutcomeTable.InternalAffairs), on).Basis.Length);

    [Theory]
    [InlineData("2025-05-31", RemedyText.ReviewOrSuit)] // the list of suits that are not heard is not in force yet
    [InlineData("2025-06-01", RemedyText.ReviewOnly)]
    public void The_suit_that_would_be_dismissed_is_left_out_unless_a_setting_tells_of_it(string on, RemedyText text)
    {
        Assert.Equal(text, Remedy.Of(Decision.Of(OutcomeTable.Query), Day(on), OutcomeSettings.Default).Text);
        Assert.Equal(
            RemedyText.ReviewOrSuit,
            Remedy.Of(Decision.Of(OutcomeTable.Query), Day(on), OutcomeSettings.Default with { TellSuitForQueries = true }).Text);
    }

    [Theory]
    [InlineData("2025-05-31", true, false)] // not in force yet
    [InlineData("2025-06-01", true, true)]
    [InlineData("2025-06-01", false, false)] // answered before, but not disclosed: the suit is heard
    public void A_repeated_application_is_barred_only_where_it_was_disclosed(string on, bool disclosed, bool barred) =>
        Assert.Equal(
            barred, Remedy.Of(Decision.Of(OutcomeTable.Duplicate), Day(on), OutcomeSettings.Default, disclosed).SuitBarredBy is not null);

    [Fact]
    public void The_setting_is_about_queries_only() =>
        Assert.Equal(
            RemedyText.ReviewOrSuit,
            Remedy.Of(
                Decision.Of(OutcomeTable.Petition), Day("2025-06-01"), OutcomeSettings.Default with { TellSuitForQueries = false }).Text);

    [Fact]
    public void The_texts_name_bodies_and_periods()
    {
        var bodies = new RemedyBodies("青山县人民政府", "青山县人民法院");
        Assert.Equal(
            "如对本答复不服，应当自收到本答复书之日起六十日内，先向青山县人民政府申请行政复议；对行政复议决定不服的，可以再依法向人民法院提起行政诉讼。",
            RemedyWords.Write(RemedyText.ReviewFirst, "答复书", bodies));
        Assert.Equal(
            "如对本告知不服，可以自收到本告知书之日起六十日内向青山县人民政府申请行政复议，或者自收到本告知书之日起六个月内向青山县人民法院提起行政诉讼。",
            RemedyWords.Write(RemedyText.ReviewOrSuit, "告知书", bodies));
        Assert.Equal("如对本告知不服，可以自收到本告知书之日起六十日内向青山县人民政府申请行政复议。", RemedyWords.Write(RemedyText.ReviewOnly, "告知书", bodies));
        Assert.Equal(
            "如对本决定不服，可以自收到本告知书之日起六十日内向青山县人民政府申请行政复议，或者自收到本告知书之日起六个月内向青山县人民法院提起行政诉讼。",
            RemedyWords.Write(RemedyText.ThirdParty, "告知书", bodies));
        Assert.Equal("", RemedyWords.Write(RemedyText.Procedural, "告知书", bodies));
        Assert.Contains(
            "行政复议申请也可以通过 复议网 提交", RemedyWords.Write(RemedyText.ReviewFirst, "答复书", bodies with { OnlineReview = " 复议网 " }),
            StringComparison.Ordinal);
    }

    private static Remedy On(Decision decision, string day) => Remedy.Of(decision, Day(day), OutcomeSettings.Default);

    private static string Name(RemedyText text) =>
        text switch
        {
            RemedyText.ReviewFirst => A,
            RemedyText.ReviewOrSuit => B,
            RemedyText.ReviewOnly => C,
            RemedyText.None => None,
            _ => text.ToString()
        };
}
