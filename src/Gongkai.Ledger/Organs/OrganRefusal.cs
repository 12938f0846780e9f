using Gongkai.Law;

namespace Gongkai.Ledger.Organs;

/// <summary>What can stand in the way of an act on an organ.</summary>
public static class OrganRefusal
{
    public static readonly Breach NotFound = new("organ.not-found", "没有找到这个机关", "");
    public static readonly Breach NotYours = new("organ.not-yours", "您的岗位不能管理这个机关，请与上级机关的管理员联系", "");
    public static readonly Breach CodeWrong = new("organ.code-wrong", "统一社会信用代码应为18位，请对照证书核对每一位", "GB 32100-2015");
    public static readonly Breach CodeTaken = new("organ.code-taken", "这个统一社会信用代码已经登记给另一个机关，请核对", "GB 32100-2015");
    public static readonly Breach NoName = new("organ.no-name", "请填写机关名称", "");
    public static readonly Breach NameUnusable = new(
        "organ.name-unusable", $"机关名称应为2至{OrganName.Longest}个字，以汉字、字母或者数字开头，只用汉字、字母、数字和（）“”《》·、—", "");
    public static readonly Breach NoPrefix = new("organ.no-prefix", "请填写机关代字", "");
    public static readonly Breach NoContact = new("organ.no-contact", "请填写联系人与联系电话", "");
    public static readonly Breach TooFar = new("organ.too-far", "日期在一年以后，请核对；已经公布的改革可以提前一年登记", "");
    public static readonly Breach BeforeFounding = new("organ.before-founding", "日期应在机关设立之日以后", "");
    public static readonly Breach Circle = new("organ.circle", "上级机关应为另一个机关，并且不在本机关之下", "");
    public static readonly Breach SameName = new("organ.same-name", "请填写与现在不同的名称", "");
    public static readonly Breach SuccessorKnown = new("organ.successor-known", "这个机关已经登记为承接机关", "");
    public static readonly Breach AlreadyAbolished = new("organ.abolished", "这个机关已经撤销", "");
    public static readonly Breach HasOrgansBelow = new("organ.has-organs-below", "请先调整下级机关的隶属，再撤销这个机关", "");
    public static readonly Breach UnitTwice = new("organ.unit-twice", "科室名称应各不相同", "");
}
