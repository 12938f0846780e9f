using Gongkai.Ledger.Keys;

namespace Gongkai.Ledger.Tests.Keys;

public sealed class MaskedTests
{
    [Theory]
    [InlineData("张三丰", "张**")]
    [InlineData("张三", "张**")]   // the length of a name says something too
    [InlineData(" 欧阳修 ", "欧**")]
    [InlineData("𠮷田", "𠮷**")]   // a character outside the first plane is not torn apart
    [InlineData("", "")]
    public void Of_a_name_the_first_character_is_shown(string name, string shown) => Assert.Equal(shown, Masked.Name(name));

    [Theory]
    [InlineData("330102199001011234", "330102********1234")]
    [InlineData("330102900101123", "330102*****1123")]   // first generation
    [InlineData("E12345678", "*******78")]   // a passport
    [InlineData("1234", "****")]   // too short to show any of it
    public void Of_an_identity_number_both_ends_are_shown(string number, string shown) => Assert.Equal(shown, Masked.Identity(number));

    [Theory]
    [InlineData("13800000000", "138****0000")]
    [InlineData("0571-87654321", "*********4321")]   // a landline
    [InlineData("123456789012", "********9012")]   // a digit too many: no mobile number
    [InlineData("110", "***")]
    public void Of_a_phone_number_the_middle_is_hidden(string number, string shown) => Assert.Equal(shown, Masked.Phone(number));
}
