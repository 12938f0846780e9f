using System.Globalization;

namespace Gongkai.Web.Asking;

/// <summary>How much a visitor may send; section "Limits" of the configuration.</summary>
public sealed record Limits
{
    /// <summary>The name of the limit on posts.</summary>
    public const string Posts = "posts";

    /// <summary>The most bytes one submission may have, files and text together.</summary>
    public long UploadBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>The most files in one submission.</summary>
    public int Files { get; init; } = 500;

    /// <summary>The most submissions a minute from one address.</summary>
    public int PostsPerMinute { get; init; } = 60;

    /// <summary>The most attempts to sign in a minute from one address.</summary>
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>A sign-in that fails is answered no sooner than this: how long it took tells nobody whether the name exists.</summary>
    public int FailedSignInMilliseconds { get; init; } = 500;

    /// <summary>The most submissions in memory at a time; the next ones wait. One of 50 MB was seen to need 200 MB.</summary>
    public int PostsAtOnce { get; init; } = 8;

    /// <summary>The limit on one submission, for people.</summary>
    public string UploadSize => string.Create(CultureInfo.InvariantCulture, $"{UploadBytes / 1024 / 1024} MB");
}
