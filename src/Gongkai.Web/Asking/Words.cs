namespace Gongkai.Web.Asking;

/// <summary>
/// Where the texts of the interface are looked up. The Chinese text is the key, so a missing translation shows the Chinese.
/// </summary>
public sealed class Words;
