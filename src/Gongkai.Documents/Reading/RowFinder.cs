namespace Gongkai.Documents.Reading;

/// <summary>Finds the labels of a table's rows in their order.</summary>
internal static class RowFinder
{
    /// <summary>
    /// Where each label stands: its first character with its number, and the first index behind its words; null where it is not there.
    /// </summary>
    public static LabelPlace?[] Find(Squeezed text, IReadOnlyList<RowLabel> labels, int from, int to)
    {
        var places = new LabelPlace?[labels.Count];
        var at = from;
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i].Whole.Length == 0 || text.Find(labels[i].Whole, at, to) is not (>= 0 and var found)) continue;
            places[i] = Place(text, found, labels[i], at, labels[i].Whole.Length);
            at = places[i]!.Value.End;
        }

        for (var i = 0; i < labels.Count; i++)
            places[i] ??= FindPart(text, labels[i], Behind(places, i, from), Before(places, i, to));
        return places;
    }

    /// <summary>Looks for the rows that are not in their order: text extraction may put a block of table II behind the others.</summary>
    public static void FindElsewhere(Squeezed text, IReadOnlyList<RowLabel> labels, LabelPlace?[] places, int from, int to)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (places[i] is not null) continue;
            var found = text.FindLast(labels[i].Whole, from, to);
            if (found >= 0 && found + labels[i].Whole.Length < to && char.IsAsciiDigit(text.Chars[found + labels[i].Whole.Length]))
                places[i] = Place(text, found, labels[i], from, labels[i].Whole.Length);
        }
    }

    private static LabelPlace? FindPart(Squeezed text, RowLabel label, int from, int to)
    {
        foreach (var part in label.Parts)
            for (var found = text.Find(part, from, to); found >= 0; found = text.Find(part, found + 1, to))
                if (part.Length > ShortPart || !IsInsideWord(text, found + part.Length, to))
                    return Place(text, found, label, from, part.Length);
        return null;
    }

    /// <summary>其他 and 总计 are labels only where the words end with them: 不计其他情形 stands in the label of another row.</summary>
    private const int ShortPart = 2;

    private static bool IsInsideWord(Squeezed text, int end, int to) =>
        end < to && text.Chars[end] > '\u2E7F' && text.Chars[end] is not '无';

    private static int Behind(LabelPlace?[] places, int row, int from)
    {
        for (var i = row - 1; i >= 0; i--)
            if (places[i] is { } place) return place.End;
        return from;
    }

    private static int Before(LabelPlace?[] places, int row, int to)
    {
        for (var i = row + 1; i < places.Length; i++)
            if (places[i] is { } place) return place.Start;
        return to;
    }

    /// <summary>Takes the number of the label with it: "2." or "2、", or the same digit alone where it touches the label. Any other
    /// digit there is the last number of the row before.</summary>
    private static LabelPlace Place(Squeezed text, int found, RowLabel label, int from, int length)
    {
        var start = found;
        if (start - 2 >= from && StandsBehindItemNumber(text, start)) start -= 2;
        else if (start - 1 >= from && IsOwnNumber(text, start, label)) start--;
        return new LabelPlace(start, found + length);
    }

    private static bool IsOwnNumber(Squeezed text, int at, RowLabel label) =>
        text.Chars[at - 1] == label.Row.Label[0] && char.IsAsciiDigit(text.Chars[at - 1]) && !char.IsAsciiDigit(text.Chars[at])
        && text.GapBefore(at) == Gap.None && text.GapBefore(at - 1) != Gap.None;

    private static bool StandsBehindItemNumber(Squeezed text, int at) =>
        text.Chars[at - 1] is '.' or '、' && char.IsAsciiDigit(text.Chars[at - 2]);
}

/// <summary>Where a label stands in a squeezed text: from its number to behind its words.</summary>
internal readonly record struct LabelPlace(int Start, int End);
