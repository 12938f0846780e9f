using Gongkai.Ledger.Files;
using Gongkai.Ledger.Tests.Journal;

namespace Gongkai.Ledger.Tests.Files;

/// <summary>Alone in the process: what is counted is what all threads allocate.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "memory";
}

[Collection(Alone.Name)]
public sealed class MemoryTests
{
    /// <summary>A fifth of the file, whatever buffers, connections and compiled code take on the first use.</summary>
    private const long Bound = Attachment.Largest / 5;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task The_largest_file_goes_in_and_out_and_is_verified_without_being_held(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var files = new StoredFiles(ledger);
        await files.Keep(InventedBytes.Content(3 * Piece.Size));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var mark = await files.Keep(InventedBytes.Content(Attachment.Largest, 3));
        AssertSmall(before, "in");

        before = GC.GetTotalAllocatedBytes(precise: true);
        var opened = await files.Open(mark);
        await using (var content = opened.Value!.Content.Open()) await InventedBytes.AssertSame(content, Attachment.Largest, 3);
        AssertSmall(before, "out");
        Assert.Empty(await Verified.Of(ledger));
    }

    private static void AssertSmall(long before, string way)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.True(allocated < Bound, $"{way}: {allocated:n0} bytes");
    }
}
