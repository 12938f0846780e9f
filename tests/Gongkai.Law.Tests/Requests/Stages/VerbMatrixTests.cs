using Gongkai.Law.Requests.Stages;

namespace Gongkai.Law.Tests.Requests.Stages;

[Covers(typeof(VerbTable))]
public sealed class VerbMatrixTests
{
    /// <summary>Each verb in each stage, in their order: L lawful, w lawful with a warning, . refused.</summary>
    public static TheoryData<string, string> Matrix => new()
    {
        //                      nothing submitted registered progress correction consulting reasons payment replied delivered abandoned withdrawn review court final
        { "receive",            "L.............." },
        { "register",           ".L............." },
        { "assign",             "..LLLLLL......." },
        { "request-correction", "..LL.LL........" },
        { "correct",            "....L.........." },
        { "consult",            "..LL.LL........" },
        { "receive-opinion",    ".....L........." }, // only where one was asked for
        { "extend",             "..LL.LL........" }, // while a correction or a payment is awaited no period runs
        { "ask-reasons",        "..LL.L........." },
        { "receive-reasons",    "......L........" },
        { "defer",              "...L.L........." }, // only once there are reasons
        { "notify-fee",         "..LL.LL........" },
        { "pay-fee",            ".......L......." },
        { "draft",              "..LLLLLL......." },
        { "approve",            "..LLLLLL......." },
        { "reply",              "..LLwwLw......." }, // without what is awaited: a warning
        { "dispatch",           "...LLLLLLLLLLL." }, // once there is a letter
        { "deliver",            "...LLLLLLLLLLL." },
        { "deem-abandoned",     "....L..L......." },
        { "ask-withdrawal",     ".LLLLLLL......." },
        { "withdraw",           ".LLLLLLL......." }, // not after the reply
        { "dispute",            "..LLLLLLLLLLL.L" }, // silence can be disputed too; not twice in the same way
        { "answer-dispute",     "............LL." },
        { "end-dispute",        "............LL." },
        { "reopen",             ".........L...LL" }, // where the reply was annulled
        { "strike",             "LLLLLLLLLLLLLLL" },
    };

    public static TheoryData<Stage> Stages => [.. Enum.GetValues<Stage>()];

    [Theory, MemberData(nameof(Matrix))]
    public void Each_verb_is_lawful_or_refused_in_each_stage(string code, string expected)
    {
        var verb = VerbTable.Find(code)!;
        Assert.Equal(expected, string.Concat(Enum.GetValues<Stage>().Select(s => Mark(Judge(verb, s).Standing))));
    }

    [Fact]
    public void The_matrix_names_every_verb_and_every_fact_has_one()
    {
        Assert.Equal(VerbTable.All.Select(v => v.Code), Matrix.Select(r => (string)r[0]));
        Assert.Equal(
            typeof(RequestFact).Assembly.GetTypes().Where(t => t.BaseType == typeof(RequestFact)).Select(t => t.Name).Order(),
            VerbTable.All.Select(v => v.Fact.Name).Order());
    }

    [Theory, MemberData(nameof(Stages))]
    public void Each_case_stands_where_it_should(Stage stage) => Assert.Equal(stage, Cases.In(stage).StageOn(Cases.Today, Cases.Of(stage)));

    [Fact]
    public void Every_refusal_has_a_stable_code_and_one_plain_sentence()
    {
        var refusals =
            from verb in VerbTable.All from stage in Enum.GetValues<Stage>() from breach in Judge(verb, stage).Refusals select breach;
        Assert.All(refusals.Concat(VerbTable.All.SelectMany(v => v.Guards).Select(g => g.Breach)), breach =>
        {
            Assert.Matches("^[a-z-]+\\.[a-z-]+$", breach.Code);
            Assert.DoesNotMatch("非法|无效|出错|对不起|请输入有效|。$", breach.Sentence);
        });
    }

    [Fact]
    public void A_verb_that_is_not_offered_is_refused() =>
        Assert.All(Enum.GetValues<Stage>(), stage =>
        {
            var offered = VerbTable.Offered(Cases.In(stage), Cases.Of(stage), Cases.Today).ToList();
            Assert.All(VerbTable.All.Except(offered), v => Assert.Equal(Standing.Refused, Judge(v, stage).Standing));
        });

    private static Assessment Judge(Verb verb, Stage stage) =>
        VerbTable.Judge(Cases.In(stage), Cases.Try(verb, stage), Cases.Of(stage), Cases.Settings);

    private static char Mark(Standing standing) => standing switch { Standing.Lawful => 'L', Standing.Warned => 'w', _ => '.' };
}
