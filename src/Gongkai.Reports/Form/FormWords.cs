using System.Globalization;

namespace Gongkai.Reports;

/// <summary>The words of the form, short enough to stand in a sentence.</summary>
internal static class FormWords
{
    /// <summary>A number as people write it: 421.39, 3.</summary>
    public static string Of(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>表二, 表三, 表四.</summary>
    public static string Of(FormTable table) => table.Number switch { 2 => "表二", 3 => "表三", _ => "表四" };

    /// <summary>A row with its number and the group it stands in: （七）总计; （三）不予公开 1.属于国家秘密.</summary>
    public static string Subject(FormRow row)
    {
        var label = Short(row.Label);
        return row.Groups.Length > 1 ? $"{row.Groups[^1]} {label}" : label;
    }

    /// <summary>A row as a term of a sum: 予以公开, 属于国家秘密.</summary>
    public static string Term(FormRow row)
    {
        var name = Short(row.Label)[Numbering(row.Label)..];
        return name == "其他" ? "其他处理的其他" : name;
    }

    /// <summary>The two to seven columns of a list of cells: 自然人、总计两列; one column: 自然人列.</summary>
    public static string Columns(IReadOnlyCollection<string> labels)
    {
        var names = string.Join('、', labels);
        return labels.Count == 1 ? $"{names}列" : $"{names}{Count(labels.Count)}列";
    }

    /// <summary>A small number of things: 一, 两, 三, 11.</summary>
    public static string Count(int number) => number is > 0 and < 10 ? "一两三四五六七八九".Substring(number - 1, 1) : Of(number);

    // The notes in labels ("（区分处理的，只计这一情形…）") and the second halves of the longest ones do not fit a sentence.
    private static string Short(string label)
    {
        var start = Numbering(label);
        var end = label.AsSpan(start).IndexOfAny('（', '、');
        return end < 0 ? label : label[..(start + end)];
    }

    private static int Numbering(string label)
    {
        if (label[0] == '（') return label.IndexOf('）', StringComparison.Ordinal) + 1;
        return label.Length > 2 && label[1] is '、' or '.' ? 2 : 0;
    }
}
