using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>What can be wrong with a PDF or an OFD file as a whole.</summary>
public static class PdfFaults
{
    /// <summary>Its pages are pictures or drawings.</summary>
    public static Fault NoText { get; } = Of("pdf.no-text", "这份PDF里没有可以读取的文字，可能是扫描的图片，也可能是转成图形的文字；请提供可以复制文字的PDF或者Word文档");

    /// <summary>The pages of an OFD file are pictures or drawings.</summary>
    public static Fault NoTextInOfd { get; } = Of("ofd.no-text", "这份OFD文件里没有文字，可能是扫描的图片；请提供可以复制文字的文件或者Word文档");

    /// <summary>It has a few words, and far fewer than a report.</summary>
    public static Fault FewWords { get; } = Of("pdf.few-words", "这份PDF里可以读取的文字很少，不像一份年报，正文可能是图片或者图形；请提供可以复制文字的PDF或者Word文档");

    /// <summary>It can't be opened without a password.</summary>
    public static Fault Encrypted { get; } = Of("pdf.encrypted", "这份PDF加了打开密码；请去掉密码后另存，再来检查");

    /// <summary>It is cut off, or no PDF behind its first bytes.</summary>
    public static Fault Damaged { get; } = Of("pdf.damaged", "这份PDF不完整或者已经损坏，打不开；请重新下载或者另存");

    /// <summary>It has more pages than any annual report.</summary>
    public static Fault TooManyPages(int most) => Of("pdf.too-many-pages", $"文件超过{most}页，年度报告不会这么长；请确认选对了文件，汇编请拆成单份");

    private static Fault Of(string code, string message) => new(code, "", message);
}
