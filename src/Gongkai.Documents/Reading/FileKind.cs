namespace Gongkai.Documents.Reading;

/// <summary>What a file is, as far as it decides who reads it.</summary>
public enum FileKind
{
    /// <summary>Plain text, tab-separated text or Markdown, or nothing that we know: decoding it will tell.</summary>
    Text,

    /// <summary>A web page, also one saved under another name (many a published .doc or .xls is one).</summary>
    Html,

    /// <summary>XML that is no web page.</summary>
    Xml,

    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>Word 2007 and later, and what WPS saves so.</summary>
    Docx,

    /// <summary>Excel 2007 and later.</summary>
    Xlsx,

    /// <summary>OpenDocument text.</summary>
    Odt,

    /// <summary>OpenDocument spreadsheet.</summary>
    Ods,

    /// <summary>GB/T 33190, the layout format of Chinese offices.</summary>
    Ofd,

    /// <summary>A ZIP that is none of the documents above.</summary>
    Zip,

    /// <summary>Word 97 to 2003, and WPS (.wps), which is the same inside.</summary>
    Doc,

    /// <summary>Excel 97 to 2003, and WPS (.et).</summary>
    Xls,

    /// <summary>Rich Text Format.</summary>
    Rtf,

    /// <summary>An office document behind a password.</summary>
    Encrypted,

    /// <summary>An OLE container that is neither Word nor Excel.</summary>
    Ole,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>An archive other than ZIP.</summary>
    Archive,

    /// <summary>A document in a ZIP that is none of those that are read: a presentation, a binary workbook, an e-book.</summary>
    OtherPackage,

    /// <summary>A mail, or a web page saved as one file (MIME).</summary>
    Mail,
}
