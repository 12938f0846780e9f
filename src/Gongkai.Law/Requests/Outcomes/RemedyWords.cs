namespace Gongkai.Law.Requests.Outcomes;

/// <summary>The words in which a letter tells of remedies.</summary>
[Article("行政复议法第二十三条第二款", "先行申请行政复议的，作出行政行为时应当告知")]
public static class RemedyWords
{
    /// <summary>The text, with the bodies put in; empty where a letter carries none.</summary>
    /// <param name="text">Which text.</param>
    /// <param name="letter">What the letter calls itself: 答复书, 告知书.</param>
    /// <param name="bodies">Who reviews and which court hears.</param>
    public static string Write(RemedyText text, string letter, RemedyBodies bodies) => text switch
    {
        RemedyText.ReviewFirst =>
            $"如对本{Called(letter)}不服，应当自收到本{letter}之日起六十日内，先向{bodies.Review}申请行政复议；对行政复议决定不服的，可以再依法向人民法院提起行政诉讼。{Online(bodies)}",
        RemedyText.ReviewOrSuit =>
            $"如对本{Called(letter)}不服，可以自收到本{letter}之日起六十日内向{bodies.Review}申请行政复议，或者自收到本{letter}之日起六个月内向{bodies.Court}提起行政诉讼。{Online(bodies)}",
        RemedyText.ReviewOnly =>
            $"如对本{Called(letter)}不服，可以自收到本{letter}之日起六十日内向{bodies.Review}申请行政复议。{Online(bodies)}",
        RemedyText.ThirdParty =>
            $"如对本决定不服，可以自收到本{letter}之日起六十日内向{bodies.Review}申请行政复议，或者自收到本{letter}之日起六个月内向{bodies.Court}提起行政诉讼。{Online(bodies)}",
        _ => "",
    };

    private static string Called(string letter) => letter.TrimEnd('书');

    private static string Online(RemedyBodies bodies) =>
        bodies.OnlineReview is { } address ? $"行政复议申请也可以通过{address}提交。" : "";
}

/// <summary>Who reviews an organ's decisions and which court hears suits against them, as a letter names them.</summary>
/// <param name="Review">The review organ (复议机关).</param>
/// <param name="Court">The court (法院).</param>
[Article("行政复议法第二十二条第二款", "通过互联网送达行政行为的，应当同时提供提交行政复议申请的互联网渠道")]
public sealed record RemedyBodies(string Review, string Court)
{
    /// <summary>Where a review may be asked for online; needed where the letter is delivered online.</summary>
    public string? OnlineReview { get; init; }
}
