using System.Collections.Immutable;
using Dapper;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Reforms;

/// <summary>
/// 撤销之前: what is open in an organ, and who holds offices there; dates and numbers, and nothing that was asked or by whom.
/// </summary>
public sealed class WhatIsOpen(Database database, OfficerRegister officers)
{
    private const int Shown = 200;

    /// <summary>As it stands today.</summary>
    public async Task<OpenThere> In(int organ, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var count = await connection.QuerySingleAsync<int>(
            $"select count(*) from request where organ = @organ and {EndOfOrgan.Open}", new { organ });
        var cases = await connection.QueryAsync<OpenCase>(
            $"""
            select year, number, coalesce(receipt, received_on) as received, due_on, closed_on, waits from request
            where organ = @organ and {EndOfOrgan.Open} order by coalesce(due_on, '9999-12-31'), year, number limit {Shown}
            """,
            new { organ });
        return new(count, [.. cases], await officers.Of(organ, database.Clock.Today, ct));
    }
}

/// <summary>What is open in an organ.</summary>
/// <param name="Count">How many cases.</param>
/// <param name="Cases">The most urgent of them.</param>
/// <param name="People">Who holds an office, with the offices there.</param>
public sealed record OpenThere(int Count, ImmutableArray<OpenCase> Cases, ImmutableArray<Officer> People);

/// <summary>A case that would go over.</summary>
public sealed record OpenCase(int Year, int Number, DateOnly Received, DateOnly? DueOn, DateOnly? ClosedOn, string Waits);
