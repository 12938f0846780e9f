namespace Gongkai.Reports.Tests;

/// <summary>Every error that the rules of the prose find in the published reports, judged by eye.</summary>
/// <remarks>Runs where ../shared lies beside the repository, or GONGKAI_SHARED names it; elsewhere it says so and ends.</remarks>
public class CorpusJudgements(Xunit.Abstractions.ITestOutputHelper output)
{
    // file, rule, the words, whether the report is really wrong
    private static readonly (string File, string Rule, string Words, bool Right)[] Errors =
    [
        ("034", "X01", "61条，其中:减税降费5条，财税金融等政策及解读共1条；财政预算、决算报告共7条；财政资金直达基层12条；其他文件共51条", true), // 5+1+7+12+51=76
        ("050", "X03", "收到政府信息公开申请0条", true), // table III: 3
        ("050", "X17", "无。", true), // s6 says nothing of fees, 2023
        ("seed-002", "X17", "无", true), // 2023
        ("seed-004", "X17", "无", true), // 2021
    ];

    // What a person would be asked to look at, where the numbers are concerned.
    private static readonly (string File, string Rule, string Words, bool Right)[] Doubts =
    [
        ("010", "X05", "予以公开及部分公开258件", true), // 258+12+1+1+3=275
        ("010", "X05", "无法提供265件", true), // counts the first of three rows only
        ("010", "X06", "258件，占33.9%", true), // of 805 it is 32.05
        ("010", "X08", "均获维持", true), // two reviews and a suit are pending
        ("013", "X01", "2139 条，其中动态类", false), // 1744+393+2=2139: the 21 is named for another reason, or a slip
        ("020", "X01", "2599条，(其中机构职能类信息25条", true), // the list ends with 其他 and makes 2533
        ("034", "X14", "2023年", true), // the report is for 2024
        ("080", "X14", "2017年", true), // the report is for 2018
    ];

    [Fact]
    public void Every_error_is_judged_and_false_ones_are_rare()
    {
        if (Corpus.Folder is null)
        {
            output.WriteLine("not run: no ../shared beside the repository");
            return;
        }

        var names = Corpus.Names().ToArray();
        var found = names.SelectMany(n => Found(n, f => f is { Outcome: Outcome.Fail, Severity: Severity.Error })).ToArray();

        Assert.All(
            found, f =>
                Assert.Contains(
                    Errors, e => e.File == f.File && e.Rule == f.Rule && f.Words.StartsWith(e.Words, StringComparison.Ordinal)));
        Assert.All(Errors, e => Assert.Contains(found, f => e.File == f.File && e.Rule == f.Rule));
        Assert.True(Errors.Count(e => !e.Right) * 20 <= names.Length);
    }

    [Fact]
    public void Doubts_about_numbers_are_judged()
    {
        if (Corpus.Folder is null)
        {
            output.WriteLine("not run: no ../shared beside the repository");
            return;
        }

        string[] about = ["X01", "X02", "X03", "X04", "X05", "X06", "X07", "X08", "X09", "X10", "X14", "X26"];
        var found = Corpus.Names().SelectMany(n => Found(n, f => f.Severity == Severity.Warning && about.Contains(f.Rule.Id))).ToArray();

        Assert.All(
            found, f =>
                Assert.Contains(
                    Doubts, d => d.File == f.File && d.Rule == f.Rule && f.Words.StartsWith(d.Words, StringComparison.Ordinal)));
        Assert.Equal(Doubts.Length, found.Length);
    }

    // Only what the rules of the prose find: the tables have tests of their own.
    private static IEnumerable<(string File, string Rule, string Words)> Found(string name, Func<Finding, bool> which)
    {
        var report = Corpus.Read(name);
        return Checkup.Of(report).Findings.Where(
            f => (f.Rule.Id[0] == 'X' || f.Rule.Id is "S05" or "S06" or "S07" or "S08" or "S13") && which(f))
            .Select(f => (name, f.Rule.Id, report.Words(f).Replace("\n", "", StringComparison.Ordinal)));
    }
}
