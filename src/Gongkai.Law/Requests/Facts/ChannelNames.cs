namespace Gongkai.Law.Requests;

/// <summary>What people call the channels, and how each fixes the day of receipt.</summary>
public static class ChannelNames
{
    /// <summary>The channel's name in Chinese.</summary>
    public static string Name(this Channel channel) => channel switch
    {
        Channel.OnSite => "当面提交",
        Channel.SignedMail => "邮寄（挂号、特快专递）",
        Channel.OrdinaryMail => "平常信函",
        Channel.Online => "互联网平台",
        Channel.Email => "电子邮件",
        Channel.Fax => "传真",
        _ => "口头申请",
    };

    /// <summary>Its word in facts and on the command line; public, never changed.</summary>
    public static string Code(this Channel channel) => channel switch
    {
        Channel.OnSite => "on-site",
        Channel.SignedMail => "signed-mail",
        Channel.OrdinaryMail => "ordinary-mail",
        Channel.Online => "online",
        Channel.Email => "email",
        Channel.Fax => "fax",
        _ => "oral",
    };

    /// <summary>Received on the day on which organ and applicant confirm it (双方确认), which may be later than the day it came in.</summary>
    public static bool WaitsForConfirmation(this Channel channel) =>
        channel is Channel.OrdinaryMail or Channel.Online or Channel.Email or Channel.Fax;
}
