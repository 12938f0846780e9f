using System.Globalization;
using Gongkai.Ledger.Keeping;
using Gongkai.Web.Setup;
using Microsoft.Extensions.Configuration;

namespace Gongkai.Web.Wiring;

/// <summary>The settings Backup:… and Roots:…, read once; what can't be meant keeps the site from starting.</summary>
internal static class KeepingSetup
{
    private static readonly KeepingSettings Defaults = new();

    /// <summary>What was set up.</summary>
    public static KeepingSettings Read(IConfiguration configuration) => new()
    {
        BackupFolder = Folder(configuration, "Backup:Folder"),
        BackupAt = Time(configuration, "Backup:Time") ?? Defaults.BackupAt,
        Keep = new(
            Count(configuration, "Backup:Days") ?? Defaults.Keep.Days, Count(configuration, "Backup:Weeks") ?? Defaults.Keep.Weeks,
            Count(configuration, "Backup:Months") ?? Defaults.Keep.Months),
        Trial = Yes(configuration, "Backup:Trial") ?? Defaults.Trial,
        RootsFolder = Folder(configuration, "Roots:Folder"),
        RootsAddress = Address(configuration, "Roots:Address"),
        RootsAt = Time(configuration, "Roots:Time") ?? Defaults.RootsAt,
    };

    private static string? Folder(IConfiguration configuration, string name) =>
        Said(configuration, name) is { } folder ? Path.GetFullPath(folder) : null;

    private static TimeOnly? Time(IConfiguration configuration, string name) => Said(configuration, name) is not { } text ? null
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : throw new SettingException($"{name}中的“{text}”应为时刻，例如 02:30");

    private static int? Count(IConfiguration configuration, string name) => Said(configuration, name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 1000 ? count
        : throw new SettingException($"{name}中的“{text}”应为0至1000的份数，例如 7");

    private static bool? Yes(IConfiguration configuration, string name) => Said(configuration, name) is not { } text ? null
        : bool.TryParse(text, out var yes) ? yes : throw new SettingException($"{name}中的“{text}”应为true或者false");

    private static Uri? Address(IConfiguration configuration, string name) => Said(configuration, name) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new SettingException($"{name}中的“{text}”应为网址，例如 https://roots.example.cn/yunling");

    private static string? Said(IConfiguration configuration, string name) =>
        configuration[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
