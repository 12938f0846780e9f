using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Keys;

/// <summary>
/// A key for each subject (a case, and what comes): what may name a person is encrypted with it. Destroying it removes the person
/// and leaves facts and journal whole.
/// </summary>
public sealed class SubjectKeys(MasterKey master)
{
    private const int Bytes = 32;

    /// <summary>The key above.</summary>
    public MasterKey Master => master;

    /// <summary>The list beside the master key; null: nobody keeps one.</summary>
    public DestroyedList? Destroyed { get; init; }

    /// <summary>Puts a key that was destroyed onto the list. Where it can't be written now, it comes onto it at the next start.</summary>
    public void Note(DestroyedKey destroyed)
    {
        try
        {
            Destroyed?.Add([destroyed]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>A new key for a new case.</summary>
    public SubjectKey Make(Work work, Guid subject)
    {
        var key = RandomNumberGenerator.GetBytes(Bytes);
        work.Later(new("insert into case_key (subject, wrapped) values ($1, $2)", subject, master.Wrap(subject, key)));
        return new SubjectKey(subject, key);
    }

    /// <summary>The key of a subject, or null where it was destroyed.</summary>
    public async Task<SubjectKey?> Find(DbConnection connection, Guid subject, DbTransaction? transaction = null)
    {
        var wrapped = await connection.QuerySingleOrDefaultAsync<byte[]?>(
            "select wrapped from case_key where subject = @subject", new { subject }, transaction);
        return wrapped is null ? null : Open(subject, wrapped);
    }

    /// <summary>The key of a subject, made where it never had one; null where it was destroyed.</summary>
    public async Task<SubjectKey?> FindOrMake(Work work, Guid subject) =>
        await Find(work.Connection, subject, work.Transaction) ?? (await work.Connection.QuerySingleOrDefaultAsync<Guid?>(
            "select subject from case_key where subject = @subject", new { subject }, work.Transaction) is null ? Make(work, subject)
                : null);

    /// <summary>The key of a subject as it lies in the database.</summary>
    /// <exception cref="CryptographicException">It was wrapped under another master key, or was changed.</exception>
    internal SubjectKey Open(Guid subject, byte[] wrapped) => new(subject, master.Unwrap(subject, wrapped));

    /// <summary>Destroys the key of a subject: nobody reads the person's data any longer, in no backup taken from now on.</summary>
    public static Task Destroy(Work work, Guid subject) =>
        work.Connection.ExecuteAsync(
            "update case_key set wrapped = null, destroyed_at = @At where subject = @subject", new { work.At, subject }, work.Transaction);
}

/// <summary>The key of one subject.</summary>
public sealed class SubjectKey
{
    /// <summary>By how many bytes the sealed is longer.</summary>
    internal const int Overhead = Box.Overhead;

    private readonly byte[] key;
    private readonly byte[] context;

    internal SubjectKey(Guid subject, byte[] key) => (this.key, context) = (key, subject.ToByteArray());

    /// <summary>Encrypts.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain) => Box.Close(key, plain, context);

    /// <summary>Encrypts a text.</summary>
    public byte[] Seal(string words) => Seal(Encoding.UTF8.GetBytes(words));

    /// <summary>Decrypts a text.</summary>
    /// <exception cref="CryptographicException">It was changed, or belongs to another subject.</exception>
    public string OpenText(byte[] closed) => Encoding.UTF8.GetString(Open(closed));

    /// <summary>Decrypts.</summary>
    /// <exception cref="CryptographicException">It was changed, or belongs to another case.</exception>
    public byte[] Open(byte[] closed) => Box.Open(key, closed, context);

    /// <summary>Encrypts what belongs to one place of the subject: elsewhere it does not open.</summary>
    internal void Seal(ReadOnlySpan<byte> plain, byte[] place, Span<byte> closed) => Box.Close(key, plain, [.. context, .. place], closed);

    /// <summary>Decrypts what belongs to a place.</summary>
    /// <exception cref="CryptographicException">It was changed, or belongs elsewhere.</exception>
    internal void Open(ReadOnlySpan<byte> closed, byte[] place, Span<byte> plain) => Box.Open(key, closed, [.. context, .. place], plain);
}
