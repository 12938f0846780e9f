using System.Data;
using System.Globalization;
using System.Reflection;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace Gongkai.Ledger.Store;

/// <summary>
/// Teaches Dapper positional records, and one canonical text for dates, instants, ids and amounts where the database has no type for them.
/// </summary>
internal static class Mapping
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    private static readonly Lazy<bool> Done = new(Register);

    /// <summary>Has to run before the first query: Dapper keeps the readers it once made.</summary>
    public static void Ensure() => _ = Done.Value;

    /// <summary>A value as SQLite keeps it.</summary>
    public static object InSqlite(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => IdText(id),
        DateOnly day => DayText(day),
        DateTimeOffset instant => InstantText(instant),
        _ => value,
    };

    private static string IdText(object id) => ((Guid)id).ToString("D");

    private static string DayText(object day) => ((DateOnly)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string InstantText(object instant) =>
        ((DateTimeOffset)instant).UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);

    private static bool Register()
    {
        var standard = SqlMapper.TypeMapProvider;
        SqlMapper.TypeMapProvider = type =>
            type.GetConstructors() is [var only] && only.GetParameters().Length > 0 ? new RecordMap(type, only) : standard(type);
        Handle(new Column(NpgsqlDbType.Uuid, IdText, s => Guid.Parse(s)), typeof(Guid), typeof(Guid?));
        Handle(
            new Column(NpgsqlDbType.Date, DayText, s => DateOnly.ParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            typeof(DateOnly), typeof(DateOnly?));
        Handle(
            new Column(
                NpgsqlDbType.TimestampTz, InstantText,
                s => DateTimeOffset.ParseExact(s, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)),
                typeof(DateTimeOffset), typeof(DateTimeOffset?));
        Handle(
            new Column(
                NpgsqlDbType.Numeric, v => ((decimal)v).ToString(CultureInfo.InvariantCulture),
                s => decimal.Parse(s, CultureInfo.InvariantCulture)), typeof(decimal), typeof(decimal?));
        return true;
    }

    private static void Handle(Column handler, params Type[] types)
    {
        foreach (var type in types)
        {
            SqlMapper.RemoveTypeMap(type);
            SqlMapper.AddTypeHandler(type, handler);
        }
    }

    /// <summary>A type that PostgreSQL has and SQLite keeps as text.</summary>
    private sealed class Column(NpgsqlDbType type, Func<object, string> write, Func<string, object> read) : SqlMapper.ITypeHandler
    {
        public void SetValue(IDbDataParameter parameter, object value)
        {
            var missing = value is null or DBNull;
            if (parameter is NpgsqlParameter npgsql)
            {
                npgsql.NpgsqlDbType = type;
                npgsql.Value = missing ? DBNull.Value : value;
                return;
            }
            parameter.DbType = DbType.String;
            parameter.Value = missing ? DBNull.Value : write(value!);
        }

        public object? Parse(Type destinationType, object value) => value switch
        {
            string text => read(text),
            DateTime day when type == NpgsqlDbType.Date => DateOnly.FromDateTime(day),
            DateTime instant => new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc)),
            _ => value,
        };
    }

    /// <summary>
    /// A record by its one constructor: columns are matched by name without underscores, and Dapper converts the numbers of SQLite.
    /// </summary>
    private sealed class RecordMap(Type type, ConstructorInfo constructor) : SqlMapper.ITypeMap
    {
        private readonly DefaultTypeMap others = new(type);

        public ConstructorInfo? FindConstructor(string[] names, Type[] types) => constructor;

        public ConstructorInfo? FindExplicitConstructor() => constructor;

        public SqlMapper.IMemberMap? GetConstructorParameter(ConstructorInfo constructor, string columnName) =>
            others.GetConstructorParameter(constructor, columnName.Replace("_", "", StringComparison.Ordinal));

        public SqlMapper.IMemberMap? GetMember(string columnName) =>
            others.GetMember(columnName.Replace("_", "", StringComparison.Ordinal));
    }
}
