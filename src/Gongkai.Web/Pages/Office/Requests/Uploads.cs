using System.Collections.Immutable;
using Gongkai.Ledger.Files;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>Files of a form as files of a case.</summary>
internal static class Uploads
{
    /// <summary>Something was chosen.</summary>
    public static bool Any(IFormCollection form) => form.Files.Any(f => f.Length > 0);

    /// <summary>What was chosen in the field "files"; it is read as it is kept, piece by piece.</summary>
    public static Task<ImmutableArray<Attachment>> Of(IFormCollection form, string role, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult<ImmutableArray<Attachment>>(
            [.. form.Files.Where(f => f.Length > 0)
                .Select(f => new Attachment(role, Upload.NameOf(f), new FileContent(f.Length, f.OpenReadStream)))]);
    }
}
