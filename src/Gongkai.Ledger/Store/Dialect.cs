namespace Gongkai.Ledger.Store;

/// <summary>Where the two databases differ; everything else is one SQL for both.</summary>
public sealed record Dialect
{
    /// <summary>SQLite 3.43 or later.</summary>
    public static Dialect Sqlite { get; } = new()
    {
        Id = "text",
        Date = "text",
        Instant = "text",
        Text = "text",
        Bytes = "blob",
        ForUpdate = "",
        SkipLocked = "",
        RowNumber = "rowid",
        Month = day => $"cast(substr({day}, 6, 2) as integer)",
        StopWrites = "select 1",
        Raw = column => $"cast({column} as blob)",
        CountTables = "select count(*) from sqlite_master where type = 'table' and name = @name",
        In = name => $"in (select value from json_each(@{name}))",
        SomeValueLike = (json, name) => $"exists (select 1 from json_each({json}) v where v.value like @{name} escape '!')",
        HashesInSql = false,
    };

    /// <summary>PostgreSQL 15 or later.</summary>
    public static Dialect Postgres { get; } = new()
    {
        Id = "uuid",
        Date = "date",
        Instant = "timestamptz",
        Text = "text collate \"C\"",
        Bytes = "bytea",
        ForUpdate = "for update",
        SkipLocked = "for update skip locked",
        RowNumber = "0",
        Month = day => $"extract(month from {day})::int",
        StopWrites = "lock table fact in share row exclusive mode",
        Raw = column => column,
        CountTables = "select count(*) from information_schema.tables where table_schema = current_schema() and table_name = @name",
        In = name => $"= any(@{name})",
        SomeValueLike = (json, name) => $"exists (select 1 from json_each_text({json}::json) v where v.value ilike @{name} escape '!')",
        HashesInSql = true,
    };

    /// <summary>The type of an id.</summary>
    public required string Id { get; init; }

    /// <summary>The type of a day.</summary>
    public required string Date { get; init; }

    /// <summary>The type of an instant.</summary>
    public required string Instant { get; init; }

    /// <summary>The type of words, compared byte by byte.</summary>
    public required string Text { get; init; }

    /// <summary>The type of bytes.</summary>
    public required string Bytes { get; init; }

    /// <summary>Locks the rows that a query reads until the end of the transaction; SQLite has one writer anyway.</summary>
    public required string ForUpdate { get; init; }

    /// <summary>The same, and passes over what others have locked.</summary>
    public required string SkipLocked { get; init; }

    /// <summary>The number of a row: with it beside them, the driver of SQLite hands out bytes without a copy of the whole.</summary>
    public required string RowNumber { get; init; }

    /// <summary>The month of a day, from 1.</summary>
    public required Func<string, string> Month { get; init; }

    /// <summary>How many tables are called @name: one or none.</summary>
    public required string CountTables { get; init; }

    /// <summary>Nobody else appends facts until the end of the transaction; SQLite has one writer anyway.</summary>
    public required string StopWrites { get; init; }

    /// <summary>A column as it lies there: SQLite lets anything into it, broken UTF-8 and zero bytes too.</summary>
    public required Func<string, string> Raw { get; init; }

    /// <summary>"is one of the values of this parameter"; the parameter is made by <see cref="Database.List{T}"/>.</summary>
    public required Func<string, string> In { get; init; }

    /// <summary>"one of the values of this JSON object is like this parameter", whatever the case of its Latin letters; ! takes the
    /// meaning of % and _ away.</summary>
    public required Func<string, string, string> SomeValueLike { get; init; }

    /// <summary>It hashes by itself, so that a step of a chain needs no round trip; SQLite has none to save.</summary>
    public required bool HashesInSql { get; init; }

    /// <summary>A migration in this dialect: {guid}, {date}, {instant}, {text}, {bytes} stand for types.</summary>
    public string Write(string sql) => sql
        .Replace("{guid}", Id, StringComparison.Ordinal).Replace("{date}", Date, StringComparison.Ordinal)
        .Replace("{instant}", Instant, StringComparison.Ordinal).Replace("{text}", Text, StringComparison.Ordinal)
        .Replace("{bytes}", Bytes, StringComparison.Ordinal);
}
