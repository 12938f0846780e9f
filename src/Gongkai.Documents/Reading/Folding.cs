using System.Buffers;

namespace Gongkai.Documents.Reading;

/// <summary>Writes characters that look alike as one: the radicals that PDF extraction leaves (⼀ → 一), and for matching full-width
/// forms, brackets, quotes and dashes. One character becomes one character, so that offsets stay true.</summary>
/// <remarks>
/// A table of our own: <see cref="string.Normalize()"/> leaves U+2E80–2EF3 alone (⺠⻔⻓⻚), writes ⼾ as 戶, and does nothing
/// at all where globalization is invariant.
/// </remarks>
public static class Folding
{
    private const char FirstSupplement = '\u2E80';
    private const char FirstKangxi = '\u2F00';

    /// <summary>
    /// CJK Radicals Supplement, U+2E80 to U+2EF3, by Unicode's EquivalentUnifiedIdeograph; forms without an equivalent stay.
    /// </summary>
    private const string Supplement =
        "⺀厂乛乚乙亻冂几刀刂卜㔾小小尢尣尢⺑巳幺彑彐忄㣺扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒㓁网⺵羊羊羊耂肀聿"
        + "肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门⻕阝雨青韦页风飞食飠飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    /// <summary>Kangxi Radicals, U+2F00 to U+2FD5, by their compatibility mappings, but for ⼾, which mainland texts mean as 户.</summary>
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳"
        + "心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
        + "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音"
        + "頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private static readonly SearchValues<char> Radicals = SearchValues.Create(
        [.. Enumerable.Range(FirstSupplement, Supplement.Length).Concat(Enumerable.Range(FirstKangxi, Kangxi.Length))
            .Select(c => (char)c)]);

    // The characters of the form's words that are written otherwise in traditional script.
    private const string Traditional =
        "開總體動項請處況複復覆議訴訟與報問題進規範發廢現效數決許處罰強費額單萬購製對變頻業研機構團會組織務應關係為結轉辦區別屬護權過執檔詢無沒狀補內舉訪認證獲確繼續繳納終計維糾審經後時門縣廣東聯種類穩圍滿員給書號條制減統標歷量領導產買資眾義讓話節違個們設備際間負責館徑曆國祕秘穫據電網遞遲逾質齊歸檢覽臺灣鎮鄉黨級衆採儲價員術級遺誌誤釋該當佈佔倣麼僅紀隊際參於";
    private const string Simplified =
        "开总体动项请处况复复复议诉讼与报问题进规范发废现效数决许处罚强费额单万购制对变频业研机构团会组织务应关系为结转办区别属护权过执档询无没状补内举访认证获确继续缴纳终计维纠审经后时门县广东联种类稳围满员给书号条制减统标历量领导产买资众义让话节违个们设备际间负责馆径历国秘秘获据电网递迟逾质齐归检览台湾镇乡党级众采储价员术级遗志误释该当布占仿么仅纪队际参于";

    private static readonly char[] MatchForms = BuildMatchForms();

    /// <summary>The text with radicals written as the characters they stand for; the same string where there are none.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="radicals">How many were replaced.</param>
    public static string Unradical(string text, out int radicals)
    {
        radicals = 0;
        var next = text.AsSpan().IndexOfAny(Radicals);
        if (next < 0) return text;

        var folded = text.ToCharArray();
        for (var i = next; i < folded.Length; i++)
        {
            if (Unradical(folded[i]) is var plain && plain == folded[i]) continue;
            folded[i] = plain;
            radicals++;
        }

        return new string(folded);
    }

    /// <summary>The form in which a character is compared: full-width ASCII as ASCII, all quotes as ", all dashes as -, 〔【［ as (.</summary>
    public static char ForMatching(char c) => MatchForms[c];

    private static char Unradical(char c) => c switch
    {
        >= FirstKangxi when c - FirstKangxi < Kangxi.Length => Kangxi[c - FirstKangxi],
        >= FirstSupplement when c - FirstSupplement < Supplement.Length => Supplement[c - FirstSupplement],
        _ => c,
    };

    private static char[] BuildMatchForms()
    {
        var forms = new char[char.MaxValue + 1];
        for (var c = 0; c < forms.Length; c++) forms[c] = Unradical((char)c);
        for (var c = '\uFF01'; c <= '\uFF5E'; c++) forms[c] = (char)(c - 0xFEE0);
        foreach (var c in "“”‘’「」『』〝〞＂") forms[c] = '"';
        foreach (var c in "—–―─−‐‑‒﹣－") forms[c] = '-';
        foreach (var c in "〔【［〖﹝") forms[c] = '(';
        foreach (var c in "〕】］〗﹞") forms[c] = ')';
        for (var i = 0; i < Traditional.Length; i++) forms[Traditional[i]] = Simplified[i];
        foreach (var c in "∕⁄／") forms[c] = '/';
        foreach (var c in "∶︰﹕") forms[c] = ':';
        forms['〈'] = '<';
        forms['〉'] = '>';
        forms['．'] = '.';
        return forms;
    }
}
