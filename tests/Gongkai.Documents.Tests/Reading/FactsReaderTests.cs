using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Tests.Reading;

public sealed class FactsReaderTests
{
    [Theory]
    [InlineData("""{"receipt": "2026-07-06"}""", 1)]
    [InlineData("""[{"receipt": "2026-07-06"}, {"receipt": "2026-07-07"}]""", 2)]
    [InlineData("{\"receipt\": \"2026-07-06\"}\n{\"receipt\": \"2026-07-07\"}\n\n{\"formed\": \"2026-07-07\"}\n", 3)]
    [InlineData(
        """{"consultations": [{"kind": "otherOrgan", "sent": "2026-07-06", "answered": null}], "policies": {"P3": "from-receipt", "P4": 15, "feeRestartsPeriod": false}}""",
        1)]
    public void An_object_an_array_or_an_object_a_line_is_read(string json, int count)
    {
        var readings = FactsReader.Read(json);
        Assert.Equal(count, readings.Count);
        Assert.All(readings, r => Assert.Null(r.Fault));
    }

    [Theory]
    [InlineData("""{"receipt": "2026-07-06",}""", "facts.json", "第1行第26列", "JSON")]
    [InlineData("{\n  \"receipt\": \"2026-07-06\"\n  \"formed\": 1\n}", "facts.json", "第3行第3列", "JSON")]
    [InlineData("{\"receipt\": \"2026-07-06\"", "facts.json", "第1行", "JSON")]
    [InlineData("{\"outcome\": \"不予公开\" \"x\"}", "facts.json", "第1行第20列", "JSON")]   // columns count characters, not bytes
    [InlineData("", "facts.none", "", "JSON对象")]
    [InlineData("[]", "facts.none", "", "JSON对象")]
    [InlineData("42", "facts.shape", "第1行第1列", "JSON对象")]
    [InlineData("[\n  \"2026-07-06\"]", "facts.shape", "第2行第3列", "JSON对象")]
    [InlineData("{\n  \"reciept\": \"2026-07-06\"}", "facts.value", "第2行第3列", "是不是“receipt”")]
    [InlineData("""{"receipt": "2026-02-30"}""", "facts.value", "第1行第2列", "receipt应为")]
    [InlineData("""{"receipt": "2026/7/6"}""", "facts.value", "第1行第2列", "2026/7/6")]
    [InlineData("""{"receipt": 20260706}""", "facts.value", "第1行第2列", "20260706")]
    [InlineData("""{"extensionDays": "twenty"}""", "facts.value", "第1行第2列", "整数")]
    [InlineData("""{"extensionDays": 2.5}""", "facts.value", "第1行第2列", "整数")]
    [InlineData("""{"unanswered": "yes"}""", "facts.value", "第1行第2列", "true或者false")]
    [InlineData("""{"channel": "pigeon"}""", "facts.value", "第1行第2列", "signed-mail")]
    [InlineData("""{"consultations": {}}""", "facts.value", "第1行第2列", "数组")]
    [InlineData("""{"consultations": [7]}""", "facts.value", "第1行第2列", "JSON对象")]
    [InlineData("""{"consultations": [{"sent": "2026-07-06"}]}""", "facts.value", "第1行第2列", "kind")]
    [InlineData("""{"consultations": [{"kind": "thirdParty"}]}""", "facts.value", "第1行第2列", "sent")]
    [InlineData("""{"consultations": [{"kind": "thirdParty", "send": "2026-07-06"}]}""", "facts.value", "第1行第2列", "send")]
    [InlineData(
        """{"consultations": [{"kind": "thirdParty", "kind": "thirdParty", "sent": "2026-07-06"}]}""", "facts.value", "第1行第2列", "两次")]
    [InlineData("""{"policies": {"P3": "tomorrow"}}""", "facts.value", "第1行第2列", "sending-day-excluded")]
    [InlineData("""{"policies": {"P99": "x"}}""", "facts.value", "第1行第2列", "P99")]
    [InlineData("""{"receipt": "2026-07-06", "receipt": "2026-07-07"}""", "facts.value", "第1行第27列", "两次")]
    public void What_is_amiss_is_told_with_its_place(string json, string code, string place, string words)
    {
        var fault = FactsReader.Read(json)[^1].Fault;
        Assert.NotNull(fault);
        Assert.Equal(code, fault.Code);
        Assert.StartsWith(place, fault.Message, StringComparison.Ordinal);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_with_a_fault_leaves_the_others_alone()
    {
        var readings = FactsReader.Read(
            "{\"receipt\": \"2026-07-06\"}\n{\"receipt\": \"soon\", \"consultations\": [{\"x\": [1]}]}\n{\"receipt\": \"2026-07-08\"}\n{");
        Assert.Equal([true, false, true, false], readings.Select(r => r.Fault is null));
    }

    [Fact]
    public void Nesting_without_end_is_no_facts()
    {
        var readings = FactsReader.Read(new string('[', 100_000));
        Assert.NotNull(Assert.Single(readings).Fault);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20_000)]
    public void Random_bytes_never_throw(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Parts[random.Next(Parts.Length)]));
            Assert.NotEmpty(FactsReader.Read(text));
        }
    }

    private static readonly string[] Parts =
        ["{", "}", "[", "]", ",", ":", "\"receipt\"", "\"policies\"", "\"2026-07-06\"", "null", "7", "\"P3\"", "\n", "\\u00", "春", "\"",
            "true", "\"consultations\"", "\ud800"];
}
