namespace Gongkai.Web.Setup;

/// <summary>A setting says something that can't be meant: the site does not start with it.</summary>
/// <param name="message">What is wrong and how it is written, in one sentence.</param>
public sealed class SettingException(string message) : Exception(message);
