using System.Text.Json;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Verifying;

/// <summary>A file that a fact names by its id and the hash of its encrypted bytes.</summary>
internal sealed record NamedFile(Guid Id, string Hash, int Organ, long Line, (string Subject, string Seq) Fact);

/// <summary>The files that sound facts name, held against what lies there.</summary>
internal sealed class NamedFiles
{
    private readonly Dictionary<Guid, NamedFile> named = [];

    /// <summary>Notes the files of a fact.</summary>
    public void Take(JournalRow row)
    {
        if (row.Data.AsSpan().IndexOf("\"hash\""u8) < 0) return;
        using var json = JsonDocument.Parse(row.Data);
        foreach (var (id, hash) in Marks(json.RootElement)) named[id] = new(id, hash, row.Organ, row.N, (row.Subject!, row.Seq!));
    }

    /// <summary>Looks at every file, piece by piece.</summary>
    /// <returns>How many there are.</returns>
    public async Task<long> Check(Snapshot state, Func<string, string> raw, Action<Flaw> found, CancellationToken ct)
    {
        var count = await InPieces(state, raw, found, ct) + await OfBefore(state, found, ct);
        foreach (var file in named.Values.OrderBy(f => f.Organ).ThenBy(f => f.Line)) found(Flaws.FileRemoved(file));
        return count;
    }

    private async Task<long> InPieces(Snapshot state, Func<string, string> raw, Action<Flaw> found, CancellationToken ct)
    {
        var count = 0L;
        FileInPieces? file = null;
        await using var rows = await state.Read(FileInPieces.Query(raw), ct);
        while (await rows.ReadAsync(ct))
        {
            if (file is null || file.Id != JournalRow.Text(rows.GetValue(0)))
            {
                End(file, found);
                (file, count) = (FileInPieces.Begin(rows), count + 1);
            }
            file.Take(rows);
        }
        End(file, found);
        return count;
    }

    private void End(FileInPieces? stored, Action<Flaw> found)
    {
        using var ended = stored;
        if (Guid.TryParse(ended?.Id, out var id) && named.Remove(id, out var file) && !ended.Holds(file)) found(Flaws.FileChanged(file));
    }

    // One sealed piece each, in the table of before.
    private async Task<long> OfBefore(Snapshot state, Action<Flaw> found, CancellationToken ct)
    {
        var count = 0L;
        await using var rows = await state.Read("select id, subject, organ, hash, size, content from attachment", ct);
        while (await rows.ReadAsync(ct))
        {
            count++;
            if (!Guid.TryParse(JournalRow.Text(rows.GetValue(0)), out var id) || !named.Remove(id, out var file)) continue;
            var content = rows.GetValue(5) as byte[] ?? [];
            string[] columns = [.. Enumerable.Range(1, 4).Select(i => JournalRow.Text(rows.GetValue(i)) ?? "")];
            if (!columns.SequenceEqual(
                [file.Fact.Subject, JournalRow.Text(file.Organ)!, Digest.Of(content), JournalRow.Text(content.LongLength)!])
                    || columns[2] != file.Hash)
                found(Flaws.FileChanged(file));
        }
        return count;
    }

    private static IEnumerable<(Guid Id, string Hash)> Marks(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array) return element.EnumerateArray().SelectMany(Marks);
        if (element.ValueKind != JsonValueKind.Object) return [];
        return element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.TryGetGuid(out var file)
            && element.TryGetProperty("hash", out var hash) && hash.ValueKind == JsonValueKind.String
                ? [(file, hash.GetString()!)] : element.EnumerateObject().SelectMany(p => Marks(p.Value));
    }
}
