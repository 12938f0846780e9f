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

    /// <summary>What was chosen in the field "files".</summary>
    public static async Task<ImmutableArray<Attachment>> Of(IFormCollection form, string role, CancellationToken ct)
    {
        var files = ImmutableArray.CreateBuilder<Attachment>();
        foreach (var file in form.Files.Where(f => f.Length > 0))
        {
            ct.ThrowIfCancellationRequested();
            var upload = await Upload.Read(file);
            files.Add(new(role, upload.Name, upload.Bytes));
        }
        return files.ToImmutable();
    }
}
