using Gongkai.Law.Requests.Outcomes;

namespace Gongkai.Law.Tests.Requests.Outcomes;

[Covers(typeof(OutcomeTable), typeof(Letters), typeof(OutcomeSettings))]
public sealed class OutcomeTableTests
{
    [Fact]
    public void What_shares_a_row_differs_in_its_letter()
    {
        Assert.Equal(OutcomeTable.NotExisting.RowId, OutcomeTable.NotResponsible.RowId);
        Assert.NotEqual(OutcomeTable.NotExisting.Letter, OutcomeTable.NotResponsible.Letter);
        Assert.Equal([28, 17, 22, 22], OutcomeTable.All.Where(o => o.RowId == "results.other.other").Select(o => o.LetterNumber));
    }

    [Theory]
    [InlineData("G1", "条例第三十六条第一项")]
    [InlineData("G2", "条例第三十六条第二项")]
    [InlineData("PD", "条例第三十七条")]
    [InlineData("N1 N2 N3", "条例第十四条")]
    [InlineData("N4", "条例第十五条")]
    [InlineData("N5", "条例第十六条第一款")] // 内部事务
    [InlineData("N6 N7", "条例第十六条第二款")] // 过程性信息, 执法案卷
    [InlineData("N8", "条例第三十六条第七项")]
    [InlineData("U1.1", "条例第三十六条第四项")]
    [InlineData("U1.2", "条例第三十六条第五项")]
    [InlineData("U2", "条例第三十八条")]
    [InlineData("U3 O1", "条例第三十条")]
    [InlineData("NP1", "条例第三十九条第一款")]
    [InlineData("NP2", "条例第三十六条第六项")]
    [InlineData("NP3", "条例第三十九条第二款")]
    [InlineData("NP4", "条例第三十五条")]
    [InlineData("O2", "条例第四十二条、国办函〔2020〕109号第六条")]
    [InlineData("O3.2", "档案法第十五条第二款")]
    [InlineData("O3.3", "条例第二条")]
    public void An_outcome_rests_on_its_article(string codes, string article) =>
        Assert.All(codes.Split(' '), code => Assert.Equal(article, OutcomeTable.Find(code)!.Article));

    [Theory]
    [InlineData("U1", "U1.1")] // a family's code means its first
    [InlineData("U1.2", "U1.2")]
    [InlineData("N5", "N5")]
    [InlineData("N", null)]
    public void An_outcome_is_found_by_its_code(string code, string? found) => Assert.Equal(found, OutcomeTable.Find(code)?.Code);

    [Fact]
    public void A_withdrawal_is_confirmed_without_findings_and_remedies() =>
        Assert.Empty(OutcomeTable.Withdrawn.Fields.Intersect(Letters.OfReplies));

    [Fact]
    public void Codes_are_unique() => Assert.Equal(OutcomeTable.All.Length, OutcomeTable.All.Select(o => o.Code).Distinct().Count());

    [Fact]
    public void Only_reconfirming_withdrawing_and_the_rest_have_no_article()
    {
        Assert.Equal(["NP5", "O3.1", "O3.4"], OutcomeTable.All.Where(o => o.Article is null).Select(o => o.Code));
        Assert.Equal("条例第三十六条第六项", OutcomeSettings.Default.ArticleOf(OutcomeTable.Reconfirm));
        Assert.Equal("条例第三十八条", (OutcomeSettings.Default with { ReconfirmArticle = "条例第三十八条" }).ArticleOf(OutcomeTable.Reconfirm));
        Assert.Null(OutcomeSettings.Default.ArticleOf(OutcomeTable.Else));
    }

    [Theory]
    [InlineData("results.unable.not_held")] // the default: the file itself has left the organ
    [InlineData("results.refused.administrative_query")]
    [InlineData("results.other.other")]
    public void Where_archived_information_counts_is_a_setting(string row)
    {
        var settings = OutcomeSettings.Default with { ArchivedRow = row };
        Assert.Equal(row, settings.ArchivedRow);
        Assert.Throws<ArgumentException>(() => settings with { ArchivedRow = "results.granted" });
    }

    [Fact]
    public void There_are_32_letters_and_each_ground_of_table_III_has_one()
    {
        Assert.Equal(Enumerable.Range(1, 32), Letters.All.Select(l => l.Number));
        Assert.Equal(
            [14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28], OutcomeTable.All.Select(o => o.LetterNumber).Distinct().Order());
    }

    [Fact]
    public void Fields_of_a_letter_have_each_its_own_id_and_conditions_name_fields_that_are_there()
    {
        var letters = Letters.All.Select(l => l.Fields.AsEnumerable()).Concat(OutcomeTable.All.Select(o => o.Fields.AsEnumerable()));
        Assert.All(letters, fields =>
        {
            var list = fields.ToList();
            Assert.Equal(list.Count, list.Select(f => f.Id).Distinct().Count());
            Assert.All(list.Where(f => f.OnlyWhen is not null), f =>
            {
                var asked = list.Single(a => a.Id == f.OnlyWhen!.Value.Field);
                Assert.Contains(f.OnlyWhen!.Value.Value, asked.Kind == FieldKind.YesNo ? ["是", "否"] : asked.Choices!.Split('、'));
            });
            Assert.All(list, f => Assert.Equal(f.Kind == FieldKind.Choice, f.Choices is not null));
        });
    }
}
