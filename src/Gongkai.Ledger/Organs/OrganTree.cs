using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>隶属: which organs lie below which, as conditions of queries.</summary>
public static class OrganTree
{
    /// <summary>Organs that lie under one of @tops, these among them; for `in (…)`.</summary>
    public static string Below(Database database) =>
        $"""
        with recursive below(id) as (
          select id from organ where id {database.Dialect.In("tops")}
          union select o.id from organ o join below b on o.parent = b.id)
        select id from below
        """;

    /// <summary>A condition on `organ o`: it lies below one of @tops and is none of them.</summary>
    public static string Supervised(Database database) => $"o.id in ({Below(database)}) and not o.id {database.Dialect.In("tops")}";
}
