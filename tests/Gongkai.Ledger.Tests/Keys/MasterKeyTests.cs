using System.Security.Cryptography;
using System.Text;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;

namespace Gongkai.Ledger.Tests.Keys;

public sealed class MasterKeyTests
{
    private static readonly MasterKey Key = MasterKey.Of(new byte[32]);

    /// <summary>
    /// Reckoned by another program after RFC 5869 and RFC 2104: what lies in ledgers has to be found by every later version.
    /// </summary>
    [Fact]
    public void Marks_and_check_are_made_as_they_always_were()
    {
        Assert.Equal("61241d68f537d32631d637735298ae179c4d2bf5f129aa51fa81fbd9fe881903", Key.Mark("33010219900101123X"));
        Assert.Equal("5b7377db88d235b9af506a1ec85e394dc5939716beb4b39f2287b6567bc9206d", Key.Check);
    }

    [Theory]
    [InlineData("33010219900101123x")]   // typed in small letters
    [InlineData(" 33010219900101123X ")]
    public void One_number_has_one_mark_however_it_is_typed(string typed) => Assert.Equal(Key.Mark("33010219900101123X"), Key.Mark(typed));

    [Fact]
    public void Another_number_or_another_key_has_another_mark()
    {
        Assert.NotEqual(Key.Mark("330102199001011238"), Key.Mark("33010219900101123X"));
        Assert.NotEqual(Key.Mark("33010219900101123X"), MasterKey.Of(Enumerable.Repeat((byte)1, 32).ToArray()).Mark("33010219900101123X"));
    }

    [Fact]
    public void The_same_words_are_sealed_differently_each_time()
    {
        var key = new SubjectKey(Guid.NewGuid(), new byte[32]);
        Assert.NotEqual(key.Seal("张三丰"u8), key.Seal("张三丰"u8));   // a nonce that comes twice gives both texts away
        Assert.NotEqual(Key.Seal("smtp", "口令")[..12], Key.Seal("smtp", "口令")[..12]);
    }

    [Fact]
    public void What_was_sealed_opens_for_its_own_case_and_name_only_and_not_where_a_bit_was_changed()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        var closed = new SubjectKey(one, new byte[32]).Seal("张三丰"u8);
        Assert.Equal("张三丰", Encoding.UTF8.GetString(new SubjectKey(one, new byte[32]).Open(closed)));
        // moved to another case
        Assert.Throws<AuthenticationTagMismatchException>(() => new SubjectKey(other, new byte[32]).Open(closed));
        Assert.Throws<AuthenticationTagMismatchException>(() => Key.Unwrap(other, Key.Wrap(one, new byte[32])));
        Assert.Throws<AuthenticationTagMismatchException>(() => Key.Open("imap", Key.Seal("smtp", "口令")));
        closed[^1] ^= 1;
        Assert.Throws<AuthenticationTagMismatchException>(() => new SubjectKey(one, new byte[32]).Open(closed));
        Assert.Throws<CryptographicException>(() => new SubjectKey(one, new byte[32]).Open(closed[..27]));
    }
}
