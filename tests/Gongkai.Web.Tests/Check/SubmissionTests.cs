using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Tests.Check;

/// <summary>What is known of a submission before any of it is in memory.</summary>
public sealed class SubmissionTests
{
    [Theory]
    [InlineData("年报.md", "年报", false, 6)]
    [InlineData("年报.pdf", "%PDF-1.4", true, 8)]
    [InlineData("年报.zip", "PK\u0003\u0004", true, 8_388_608 + 800)] // it may come to much more
    public async Task A_file_weighs_what_it_may_come_to(string name, string content, bool takesPrograms, long bytes)
    {
        var sent = await Read(TestSite.Form((name, System.Text.Encoding.UTF8.GetBytes(content))));
        Assert.Equal((takesPrograms, bytes), (sent.TakesPrograms, sent.Bytes));
        Assert.Equal(name, Assert.Single(sent.Files).FileName);
    }

    [Theory]
    [InlineData("parcel", true, 8_388_608 + 800)]
    [InlineData("previous", true, 8_388_608 + 800)]
    [InlineData("text", false, 4)]
    public async Task A_parcel_may_hold_anything_and_a_text_is_one(string field, bool takesPrograms, long bytes)
    {
        var sent = await Read(new() { { new StringContent("AAAA"), field } });
        Assert.Equal((takesPrograms, bytes), (sent.TakesPrograms, sent.Bytes));
        Assert.Equal("AAAA", await sent.Typed(field, CancellationToken.None));
    }

    [Fact]
    public async Task A_field_in_which_no_file_was_chosen_is_no_file()
    {
        var form = new MultipartFormDataContent();
        var none = new ByteArrayContent([]);
        none.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"files\"; filename=\"\"");
        form.Add(none);
        Assert.Empty((await Read(form)).Files);
    }

    private static async Task<Submission> Read(MultipartFormDataContent form)
    {
        var http = new DefaultHttpContext();
        (http.Request.Path, http.Request.ContentType) = ("/check", form.Headers.ContentType!.ToString());
        http.Request.Body = new MemoryStream(await form.ReadAsByteArrayAsync());
        Assert.True(Submission.IsFor(http.Request));
        return await Submission.Read(http.Request, CancellationToken.None);
    }
}
