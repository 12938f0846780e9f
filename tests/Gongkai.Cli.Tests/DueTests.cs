using System.Text;
using System.Text.Json;
using Gongkai.Ledger.Facts;

namespace Gongkai.Cli.Tests;

public sealed class DueTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public void Facts_give_one_flat_object_with_its_derivation()
    {
        folder.Write(
            "facts.json",
            """{"receipt": "2021-01-29", "consultations": [{"kind": "thirdParty", "sent": "2021-02-05", "received": "2021-02-08", "answered": null}]}""");
        var result = Command.Run(folder.Path, "due", "facts.json", "--json");
        Assert.Equal((0, ""), (result.Exit, result.Error));
        using var json = JsonDocument.Parse(Assert.Single(result.Lines));
        var root = json.RootElement;
        Assert.Equal("2021-03-26", root.GetProperty("replyDue").GetString());
        Assert.Equal("2021-03-24", root.GetProperty("safestReplyDue").GetString());   // counting from the third party's receipt (P3)
        Assert.Equal("2021-03-05", root.GetProperty("opinionDue")[0].GetString());
        Assert.Equal("P3", root.GetProperty("policies").GetProperty("replyDue")[0].GetString());
        Assert.False(root.GetProperty("provisional").GetBoolean());

        var days = root.GetProperty("derivation").EnumerateArray().ToList();
        Assert.Equal(20, days.Count(d => d.GetProperty("counted").GetBoolean()));
        Assert.Equal(("2021-03-26", 20), (days[^1].GetProperty("date").GetString(), days[^1].GetProperty("ordinal").GetInt32()));
        Assert.Equal(["起算日，不计算在内", "周末", "工作日", "征求意见", "春节"], days.Select(d => d.GetProperty("why").GetString()).Distinct());
        Assert.All(days, d => Assert.NotEmpty(d.GetProperty("article").GetString()!));
    }

    [Fact]
    public void A_person_sees_dates_articles_flaws_and_days()
    {
        folder.Write("facts.json", """{"receipt": "2026-12-10", "extensionNotice": "2027-01-11", "extensionDays": 5}""");
        var result = Command.Run(folder.Path, "due", "facts.json");
        Assert.Equal((0, ""), (result.Exit, result.Error));
        foreach (var words in (string[])["答复期限届满日", "2027-01-08（暂定）", "条例第三十三条第二款", "瑕疵：延长答复期限的告知晚于", "元旦，暂定（放假办法第二条）", "第16至20日"])
            Assert.Contains(words, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_that_are_refused_leave_the_others_alone()
    {
        var facts =
            "{\"receipt\": \"2026-07-06\"}\n{\"receipt\": \"2026-07-06\", \"correctedReceipt\": \"2026-07-01\"}\n{\"receipt\": \"2026-07-08\"}\n{\"receipt\": }\n";
        var result = Command.Run(folder.Path, Encoding.UTF8.GetBytes(facts), null, "due", "-", "--json");
        Assert.Equal(1, result.Exit);
        Assert.Equal(4, result.Lines.Length);
        Assert.Contains("\"replyDue\":\"2026-08-03\"", result.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"code\":\"facts.out-of-order\"", result.Lines[1], StringComparison.Ordinal);
        Assert.Contains("\"replyDue\":\"2026-08-05\"", result.Lines[2], StringComparison.Ordinal);
        Assert.Equal(2, result.Errors.Length);
        Assert.Contains("correctedReceipt）为2026-07-01，不应早于收到申请之日（receipt）2026-07-06", result.Errors[0], StringComparison.Ordinal);
        Assert.Contains("第4行第13列", result.Errors[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("due", "还缺少FACTS.json")]
    [InlineData("due nowhere.json", "nowhere.json：找不到这个文件")]
    public void A_command_that_can_not_start_is_2(string typed, string sentence)
    {
        var result = Command.Run(folder.Path, typed.Split(' '));
        Assert.Equal(2, result.Exit);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"policies": {"P5": "restart"}}""")]
    public void Facts_that_say_nothing_are_refused(string facts)
    {
        folder.Write("facts.json", facts);
        var result = Command.Run(folder.Path, "due", "facts.json", "--json");
        Assert.Equal(1, result.Exit);
        Assert.Contains("facts.none", result.Output, StringComparison.Ordinal);
    }

    [SharedTheory]
    [InlineData("deadline-cases.json")]
    [InlineData("deadline-cases-2.json")]
    public void Every_case_of_the_shared_files_comes_out_as_it_says(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedFactAttribute.Folder!, "law", name)));
        var cases = file.RootElement.GetProperty("cases").EnumerateArray().ToList();
        folder.Write("facts.json", string.Join('\n', cases.Select(c => c.GetProperty("input").GetRawText())));
        var result = Command.Run(folder.Path, "due", "facts.json", "--json");
        Assert.Equal(cases.Count, result.Lines.Length);
        foreach (var (worked, line) in cases.Zip(result.Lines))
        {
            using var json = JsonDocument.Parse(line);
            foreach (var expected in worked.GetProperty("expected").EnumerateObject())
                Assert.True(
                    json.RootElement.TryGetProperty(expected.Name, out var value) && JsonElement.DeepEquals(expected.Value, value),
                    $"{worked.GetProperty("id")} {expected.Name}");
            if (!worked.TryGetProperty("atMost", out var latest)) continue;
            foreach (var most in latest.EnumerateObject())
                Assert.True(
                    string.CompareOrdinal(json.RootElement.GetProperty(most.Name).GetString(), most.Value.GetString()) <= 0,
                    $"{worked.GetProperty("id")} {most.Name}");
        }
    }

    public void Dispose() => folder.Dispose();
}
