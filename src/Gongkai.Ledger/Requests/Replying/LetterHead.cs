using Gongkai.Law;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>What an organ's letters say of the organ itself, on a day.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Prefix">机关代字 of its letters' numbers.</param>
/// <param name="Bodies">复议机关和法院; null while nobody wrote them down.</param>
public sealed record LetterHead(string Name, string Prefix, OrganBodies? Bodies)
{
    /// <summary>As the organ was on a day.</summary>
    public static async Task<LetterHead> Of(Database database, int organ, DateOnly on) =>
        Of((await new OrganRegister(database).Get(organ, CancellationToken.None))!.On(on));

    /// <summary>The same within an act.</summary>
    internal static async Task<LetterHead> Of(Work work, int organ, DateOnly on) => Of((await OrganBook.Find(work, organ))!.On(on));

    private static LetterHead Of(Organ organ) => new(organ.Name, organ.LetterPrefix, organ.Bodies);

    /// <summary>The words about remedies of a decision, or what is missing in the organ's data.</summary>
    public Verdict<string> Remedies(Remedy remedy, Outcome outcome, DateOnly on)
    {
        if (remedy.Text is RemedyText.None) return "";
        if (Bodies is null) return LetterBreach.NoBodies;
        var bodies = Bodies.On(on);
        return bodies.Allowed ? RemedyWords.Write(remedy.Text, LetterName(outcome), bodies.Value) : bodies.Breach;
    }

    /// <summary>文号: 团街信公〔2026〕12号.</summary>
    public string Number(int year, int number) => $"{Prefix}〔{year}〕{number}号";

    private static string LetterName(Outcome outcome) => outcome.Letter.Name.EndsWith("答复书", StringComparison.Ordinal) ? "答复书" : "告知书";
}

/// <summary>What can stand in the way of a letter of any kind.</summary>
public static class LetterBreach
{
    /// <summary>Review organ and court are not written down.</summary>
    public static readonly Breach NoBodies = new("letter.no-bodies", "请先在机关资料中填写行政复议机关和有管辖权的人民法院", "行政复议法第二十三条第二款");

    /// <summary>It goes out online and tells of no online way to ask for a review.</summary>
    public static readonly Breach NoOnlineReview = new(
        "deliver.no-online-review", "电子送达的文书应当同时写明网上申请行政复议的地址，请先在机关资料中填写，或者改用其他送达方式", "行政复议法第二十二条第二款");
}
