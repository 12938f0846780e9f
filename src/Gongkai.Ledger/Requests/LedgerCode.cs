namespace Gongkai.Ledger.Requests;

/// <summary>Facts of a case that the law of requests does not know of: they move no date and no stage. Codes never change.</summary>
public static class LedgerCode
{
    /// <summary>查看身份信息: somebody looked at the person's data.</summary>
    public const string PersonSeen = "person-seen";

    /// <summary>退回: a draft was sent back with an opinion.</summary>
    public const string Returned = "returned";

    /// <summary>提请更正: somebody asks that a fact be struck; a second person confirms.</summary>
    public const string StrikeProposed = "strike-proposed";

    /// <summary>不予更正: the second person keeps the fact as it is.</summary>
    public const string StrikeDeclined = "strike-declined";

    /// <summary>联系申请人: an attempt to reach the sender of an ordinary letter.</summary>
    public const string ContactTried = "contact-tried";

    /// <summary>检索: the organ searched for what is asked for.</summary>
    public const string Searched = "searched";

    /// <summary>销毁密钥: the person's data can't be read any longer.</summary>
    public const string KeyDestroyed = "key-destroyed";

    /// <summary>附件: a file was added.</summary>
    public const string FileAdded = "file-added";

    /// <summary>录入: a decision made on paper was entered; it counts once a second person confirms it.</summary>
    public const string DecisionEntered = "decision-entered";

    /// <summary>不予确认: the second person found that it was not decided so.</summary>
    public const string EntryDeclined = "entry-declined";

    /// <summary>本人确认: the officer in whose name something was entered says that it is so.</summary>
    public const string NameConfirmed = "name-confirmed";

    /// <summary>同意延期: the head of the disclosure office agrees to an extension (条例第三十三条第二款).</summary>
    public const string ExtensionConsented = "extension-consented";

    /// <summary>不同意延期: the head does not agree, or not any longer.</summary>
    public const string ExtensionRefused = "extension-refused";
}
