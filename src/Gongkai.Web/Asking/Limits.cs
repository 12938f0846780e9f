using System.Globalization;

namespace Gongkai.Web.Asking;

/// <summary>How much a visitor may send; section "Limits" of the configuration. What each is for stands in docs/operate.md.</summary>
public sealed record Limits
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>The most bytes one submission may have, files and text together.</summary>
    public long UploadBytes { get; init; } = 50 * Megabyte;

    /// <summary>The most bytes of a form without files: a sign-in, a set-up, any form that is sent as one line.</summary>
    public long FormBytes { get; init; } = Megabyte;

    /// <summary>The most files in one submission.</summary>
    public int Files { get; init; } = 500;

    /// <summary>How long the files of one submission may take; what is not read by then is named.</summary>
    public int SecondsPerSubmission { get; init; } = 120;

    /// <summary>The most submissions a minute from one address, or by one person who is signed in.</summary>
    public int PostsPerMinute { get; init; } = 60;

    /// <summary>The most attempts to sign in a minute from one address; a device that is known has as many of its own.</summary>
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>So many wrong passwords for one account from one address, and that address waits.</summary>
    public int WrongPasswords { get; init; } = 5;

    /// <summary>So many wrong passwords for one account within an hour from anywhere, and devices that are not known wait.</summary>
    public int WrongPasswordsAnywhere { get; init; } = 100;

    /// <summary>How long.</summary>
    public int WaitMinutes { get; init; } = 15;

    /// <summary>A sign-in that fails is answered no sooner than this: how long it took tells nobody whether the name exists.</summary>
    public int FailedSignInMilliseconds { get; init; } = 500;

    /// <summary>The most submissions that are worked on at a time, in each pool; the next ones wait.</summary>
    public int PostsAtOnce { get; init; } = 8;

    /// <summary>The most megabytes of submissions that are worked on at a time, in each pool.</summary>
    public int MegabytesAtOnce { get; init; } = 64;

    /// <summary>The most submissions of one address, or of one person who is signed in, that are worked on at a time.</summary>
    public int PostsAtOncePerAddress { get; init; } = 4;

    /// <summary>The most submissions of one address, or of one person who is signed in, that are under way.</summary>
    public int PostsOpenPerAddress { get; init; } = 16;

    /// <summary>The most submissions that wait in a pool or are worked on there; after that visitors are told to come back.</summary>
    public int PostsOpen { get; init; } = 256;

    /// <summary>The fewest bytes a second at which a submission may come in, after ten seconds.</summary>
    public int BytesPerSecond { get; init; } = 4096;

    /// <summary>The most bytes of submissions on the disk at a time: the public has half of it, one address a quarter.</summary>
    public long SpoolBytes { get; init; } = 2048 * Megabyte;

    /// <summary>Where they lie; null: in the data folder, or without one in the temporary folder of the system.</summary>
    public string? SpoolFolder { get; init; }

    /// <summary>The limit on one submission, for people.</summary>
    public string UploadSize => string.Create(CultureInfo.InvariantCulture, $"{UploadBytes / Megabyte} MB");
}
