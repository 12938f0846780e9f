using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Registers;

/// <summary>渠道: the channels of an organ, out of a file or off a page.</summary>
public sealed class ImportChannels(Database database, SubjectKeys keys)
{
    /// <summary>The file: a channel a row. It is no register of a year: channels are facts of the organ.</summary>
    public static Register Rows { get; } = new(
        "channels", "渠道",
        new("渠道", new WordsCodec(Name: true, Longest: 40), Place.Item),
        new("计入", new ChoiceCodec([.. Channels.Sides.Select(s => s.Name)]), Place.Class))
    {
        Feeds = "主动公开台账的渠道，以及每个渠道计入门户网站、政务新媒体还是线下",
        Example = ["宣传栏", "线下"],
    };

    /// <summary>Says what the file would do, and records nothing.</summary>
    public async Task<ImportResult> Try(Actor by, int organ, RowsOfFile file, ImportManner manner, CancellationToken ct)
    {
        if (!file.Refused.IsEmpty) return ImportResult.Of(file.Refused);
        if (!EntryBook.Keeps(by, organ)) return ImportResult.Of([new(0, "", RegisterBreach.NotYours)]);
        await using var connection = await database.Open(ct);
        return Compared((await OrganBook.Find(connection, null, organ))!, file, manner).Result;
    }

    /// <summary>Takes the file in, all of it or nothing.</summary>
    /// <param name="by">Who.</param>
    /// <param name="organ">Whose channels.</param>
    /// <param name="file">The rows.</param>
    /// <param name="from">The file itself.</param>
    /// <param name="manner">How.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<ImportResult> Run(
        Actor by, int organ, RowsOfFile file, FileFrom from, ImportManner manner, CancellationToken ct)
    {
        var whole = await Try(by, organ, file, manner, ct);
        if (!whole.Refused.IsEmpty || whole.IsNothingNew) return whole;
        var done = await database.Write<ImportResult>(by, null, async work =>
        {
            var history = (await OrganBook.Find(work, organ))!;
            var (result, fresh) = Compared(history, file, manner);
            if (!result.Refused.IsEmpty) return result;
            var seal = await keys.FindOrMake(work, history.Row.Uid);
            var words = seal is null ? null : new FileWords(from.Name) { Reason = manner.Reason }.Seal(seal);
            await OrganBook.Append(work, history, words, fresh.Select(r => Fact(work, r.Row) with { From = new(from.Hash, r.Line) }));
            return result;
        }, ct);
        return done.Allowed ? done.Value : ImportResult.Of([new(0, "", done.Breach)]);
    }

    /// <summary>新增渠道: one, off a page.</summary>
    public Task<Verdict<Recorded>> Add(Actor by, Guid? key, int organ, Row row, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, (organ, row.Digest)), async work =>
        {
            if (!EntryBook.Keeps(by, organ) || await OrganBook.Find(work, organ) is not { } history) return RegisterBreach.NotYours;
            var after = await OrganBook.Append(work, history, Fact(work, row));
            return new Recorded(after.Row.Uid, after.Log.NextSeq - 1);
        }, ct);

    private static ChannelSet Fact(Work work, Row row) => new(work.Today, row.Text(Place.Item)!, SideOf(row));

    private static Side SideOf(Row row) => Channels.Sides.First(s => s.Name == row.Text(Place.Class));

    private static (ImportResult Result, ImmutableArray<(Row Row, int Line)> Fresh) Compared(
        OrganHistory organ, RowsOfFile file, ImportManner manner)
    {
        var (had, inFile) = (organ.Finally.Channels, new Dictionary<string, Side>(StringComparer.Ordinal));
        var (fresh, refused) = (ImmutableArray.CreateBuilder<(Row, int)>(), ImmutableArray.CreateBuilder<RefusedCell>());
        var (added, present, replaced) = (0, 0, 0);
        foreach (var (row, line) in file.Rows)
        {
            var (channel, side) = (row.Text(Place.Item)!, SideOf(row));
            if (inFile.TryGetValue(channel, out var before) && before != side) refused.Add(new(line, "渠道", ImportBreach.ChannelTwice));
            else if (!inFile.TryAdd(channel, side) || (had.TryGetValue(channel, out var known) && known == side)) present++;
            else if (!had.ContainsKey(channel)) (added, _) = (added + 1, Take());
            else if (manner.Reason is null) refused.Add(new(line, "计入", ImportBreach.ChannelCountsElsewhere));
            else (replaced, _) = (replaced + 1, Take());

            bool Take()
            {
                fresh.Add((row, line));
                return true;
            }
        }
        return (refused.Count > 0 ? ImportResult.Of(refused.ToImmutable()) : new(file.Rows.Length, added, present, 0, replaced, []),
            fresh.ToImmutable());
    }
}
