using System.Collections.Frozen;

namespace Gongkai.Documents.Reading;

/// <summary>Every code that reading a report can give, and when it gives it. Codes are stable: one may be added, none is renamed.</summary>
/// <remarks>What is wrong with a file as a whole, before there is a text to read, stands in <see cref="FileFaults"/>.</remarks>
public static class FaultCodes
{
    /// <summary>When each code is given, in one Chinese sentence, by code.</summary>
    public static FrozenDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["report.none"] = "文中没有年报的标题、各部分和表格，不是政府信息公开工作年度报告",
        ["report.no-tables"] = "有年报的标题或各部分的标题，但没有法定的三张表格",
        ["report.before-2019"] = "是2019年以前的年报，当时没有法定格式，不读取数字",
        ["report.several"] = "一个文件中有几份年报，只读取第一份",
        ["form.unknown"] = "表格的行、列或项目与已知的法定格式都不一致，不读取数字",
        ["text.radicals"] = "文中有以部首编码的字，已按通用字读取",
        ["text.cut-off"] = "全文在一格的数字处中断，这个数可能不完整",
        ["title.missing"] = "没有找到年报的标题",
        ["title.after-heading"] = "标题写在“一、总体情况”之后",
        ["organ.doubled"] = "行政机关名称中有两个以上的字连续写了两遍",
        ["year.missing"] = "标题和正文都没有写报告年度",
        ["year.derived"] = "标题没有写年度，报告年度按统计期限读取",
        ["section.missing"] = "没有找到六个部分中的一个",
        ["section.heading"] = "某一部分的序号或标题与法定格式不一致",
        ["table.missing"] = "没有找到三张表格中的一张，或者只有它的标题",
        ["table.unplaced"] = "文中有一张表格的几处名称，没有认出它的行和列，不读取其中的数字",
        ["table.blank"] = "三张表格中的一张在文中，还没有填写数据",
        ["table.repeated"] = "一张表格出现了两次，读取的是第一张",
        ["table.by-position"] = "表三的行名与数字分离，按数字各行的先后次序读取",
        ["header.corner"] = "表三左上角没有“勾稽关系”的说明",
        ["header.column"] = "表头没有法定格式中的一列",
        ["label.altered"] = "一行或一列的名称与法定格式不一致",
        ["label.digit"] = "名称后面多了一个数字，没有当作数值",
        ["row.missing"] = "没有找到一行，或者这一行没有数字",
        ["row.unplaced"] = "表中有一行的名称，没有认出它的数字，须对照原件",
        ["row.count"] = "一行数字的个数与列数不符，无法确定各在哪一列，不读取这一行",
        ["row.repeated"] = "一行印了两次，数字不同，须对照原件",
        ["row.without-total"] = "一行没有总计，其余各列照常读取",
        ["cell.missing"] = "一格是空的",
        ["cell.mark"] = "一格中写的是“/”“—”“无”等符号，不是数字",
        ["cell.unit"] = "一格中除数字外还有单位或者说明",
        ["cell.torn-off"] = "一行的总计是空的，表中单独印着一个不属于任何一格的数，正好等于各列之和，已当作总计，须对照原件",
        ["cell.glued"] = "表中的数字连在一起，已按行列合计分开",
        ["record.syntax"] = "JSON或XML文件的一处不符合写法，整个文件没有读取",
        ["record.form"] = "JSON或XML文件没有写明年报的格式，没有读取",
        ["record.cell"] = "JSON或XML文件中有一格不属于它写明的格式，没有读取这一格",
        ["record.value"] = "JSON或XML文件中有一处不是应有的内容，没有读取这一处",
        ["cell.unclear"] = "一行的数字连在一起，或者有数字脱落，不止一种读法，须对照原件",
    }.ToFrozenDictionary();
}
