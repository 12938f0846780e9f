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
}
