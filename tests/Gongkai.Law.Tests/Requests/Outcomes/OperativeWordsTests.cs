using System.Collections.Immutable;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;

namespace Gongkai.Law.Tests.Requests.Outcomes;

[Covers(typeof(OperativeWords))]
public sealed class OperativeWordsTests
{
    private const string Law = "《中华人民共和国政府信息公开条例》";

    /// <summary>Outcome, what is typed, and the whole text but for what was typed as reasons.</summary>
    public static TheoryData<string, string, string> Letters => new()
    {
        { "G1", "way=县政府网站;when=即日起", $"根据{Law}第三十六条第（一）项的规定，你申请的信息已经主动公开，现告知获取的方式、途径：县政府网站。获取的时间：即日起。" },
        { "G2", "copies=批复", $"根据{Law}第三十六条第（二）项的规定，本机关决定公开你申请的信息，随本答复书提供，目录见附件。" },
        { "G2", "way=窗口查阅;when=每周二", $"根据{Law}第三十六条第（二）项的规定，本机关决定公开你申请的信息。获取的方式、途径：窗口查阅；获取的时间：每周二。" },
        { "N1", "reasons=定密文号某号", $"你申请的信息属于国家秘密。定密文号某号。根据{Law}第十四条、第三十六条第（三）项的规定，本机关决定不予公开。" },
        { "N2", "forbiddingLaw=《统计法》第九条;reasons=甲", $"你申请的信息，《统计法》第九条禁止公开。甲。根据{Law}第十四条、第三十六条第（三）项的规定，本机关决定不予公开。" },
        {
            "N4", "right=商业秘密;thirdPartyResult=乙;publicInterest=丙;reasons=丁",
            $"你申请的信息涉及商业秘密，公开会对第三方合法权益造成损害。乙。丙。丁。根据{Law}第十五条、第三十二条、第三十六条第（三）项的规定，本机关决定不予公开。"
        },
        { "N5", "internal=人事管理;reasons=甲。", $"你申请的信息属于本机关的人事管理信息。甲。根据{Law}第十六条第一款、第三十六条第（三）项的规定，本机关决定不予公开。" },
        {
            "N6", "process=讨论记录;noDuty=是;reasons=甲",
            $"你申请的信息属于本机关在履行行政管理职能过程中形成的讨论记录。经核对，法律、法规、规章没有规定该信息应当公开。甲。"
                + $"根据{Law}第十六条第二款、第三十六条第（三）项的规定，本机关决定不予公开。"
        },
        { "N8", "law=《不动产登记暂行条例》第二十七条;place=登记中心", $"对你申请的信息的获取，《不动产登记暂行条例》第二十七条有特别规定。根据{Law}第三十六条第（七）项的规定，请你依照该规定，到登记中心办理查询。" },
        { "U1.1", "search=检索了档案", $"本机关进行了检索：检索了档案。经检索，没有找到你申请公开的信息。根据{Law}第三十六条第（四）项的规定，现告知你该信息不存在。" },
        { "U1.2", "reasons=甲", $"甲。根据{Law}第三十六条第（五）项的规定，现告知你，你申请的信息不属于本机关负责公开。" },
        { "NP1", "", $"你以政府信息公开申请的形式进行信访、投诉、举报等活动。根据{Law}第三十九条第一款的规定，不作为政府信息公开申请处理。" },
        { "NP2", "earlierDate=2025-03-04;earlierNumber=某号", $"你申请公开的信息，本机关已于2025年3月4日以某号作出答复。根据{Law}第三十六条第（六）项的规定，本机关不予重复处理。" },
        {
            "O1", "noticeDate=2025-03-04;receivedNoticeOn=2025-03-06;window=为十个工作日;endedOn=2025-03-20",
            $"本机关于2025年3月4日告知你补正，你于2025年3月6日收到，补正期限为十个工作日，已于2025年3月20日届满。"
                + $"根据{Law}第三十条的规定，视为你放弃申请，本机关按放弃申请处理，不再处理。"
        },
        { "O3.2", "law=《档案法》第二十七条;place=县档案馆", "你申请的信息已经移交国家档案馆，其获取适用《档案法》第二十七条。根据《中华人民共和国档案法》第十五条第二款的规定，请你到县档案馆查询、利用。" },
    };

    [Theory, MemberData(nameof(Letters))]
    public void What_is_decided_is_said_in_fixed_sentences(string code, string typed, string said) =>
        Assert.Equal(said, string.Concat(Say(Decision.Of(OutcomeTable.Find(code)!), typed)));

    [Fact]
    public void A_part_that_is_withheld_names_its_grounds_once()
    {
        var decision = Decision.Of([OutcomeTable.Provided, OutcomeTable.ThirdParty, OutcomeTable.StateSecret]).Value!;
        Assert.Equal(
            $"""
            你单位申请的信息中含有不应当公开的内容，能够作区分处理。根据{Law}第三十七条的规定，本机关决定公开下列内容：正文；附件一。
            其余部分未予提供：附件二。
            未予提供部分的依据为{Law}第十四条、第十五条、第三十二条、第三十六条第（三）项。
            """,
            string.Join('\n', Say(decision, "given=正文\n附件一;withheld=附件二", ApplicantKind.CommercialEnterprise)));
    }

    [Fact]
    public void Every_outcome_says_what_it_is_on_its_articles_and_says_all_that_is_asked_for_it()
    {
        foreach (var outcome in OutcomeTable.All)
        {
            var typed = outcome.Fields.ToDictionary(f => f.Id, f => f.Kind == FieldKind.YesNo ? "否" : $"【{f.Id}】");
            var said = string.Concat(OperativeWords.Of(Decision.Of(outcome), typed, ApplicantKind.NaturalPerson));
            Assert.NotEmpty(said);
            if (outcome != OutcomeTable.Withdrawn) Assert.Matches("第[一二三四五六七八九十]+条|【article】", said);
            Assert.DoesNotContain("{", said, StringComparison.Ordinal);
            Assert.DoesNotContain("你（单位）", said, StringComparison.Ordinal);
            foreach (var field in outcome.OwnFields.Concat(outcome.Letter.Fields).Where(f => f.Kind != FieldKind.YesNo))
                Assert.True(
                    said.Contains($"【{field.Id}】", StringComparison.Ordinal) || Unsaid.Contains((outcome.Code, field.Id)),
                    $"{outcome.Code} {field.Id}");
        }
    }

    [Theory]
    [InlineData("U1.1"), InlineData("U1.2"), InlineData("NP1"), InlineData("N8")]
    public void Where_nothing_was_found_no_letter_says_what_was_found(string code) =>
        Assert.DoesNotContain(OutcomeTable.Find(code)!.Fields, f => f.Id == "findings");

    // The copies are listed under the letter, how they are provided chooses the sentence; the others are said elsewhere in it.
    private static readonly (string Outcome, string Field)[] Unsaid =
    [
        ("G2", "copies"), ("G2", "provision"), ("O3.1", "signature"), ("O3.4", "channel"),
    ];

    private static ImmutableArray<string> Say(Decision decision, string typed, ApplicantKind kind = ApplicantKind.NaturalPerson) =>
        OperativeWords.Of(
            decision, typed.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(t => t.Split('=')).ToDictionary(t => t[0], t => t[1]),
            kind);
}
