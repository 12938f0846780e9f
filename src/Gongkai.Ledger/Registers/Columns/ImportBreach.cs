using Gongkai.Law;

namespace Gongkai.Ledger.Registers.Columns;

/// <summary>What can be wrong with a file, a row or a cell of a register.</summary>
public static class ImportBreach
{
    /// <summary>A column that has to be filled in is empty.</summary>
    public static readonly Breach Missing = new("import.missing", "这里必填", "");

    /// <summary>No date at all.</summary>
    public static readonly Breach NoDate = new("import.date", "这里应是日期，例如2021年3月5日", "");

    /// <summary>A date that may be read in several ways, or lacks its year.</summary>
    public static readonly Breach DayUnclear =
        new("import.date-unclear", "日期看不准，请写明四位数的年和月、日，例如2021年3月5日", "");

    /// <summary>A month where a day is wanted.</summary>
    public static readonly Breach NoDay = new("import.date-day", "日期应写到日，例如2021年3月5日", "");

    /// <summary>30 February.</summary>
    public static readonly Breach NoSuchDay = new("import.date-none", "没有这一天，请核对日期", "");

    /// <summary>Before the People's Republic.</summary>
    public static readonly Breach TooEarly = new("import.date-early", "日期早于1949年，请核对年份", "");

    /// <summary>Before there was anything such.</summary>
    public static Breach TooEarlyHere(DateOnly first) => new("import.date-before", $"日期早于{first:yyyy年M月d日}，请核对年份", "");

    /// <summary>In the future.</summary>
    public static readonly Breach ToCome = new("import.date-to-come", "日期在今天以后，请核对；还没有发生的不记", "");

    /// <summary>The end is before the beginning.</summary>
    public static readonly Breach EndsBefore = new("import.ends-before", "结束的日期早于开始的日期，请核对", "");

    /// <summary>It spans 31 December.</summary>
    public static readonly Breach SpansYears = new("import.spans-years", "这一行跨了12月31日，请分成两年填写", "");

    /// <summary>It spans the end of a month.</summary>
    public static readonly Breach SpansMonths = new("import.spans-months", "这一行跨了月份，请按月分成几行填写", "");

    /// <summary>No whole number.</summary>
    public static readonly Breach NoCount = new("import.count", "这里应是1以上的整数", "");

    /// <summary>Nothing is not recorded as a row.</summary>
    public static readonly Breach Zero = new("import.zero", "0不用填；没有的，请声明", "");

    /// <summary>No amount.</summary>
    public static readonly Breach NoAmount = new("import.amount", "这里应是以万元为单位的金额，例如421.39", "");

    /// <summary>A unit is typed into the cell.</summary>
    public static readonly Breach UnitInCell = new("import.unit", "金额只写数字，单位是万元，不写“元”或者“万”", "");

    /// <summary>No amount in whole yuan.</summary>
    public static readonly Breach NoYuan = new("import.yuan", "这里应是以元为单位的整数金额，例如40", "");

    /// <summary>A unit is typed into the cell.</summary>
    public static readonly Breach UnitInYuan = new("import.unit-yuan", "金额只写数字，单位是元，不写“元”", "");

    /// <summary>A refund without its reason.</summary>
    public static readonly Breach RefundUnexplained = new("import.refund", "退费（负数）请在备注写明原因", "");

    /// <summary>More was given back than came in.</summary>
    public static readonly Breach YearNegative = new("import.year-negative", "这样全年的合计会小于0，请核对退费的金额和年份", "");

    /// <summary>A channel that the organ does not have.</summary>
    public static Breach NoChannel(string channel) =>
        new("import.channel", $"本机关没有“{Short(channel)}”这个渠道；请改成已有的渠道，或者先新增渠道", "");

    /// <summary>A channel twice in a file.</summary>
    public static readonly Breach ChannelTwice = new("import.channel-twice", "文件里这个渠道出现了两次，计入不同，请核对", "");

    /// <summary>The channel counts on another side.</summary>
    public static readonly Breach ChannelCountsElsewhere =
        new("import.channel-side", "这个渠道现在计入另一边；确实要改的，导入时写明替换（--replace）和理由（--reason）", "");

    /// <summary>The same project twice in a year.</summary>
    public static readonly Breach ProjectTwice = new("import.project-twice", "这一年已经有同名的项目；确实是两个项目的，请各写一个编号", "");

    /// <summary>A result that table III does not have.</summary>
    public static readonly Breach NoResult = new("import.result", "这不是表三里的办理结果，请照抄表三的一行，例如“予以公开”", "");

    /// <summary>A result that the form of its year does not have.</summary>
    public static readonly Breach ResultOfOtherForm =
        new("import.result-form", "“其他处理”在2021年以后的表三里分成三行，请写明是哪一行", "");

    /// <summary>More than four decimals.</summary>
    public static readonly Breach Decimals = new("import.decimals", "金额以万元为单位，最多四位小数", "");

    /// <summary>Below zero where nothing is refunded.</summary>
    public static readonly Breach Negative = new("import.negative", "金额不能小于0，请核对", "");

    /// <summary>None of the words.</summary>
    public static readonly Breach NoChoice = new("import.choice", "这里只能从给定的词中选一个", "");

    /// <summary>Neither 是 nor nothing.</summary>
    public static readonly Breach NoFlag = new("import.flag", "这里只填“是”，不是的不填", "");

    /// <summary>Too many words.</summary>
    public static readonly Breach TooLong = new("import.too-long", "这里写得太长，请写短一些", "");

    /// <summary>Control characters.</summary>
    public static readonly Breach Unprintable = new("import.unprintable", "这里有看不见的控制字符，请删去后重新输入", "");

    /// <summary>The error of a formula.</summary>
    public static readonly Breach FormulaError = new("import.formula-error", "这里是公式的错误值，请在表格里改正公式", "");

    /// <summary>More cells than headings.</summary>
    public static readonly Breach BeyondHeadings = new("import.beyond-headings", "这一行的内容多于栏目，请检查是不是多了分隔符", "");

    /// <summary>A heading that the register does not know.</summary>
    public static readonly Breach UnknownHeading = new("import.heading-unknown", "没有这个栏目，请按模板的栏目填写", "");

    /// <summary>A heading twice.</summary>
    public static readonly Breach DoubledHeading = new("import.heading-doubled", "这个栏目出现了两次，请只留一个", "");

    /// <summary>A heading is missing.</summary>
    public static readonly Breach MissingHeading = new("import.heading-missing", "缺少这个栏目，请按模板补上", "");

    /// <summary>The same number with other content.</summary>
    public static readonly Breach OtherContent =
        new("import.other-content", "这个编号已经记录过，内容不同；确实要改的，导入时写明替换（--replace）和理由（--reason），或者先更正原来的一行", "");

    /// <summary>The same number twice in the file, with other content.</summary>
    public static readonly Breach CodeTwice = new("import.code-twice", "文件里这个编号出现了两次，内容不同，请核对", "");

    /// <summary>Text as a sentence quotes it.</summary>
    internal static string Short(string text)
    {
        const int most = 20;
        var shown = string.Concat(text.Take(most).Select(c => char.IsControl(c) ? '\uFFFD' : c));
        return text.Length <= most ? shown : shown + "…";
    }
}
