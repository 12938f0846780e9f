using System.Collections.Immutable;

namespace Gongkai.Documents.Letters;

/// <summary>A letter (公文) as words, ready to be laid out; what must stand in it is the law's business, not the layout's.</summary>
/// <remarks>The order on the page is that of GB/T 9704-2012: 标题, 文号, 主送, 正文, 附件说明, 署名, 成文日期, 附注.</remarks>
public sealed record LetterText
{
    /// <summary>The title, "政府信息公开申请答复书".</summary>
    public required string Title { get; init; }

    /// <summary>The letter's number (发文字号), "栖公开〔2026〕12号"; null where it has none yet.</summary>
    public string? Number { get; init; }

    /// <summary>Whom it is for (主送), without the colon; null where it is for nobody in particular.</summary>
    public string? Addressee { get; init; }

    /// <summary>The text, a paragraph each.</summary>
    public required ImmutableArray<string> Paragraphs { get; init; }

    /// <summary>Names of what is enclosed (附件), without numbers.</summary>
    public ImmutableArray<string> Attachments { get; init; } = [];

    /// <summary>The organ that signs (署名).</summary>
    public required string Organ { get; init; }

    /// <summary>The date of the letter (成文日期); null in a draft.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>A line where the seal goes (印章), "（加盖印章）"; null for none.</summary>
    public string? SealLine { get; init; }

    /// <summary>Whom to ask (附注), "联系人：李某，电话：0000-0000000"; brackets are put around it.</summary>
    public string? Contact { get; init; }

    /// <summary>A line on top of every page, such as 演示数据; null for none.</summary>
    public string? Mark { get; init; }
}
