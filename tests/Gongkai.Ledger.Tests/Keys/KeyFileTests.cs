using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;

namespace Gongkai.Ledger.Tests.Keys;

public sealed class KeyFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gongkai-key-");

    private KeyFile KeyPath => new(Path.Combine(folder.FullName, "ledger.key"));

    [Fact]
    public void A_key_that_is_there_is_never_overwritten()
    {
        KeyPath.Make(null);
        var before = File.ReadAllText(KeyPath.Path);
        KeyPath.Make(null);   // as another process that saw none a moment ago
        Assert.Equal(before, File.ReadAllText(KeyPath.Path));
        Assert.Single(folder.GetFiles());   // nor is its draft left behind
    }

    [Fact]
    public async Task Of_many_who_make_it_at_once_one_does_and_all_have_the_same()
    {
        for (var i = 0; i < 50; i++)
        {
            var file = new KeyFile(Path.Combine(folder.FullName, $"{i}.key"));
            var checks = await Task.WhenAll(
                Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
                {
                    if (!file.Exists) file.Make(null);
                    return file.Read(null).Value!.Check;
                })));
            Assert.Single(checks.Distinct());
        }
        Assert.Equal(50, folder.GetFiles().Length);   // and nothing is left lying about
    }

    [Theory]
    [InlineData(UnixFileMode.None, false)]
    [InlineData(UnixFileMode.GroupRead, true)]
    [InlineData(UnixFileMode.GroupWrite, true)]   // who can exchange it need not read it
    [InlineData(UnixFileMode.OtherRead, true)]
    [InlineData(UnixFileMode.OtherWrite, true)]
    public void A_key_that_others_may_read_or_write_is_noticed(UnixFileMode more, bool noticed)
    {
        if (OperatingSystem.IsWindows()) return;
        KeyPath.Make(null);
        File.SetUnixFileMode(KeyPath.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | more);
        Assert.Equal(noticed, KeyPath.OthersMayRead);
    }

    [Theory]
    [InlineData("gongkai-master-key 0000000000000000000000000000000000000000000000000000000000000000", true)]
    [InlineData("gongkai-master-key 00000000000000000000000000000000000000000000000000000000000000", false)]   // a byte short
    [InlineData("gongkai-master-key 000000000000000000000000000000000000000000000000000000000000000g", false)]
    [InlineData("gongkai-passphrase-salt pbkdf2-sha256 0 00000000000000000000000000000000", false)]   // no round at all
    public void A_key_file_is_read_or_said_to_be_none(string line, bool read)
    {
        File.WriteAllText(KeyPath.Path, line + "\n");
        Assert.Equal(read ? null : KeyBreach.Unreadable.Code, KeyPath.Read("口令").Breach?.Code);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
