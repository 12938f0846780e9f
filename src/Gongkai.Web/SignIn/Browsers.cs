namespace Gongkai.Web.SignIn;

/// <summary>What a browser calls itself, in two words: enough to know one's own again.</summary>
internal static class Browsers
{
    private static readonly (string Sign, string Name)[] Programs =
        [("Edg", "Edge"), ("QQBrowser", "QQ浏览器"), ("360SE", "360浏览器"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("Macintosh", "macOS"), ("Linux", "Linux")];

    public static string Name(string agent) => $"{First(Programs, agent, "浏览器")} · {First(Systems, agent, "其他系统")}";

    private static string First((string Sign, string Name)[] known, string agent, string other) =>
        known.FirstOrDefault(k => agent.Contains(k.Sign, StringComparison.Ordinal)).Name ?? other;
}
