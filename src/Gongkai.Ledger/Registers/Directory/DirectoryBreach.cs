using Gongkai.Law;

namespace Gongkai.Ledger.Registers.Directory;

/// <summary>What can be wrong with a file of organs or of people.</summary>
public static class DirectoryBreach
{
    /// <summary>No code, or its last character does not check.</summary>
    public static readonly Breach CreditCode = new(
        "import.credit-code", "统一社会信用代码应为18位，最后一位是校验位，请对照证书核对每一位；在表格里应按文本填写", "GB 32100-2015");

    /// <summary>Not what a report can print.</summary>
    public static readonly Breach OrganName = new("import.organ-name", Organs.OrganRefusal.NameUnusable.Sentence, "");

    /// <summary>Another line has the code.</summary>
    public static readonly Breach CodeDoubled = new("import.organ-code-twice", "文件里前面已经有一行是这个统一社会信用代码，请只留一行", "");

    /// <summary>Another organ has the name.</summary>
    public static readonly Breach NameDoubled = new("import.organ-name-twice", "另一个机关也叫这个名称，请写明全称，使名称各不相同", "");

    /// <summary>The code is another organ's, or the organ has changed.</summary>
    public static readonly Breach OtherContent = new(
        "import.organ-other-content",
        "这个统一社会信用代码已经登记过，内容不同；确实要改的，导入时写明替换（--replace）和理由（--reason），或者核对代码", "");

    /// <summary>Neither the ledger nor the file has it.</summary>
    public static readonly Breach OrganUnknown = new(
        "import.organ-unknown", "台账和文件里都没有这个机关，请填写它的全称或者统一社会信用代码", "");

    /// <summary>Several are called so.</summary>
    public static readonly Breach OrganAmbiguous = new("import.organ-ambiguous", "有几个机关叫这个名称，请填写统一社会信用代码", "");

    /// <summary>It was abolished.</summary>
    public static readonly Breach OrganEnded = new("import.organ-ended", "这个机关已经撤销，不能再登记", "");

    /// <summary>It would lie below itself, or have set itself up.</summary>
    public static readonly Breach Circle = new("import.organ-circle", "机关的上级、设立机关绕了一圈又回到它自己，请核对", "");

    /// <summary>设立机关 of an organ that no other organ sets up.</summary>
    public static readonly Breach NoSetUp = new("import.organ-set-up", "只有派出机关、派出机构、内设机构、授权组织填写设立机关", "");

    /// <summary>The officer does not administer it.</summary>
    public static readonly Breach NotYours = new("import.not-yours", "这个账号不能管理这个机关，请由它的管理员或者上级机关的管理员导入", "");

    /// <summary>The account is somebody else's.</summary>
    public static readonly Breach OtherPerson = new("import.other-person", "这个账号是另一个人的，请核对姓名，或者换一个账号", "");

    /// <summary>The office is recorded from another day on.</summary>
    public static readonly Breach OtherDay = new(
        "import.office-other-day",
        "这个账号的这个岗位已经登记，起始日期不同；确实要改的，导入时写明替换（--replace）和理由（--reason）", "");

    /// <summary>Somebody gives himself an office.</summary>
    public static readonly Breach Oneself = new("import.oneself", "给自己任职，请由另一位管理员导入", "");

    /// <summary>The first password can't be one.</summary>
    public static readonly Breach Password = new("import.password", "口令文件里这个账号的口令不合要求，应至少有10个字符，其中有小写字母和数字", "");
}
