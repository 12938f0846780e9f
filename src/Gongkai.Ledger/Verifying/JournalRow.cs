using System.Data.Common;
using System.Globalization;
using System.Text;
using Gongkai.Ledger.Journal;

namespace Gongkai.Ledger.Verifying;

/// <summary>A line with its fact, as they lie there: a changed column may hold anything.</summary>
internal sealed record JournalRow(int Organ, long N, string? At, string? Subject, string? Seq, string Body, string Hash)
{
    /// <summary>The columns that <see cref="Read"/> wants, of `journal j left join fact f`.</summary>
    public static string Columns(Func<string, string> raw) => string.Join(", ", [
        .. from c in (string[])["organ", "n", "at", "subject", "seq", "body", "hash"] select raw("j." + c), .. FactColumns(raw)]);

    /// <summary>The columns of `fact f` alone.</summary>
    public static IEnumerable<string> FactColumns(Func<string, string> raw) =>
        from c in (string[])["subject", "seq", "organ", "code", "happened_on", "recorded_at", "recorded_by", "recorded_as", "data",
            "sealed"]
        select raw("f." + c);

    /// <summary>The digest of the fact as it is now; null where there is none.</summary>
    public string? FactDigest { get; private init; }

    /// <summary>The data of the fact.</summary>
    public byte[] Data { get; private init; } = [];

    /// <summary>What the body says, word by word.</summary>
    public string[] Words { get; } = Body.Split(' ');

    /// <summary>It is the line of a root.</summary>
    public bool IsRoot => Words is [_, _, _, _, Line.RootMark, ..];

    /// <summary>The body says what the columns say, and has the shape of a line.</summary>
    public bool AgreesWithBody => Words switch
    {
        [Line.Algorithm, var organ, var n, var at, var rest, ..] when organ == Text(Organ) && n == Text(N) && at == At =>
            rest == Line.RootMark ? Subject is null && Seq is null && Organ == 0 : Words is [.., _, _] && rest == Subject && Words[5] == Seq
                && Words.Length == 7,
        _ => false,
    };

    public static JournalRow Read(DbDataReader reader)
    {
        var c = new string?[15];
        for (var i = 0; i < c.Length; i++) c[i] = Text(reader.GetValue(i));
        return new(Number(c[0]), LongNumber(c[1]), c[2], c[3], c[4], c[5] ?? "", c[6] ?? "")
        {
            FactDigest = reader.IsDBNull(7) ? null
                : Facts.FactDigest.Of(string.Join('\n', c[7..14]), c[14], Bytes(reader.GetValue(15)) ?? [], Bytes(reader.GetValue(16))),
            Data = Bytes(reader.GetValue(15)) ?? [],
        };
    }

    /// <summary>A value in the one text that digests are made of.</summary>
    public static string? Text(object value) => value switch
    {
        DBNull => null,
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        Guid id => id.ToString("D"),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime { Kind: DateTimeKind.Utc } instant => Line.Stamp(instant),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static byte[]? Bytes(object value) =>
        value switch { DBNull => null, byte[] bytes => bytes, _ => Encoding.UTF8.GetBytes(Text(value)!) };

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : int.MinValue;

    private static long LongNumber(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : long.MinValue;
}
