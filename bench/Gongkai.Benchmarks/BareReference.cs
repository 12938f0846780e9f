using System.Text;

namespace Gongkai.Benchmarks;

/// <summary>What any reader must do at the least: one pass of decoding the bytes and folding the characters.</summary>
internal static class BareReference
{
    // A table of all characters: one load each, as cheap as folding gets without skipping any.
    private static readonly char[] Table = CreateTable();

    public static int DecodeAndFold(byte[] bytes)
    {
        var folded = string.Create(Encoding.UTF8.GetCharCount(bytes), bytes, (span, b) =>
        {
            Encoding.UTF8.GetChars(b, span);
            foreach (ref var c in span) c = Table[c];
        });
        return folded.Length;
    }

    private static char[] CreateTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++) table[i] = (char)i;
        for (var c = '\uFF01'; c <= '\uFF5E'; c++) table[c] = (char)(c - 0xFEE0);   // full-width forms
        table['\u3000'] = ' ';
        return table;
    }
}
