using System.Collections.Immutable;
using Dapper;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Lists;

/// <summary>申请列表: the requests that an officer reaches, filtered, a page at a time.</summary>
public sealed class RequestQuery(Database database)
{
    /// <summary>What has no due date comes last. Written as in the index `request_by_due`, or it isn't used.</summary>
    private const string DueOn = "coalesce(r.due_on, '9999-12-31')";

    /// <summary>A page.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">The last item of the page before, or null.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<RequestPage> Run(Officer by, RequestFilter filter, Guid? after, CancellationToken ct)
    {
        var (where, parameters) = Condition(by, filter);
        await using var connection = await database.Open(ct);
        var total = await connection.QuerySingleAsync<int>($"select count(*) from request r where {where}", parameters);
        parameters["after"] = after ?? Guid.Empty;
        var (columns, ascends) = Order(filter);
        var (key, direction) = (string.Join(", ", columns), ascends ? ">" : "<");
        var order = string.Join(", ", columns.Select(c => ascends ? c : $"{c} desc"));
        var from = after is null ? ""
            : $" and ({key}) {direction} (select {key.Replace("r.", "a.", StringComparison.Ordinal)} from request a where a.id = @after)";
        var rows =
            (await connection.QueryAsync<RequestItem>(
                $"select {RequestItem.Columns} from request r where {where}{from} order by {order} limit {filter.Size + 1}", parameters))
                    .ToList();
        return new([.. rows.Take(filter.Size)], rows.Count > filter.Size ? rows[filter.Size - 1].Id : null, total);
    }

    /// <summary>The units that requests within reach lie with, by name.</summary>
    public async Task<ImmutableArray<string>> Units(Officer by, CancellationToken ct)
    {
        var (reach, parameters) = Reach.Cases(by, Can.ReadCases, database);
        await using var connection = await database.Open(ct);
        return [.. await connection.QueryAsync<string>(
            $"select distinct r.unit from request r where {reach} and r.unit is not null order by r.unit", parameters)];
    }

    private static (string[] Columns, bool Ascends) Order(RequestFilter filter)
    {
        var sort = filter.Sort ?? (filter.ByDue ? RequestSort.Due : RequestSort.Number);
        string[] columns = sort switch
        {
            RequestSort.Due => [DueOn, "r.id"],
            RequestSort.Received => ["r.received_on", "r.id"],
            _ => ["r.year", "r.number", "r.id"],
        };
        return (columns, filter.Sort is null ? filter.ByDue : !filter.Descending);
    }

    private (string Where, Dictionary<string, object> Parameters) Condition(Officer by, RequestFilter filter)
    {
        var (reach, parameters) = Reach.Cases(by, Can.ReadCases, database);
        var conditions = new List<string> { reach };
        void Add(string condition, string name, object? value)
        {
            if (value is null) return;
            conditions.Add(condition);
            parameters[name] = value;
        }
        var today = database.Clock.GetUtcNow().InBeijing;
        Add("r.organ = @organ", "organ", filter.Organ);
        Add("r.stage = @stage", "stage", filter.Stage?.ToString());
        Add($"{DueOn} >= @today and {DueOn} <= @until", "until", filter.DueWithinDays is { } days ? today.AddDays(days) : null);
        if (filter.Open is { } open) conditions.Add(open ? "r.waits <> @nothing" : "r.waits = @nothing");
        parameters["nothing"] = Waiting.Nothing.ToString();
        if (filter.ToSend) conditions.Add("r.waits = @dispatch");
        parameters["dispatch"] = Waiting.Dispatch.ToString();
        if (filter.Overdue) conditions.Add($"{DueOn} < @today");
        if (filter.ByDue) conditions.Add("r.due_on is not null");
        Add("r.unit = @unit", "unit", filter.Unit);
        Add("r.year = @year", "year", filter.Year);
        Add("r.number = @number", "number", filter.Number);
        Add(@"lower(r.summary) like @words escape '\'", "words", Pattern(filter.Words));
        parameters["today"] = today;
        return (string.Join(" and ", conditions), parameters);
    }

    private static string? Pattern(string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        var literal = words.Trim().ToLowerInvariant().Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
        return $"%{literal}%";
    }
}

/// <summary>Which requests.</summary>
public sealed record RequestFilter
{
    /// <summary>One organ, where the officer reaches several.</summary>
    public int? Organ { get; init; }

    /// <summary>办理环节.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Due from today on, within so many days.</summary>
    public int? DueWithinDays { get; init; }

    /// <summary>Open, and its due date is over.</summary>
    public bool Overdue { get; init; }

    /// <summary>待发出: signed or issued, and its letter has not left.</summary>
    public bool ToSend { get; init; }

    /// <summary>承办科室.</summary>
    public string? Unit { get; init; }

    /// <summary>The year of the number.</summary>
    public int? Year { get; init; }

    /// <summary>The number in its year.</summary>
    public int? Number { get; init; }

    /// <summary>Words of the summary.</summary>
    public string? Words { get; init; }

    /// <summary>In hand, or done with; null: both.</summary>
    public bool? Open { get; init; }

    /// <summary>By what it is sorted; null: what the filter is about.</summary>
    public RequestSort? Sort { get; init; }

    /// <summary>The last first, where <see cref="Sort"/> is given.</summary>
    public bool Descending { get; init; }

    /// <summary>How many on a page.</summary>
    public int Size { get; init; } = 50;

    /// <summary>The list is about dates: the most urgent first. Else the newest first.</summary>
    public bool ByDue => Overdue || DueWithinDays is not null;
}

/// <summary>By what a list is sorted.</summary>
public enum RequestSort
{
    /// <summary>答复期限; what has none comes last.</summary>
    Due,

    /// <summary>收到.</summary>
    Received,

    /// <summary>编号.</summary>
    Number,
}

/// <summary>A page of a list.</summary>
/// <param name="Items">The requests.</param>
/// <param name="Next">What to ask for the next page with; null at the end.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record RequestPage(ImmutableArray<RequestItem> Items, Guid? Next, int Total);
