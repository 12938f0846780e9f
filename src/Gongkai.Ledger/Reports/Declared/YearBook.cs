using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Reports.Declared;

/// <summary>Whose report, of which year, of what.</summary>
/// <param name="Organ">The organ.</param>
/// <param name="Year">The report year.</param>
/// <param name="Scope">口径.</param>
public sealed record ReportOf(int Organ, int Year, Scope Scope = Scope.Organ)
{
    /// <summary>
    /// The subject of its facts: follows from what it is of, so that no table has to keep it. Few facts make up a year; they are read as
    /// they are.
    /// </summary>
    public Guid Subject
    {
        get
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"gongkai report {Organ} {Year} {Scope.Code}");
            var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16];
            // RFC 9562: made by the application
            (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0f) | 0x80), (byte)((bytes[8] & 0x3f) | 0x80));
            return new(bytes, bigEndian: true);
        }
    }
}

/// <summary>What was said of a report's year: its facts, in the chain of the organ.</summary>
internal static class YearBook
{
    /// <summary>Reads them.</summary>
    public static Task<Log> Read(DbConnection connection, DbTransaction? transaction, ReportOf of) =>
        Log.Read(connection, transaction, of.Subject, YearFactKinds.All);

    /// <summary>Reads them to append to: nobody else appends until the act ends.</summary>
    public static async Task<Log> Hold(Work work, ReportOf of)
    {
        await work.Connection.ExecuteScalarAsync<int>(
            $"select id from organ where id = @Organ {work.Database.Dialect.ForUpdate}", new { of.Organ }, work.Transaction);
        return await Read(work.Connection, work.Transaction, of);
    }

    /// <summary>Appends one; what is sealed of it beside.</summary>
    public static Log Append(Work work, ReportOf of, Log log, FactBody fact, byte[]? words = null) =>
        log.With(work.Append(log, of.Organ, YearFactKinds.All, fact, words), fact);
}
