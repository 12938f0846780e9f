using System.Text.Json;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Verifying;

/// <summary>A file that a fact names by its id and the hash of its encrypted bytes.</summary>
internal sealed record NamedFile(Guid Id, string Hash, int Organ, long Line, (string Subject, string Seq) Fact);

/// <summary>The files that sound facts name, held against what lies there.</summary>
/// <param name="doubtful">Subjects that the journal does not confirm: files of them may be named by what is gone.</param>
internal sealed class NamedFiles(IReadOnlySet<string> doubtful)
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
        await WithoutFile(state, raw, found, ct);
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
        if (ended is null) return;
        if (!Guid.TryParse(ended.Id, out var id) || !named.Remove(id, out var file)) Unnamed((ended.Id, ended.Subject, ended.Organ), found);
        else if (!ended.Holds(file)) found(Flaws.FileChanged(file));
    }

    private void Unnamed((string Id, string Subject, string Organ) file, Action<Flaw> found)
    {
        if (!doubtful.Contains(file.Subject))
            found(Flaws.FileExtra(int.TryParse(file.Organ, out var organ) ? organ : Flaw.Whole, file.Id));
    }

    private async Task WithoutFile(Snapshot state, Func<string, string> raw, Action<Flaw> found, CancellationToken ct)
    {
        await using var rows = await state.Read(
            $"select distinct {raw("p.file")} from file_piece p where not exists (select 1 from stored_file f where f.id = p.file)", ct);
        while (await rows.ReadAsync(ct))
        {
            var id = JournalRow.Text(rows.GetValue(0)) ?? "";
            if (!Guid.TryParse(id, out var file) || !named.ContainsKey(file)) found(Flaws.PiecesExtra(id));
        }
    }

    // One sealed piece each, in the table of before.
    private async Task<long> OfBefore(Snapshot state, Action<Flaw> found, CancellationToken ct)
    {
        var count = 0L;
        await using var rows = await state.Read("select id, subject, organ, hash, size, content from attachment", ct);
        while (await rows.ReadAsync(ct))
        {
            count++;
            string[] columns = [.. Enumerable.Range(1, 4).Select(i => JournalRow.Text(rows.GetValue(i)) ?? "")];
            if (!Guid.TryParse(JournalRow.Text(rows.GetValue(0)), out var id) || !named.Remove(id, out var file))
            {
                Unnamed((JournalRow.Text(rows.GetValue(0)) ?? "", columns[0], columns[1]), found);
                continue;
            }
            var content = rows.GetValue(5) as byte[] ?? [];
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
