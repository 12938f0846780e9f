using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using Gongkai.Ledger.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Gongkai.Web.Keeping;

/// <summary>
/// 没有提交的表单: what somebody typed stays with this person, sealed, through a session that ended, another one who signed in meanwhile, and
/// a page that was left. Files are not among it.
/// </summary>
public sealed class KeptForms(Database database, IDataProtectionProvider protection)
{
    /// <summary>The longest text of all fields together that is kept, in bytes.</summary>
    public const int Most = 256 * 1024;

    /// <summary>How somebody signs in is typed there: passwords and codes.</summary>
    private const string Account = "/office/account";

    /// <summary>A form has no more fields, and an address no more letters.</summary>
    internal const int MostFields = 400, LongestPath = 500;

    private const int Days = 7, MostForms = 30;

    private readonly IDataProtector protector = protection.CreateProtector("kept-form");

    /// <summary>Keeps what was typed into the form of a page; what was kept of it before gives way.</summary>
    /// <param name="officer">Whose it is.</param>
    /// <param name="path">The page.</param>
    /// <param name="fields">The fields; those of no use, or secret, are left out.</param>
    /// <param name="submitted">It was submitted, and could not be taken.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Keep(Guid officer, string path, IEnumerable<TypedField> fields, bool submitted, CancellationToken ct)
    {
        if (path.StartsWith(Account, StringComparison.OrdinalIgnoreCase) || path.Length > LongestPath) return;
        ImmutableArray<TypedField> kept = [.. fields.Where(f => !f.IsSecret)];
        if (!kept.Any(f => f.IsTyped) || kept.Length > MostFields || kept.Sum(f => f.Name.Length + f.Value.Length) > Most) return;
        var now = database.Clock.GetUtcNow();
        var closed = Of(officer).Protect(JsonSerializer.SerializeToUtf8Bytes(kept));
        await using var connection = await database.Open(ct);
        await connection.ExecuteAsync(
            """
            insert into kept_form (officer, path, kept_at, submitted, sealed) values (@officer, @path, @now, @submitted, @closed)
            on conflict (officer, path) do update set kept_at = excluded.kept_at, submitted = excluded.submitted, sealed = excluded.sealed
            """,
            new { officer, path, now, submitted, closed });
        await connection.ExecuteAsync(
            """
            delete from kept_form where kept_at < @old or (officer = @officer and path not in (
              select path from kept_form where officer = @officer order by kept_at desc limit @MostForms))
            """,
            new { officer, old = now.AddDays(-Days), MostForms });
    }

    /// <summary>What is kept for a person, the last first.</summary>
    public async Task<ImmutableArray<KeptForm>> All(Guid officer, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<Row>(
            "select path, kept_at, submitted, sealed from kept_form where officer = @officer and kept_at >= @old order by kept_at desc",
            new { officer, old = database.Clock.GetUtcNow().AddDays(-Days) });
        return [.. rows.Select(r => Opened(officer, r)).OfType<KeptForm>()];
    }

    /// <summary>What is kept of the forms of a page, the last of them, or null.</summary>
    public async Task<KeptForm?> Find(Guid officer, string page, CancellationToken ct) =>
        (await All(officer, ct)).FirstOrDefault(f => f.Page == page);

    /// <summary>How many there are, and how many of them were submitted.</summary>
    public async Task<(int All, int Submitted)> Count(Guid officer, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await connection.QuerySingleAsync<(int, int)>(
            "select count(*), count(*) filter (where submitted = @yes) from kept_form where officer = @officer and kept_at >= @old",
            new { officer, yes = true, old = database.Clock.GetUtcNow().AddDays(-Days) });
    }

    /// <summary>A form, or all of a page, was submitted, or is not wanted any longer.</summary>
    public async Task Forget(Guid officer, string path, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var kept = await connection.QueryAsync<string>("select path from kept_form where officer = @officer", new { officer });
        foreach (var of in kept.Where(p => p == path || KeptForm.PageOf(p) == path).ToList())
            await connection.ExecuteAsync("delete from kept_form where officer = @officer and path = @of", new { officer, of });
    }

    private IDataProtector Of(Guid officer) => protector.CreateProtector(officer.ToString("D"));

    private KeptForm? Opened(Guid officer, Row row)
    {
        try
        {
            var fields = JsonSerializer.Deserialize<ImmutableArray<TypedField>>(Of(officer).Unprotect(row.Sealed));
            return new(row.Path, row.KeptAt, row.Submitted, fields);
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;   // of another key: nobody can read it
        }
    }

    private sealed record Row(string Path, DateTimeOffset KeptAt, bool Submitted, byte[] Sealed);
}

/// <summary>A form as it was typed.</summary>
/// <param name="Path">The page.</param>
/// <param name="KeptAt">When.</param>
/// <param name="Submitted">It was submitted, and could not be taken.</param>
/// <param name="Fields">What was typed.</param>
public sealed record KeptForm(string Path, DateTimeOffset KeptAt, bool Submitted, ImmutableArray<TypedField> Fields)
{
    /// <summary>The page that has the form.</summary>
    public string Page => PageOf(Path);

    /// <summary>The page of a form that is sent to this address: without the name of its handler.</summary>
    internal static string PageOf(string path)
    {
        var parts = path.Split('?', 2);
        var query = QueryHelpers.ParseQuery(parts.Length == 2 ? parts[1] : "");
        query.Remove("handler");
        return parts[0] + QueryString.Create(query).Value;
    }

    /// <summary>What was typed in words or numbers; what was only chosen has a value that is none for people.</summary>
    public IEnumerable<string> Words =>
        Fields.Where(f => f.IsTyped && !Guid.TryParse(f.Value, out _) && f.Value.Any(IsForPeople)).Select(f => f.Value.Trim());

    private static bool IsForPeople(char c) => char.IsDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;
}

/// <summary>A field of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What was typed or chosen.</param>
public sealed record TypedField(string Name, string Value)
{
    /// <summary>The field that says whose form it is.</summary>
    public const string Who = "who";

    /// <summary>The fields of a form, one for each value.</summary>
    public static IEnumerable<TypedField> Of(IEnumerable<KeyValuePair<string, StringValues>> form) =>
        form.SelectMany(f => f.Value.Select(v => new TypedField(f.Key, v ?? "")));

    private static readonly ImmutableArray<string> OfThePage = ["token", Who, "version", "key"];

    /// <summary>Never kept: passwords, and the token of a session.</summary>
    internal bool IsSecret =>
        Name is "token" or Who or "current" or "repeated" || Name.Contains("password", StringComparison.OrdinalIgnoreCase);

    /// <summary>A person typed or chose it.</summary>
    internal bool IsTyped => !OfThePage.Contains(Name) && Value.Trim().Length > 0;
}
