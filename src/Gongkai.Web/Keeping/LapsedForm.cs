using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Web.Keeping;

/// <summary>A form that came when nobody was signed in any longer: its words are kept for whoever typed them.</summary>
internal static class LapsedForm
{
    /// <summary>Nobody who is not signed in holds more than so many at a time.</summary>
    private static readonly SemaphoreSlim AtOnce = new(4);

    extension(HttpContext http)
    {
        /// <summary>The page of a form, without the name of its handler.</summary>
        public string FormPage => KeptForm.PageOf(http.FormAction);

        /// <summary>Where the form was sent, with its handler: it is sent there once more.</summary>
        public string FormAction => http.Request.Path + http.Request.QueryString.Value;

        /// <summary>Keeps it; false: it is nobody's, too large, or others are being kept.</summary>
        public async Task<bool> KeepLapsed()
        {
            if (!http.Request.HasFormContentType || http.Request.ContentLength is null || !await AtOnce.WaitAsync(0)) return false;
            try
            {
                var fields = await Fields(http.Request, http.RequestAborted);
                var services = http.RequestServices;
                if (services.GetRequiredService<WhoseForm>().Read(fields.Find(f => f.Name == TypedField.Who)?.Value) is not { } officer)
                    return false;
                await services.GetRequiredService<KeptForms>().Keep(officer, http.FormAction, fields, submitted: true, http.RequestAborted);
                return true;
            }
            catch (Exception e) when (e is IOException or InvalidDataException or BadHttpRequestException)
            {
                return false;
            }
            finally
            {
                AtOnce.Release();
            }
        }
    }

    private static async Task<List<TypedField>> Fields(HttpRequest request, CancellationToken ct)
    {
        if (MediaTypeHeaderValue.Parse(request.ContentType) is { } type && type.Boundary.HasValue)
            return await Parts(new(HeaderUtilities.RemoveQuotes(type.Boundary).Value!, request.Body), ct);
        if (request.ContentLength > 3 * KeptForms.Most) return [];   // each byte of a Chinese character is three letters here
        using var reader = new FormReader(request.Body) { ValueLengthLimit = KeptForms.Most, ValueCountLimit = KeptForms.MostFields };
        return [.. TypedField.Of(await reader.ReadFormAsync(ct))];
    }

    // Files go by unread.
    private static async Task<List<TypedField>> Parts(MultipartReader reader, CancellationToken ct)
    {
        var (fields, length) = (new List<TypedField>(), 0);
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            var place = section.GetContentDispositionHeader();
            if (place is null || place.IsFileDisposition()) continue;
            var name = HeaderUtilities.RemoveQuotes(place.Name).Value ?? "";
            length += name.Length;
            if (fields.Count >= KeptForms.MostFields || length > KeptForms.Most) return [];
            using var words = new StreamReader(section.Body);
            var buffer = new char[KeptForms.Most - length + 1];
            var read = await words.ReadBlockAsync(buffer, ct);
            length += read;
            if (length > KeptForms.Most) return [];
            fields.Add(new(name, new string(buffer, 0, read)));
        }
        return fields;
    }
}
