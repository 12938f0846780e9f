using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Registers.OneYear;

/// <summary>
/// 本月发布: one number a board, recorded with one press; a channel of which every board says 0 is declared to have had none.
/// </summary>
public sealed class BoardsModel(YearReports reports, EntryList list, RecordEntry record, DeclareNone declare, TimeProvider clock)
    : RegisterPage(reports, clock)
{
    private const string NoNumber = "应填整数，没有换过的填0，还不知道的不填";

    /// <summary>The month, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Month { get; set; }

    /// <summary>The boards.</summary>
    public BoardsOfMonth Boards { get; private set; } = null!;

    /// <summary>What was typed, by the names of the fields.</summary>
    public Dictionary<string, string> Typed { get; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Take(ct) ? Fresh() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Take(ct)) return NotFound();
        ImmutableArray<Told> told = [.. Read()];
        if (told.Where(t => t.Number is null).ToList() is [_, ..] wrong)
            return Again(wrong.Select(t => new Problem(t.Field, $"{t.Carrier}：{NoNumber}")));
        if (told.IsEmpty) return Again(new Problem("n0", "请至少填一个数"));
        if (told.Any(t => t.Number > 0))
        {
            var recorded = await record.Run(By, Key, Organ, [.. told.Where(t => t.Number > 0).Select(Row)], ct);
            if (!recorded.Allowed) return Again(told[0].Field, recorded.Breach);
        }
        var none = Silent(told);
        if (!none.IsEmpty)
        {
            var declared = await declare.Run(By, Second(Key), new(Organ, Year), none, ct);
            if (!declared.Allowed) return Again(told[0].Field, declared.Breach);
        }
        return LocalRedirect($"{Address}?done=boards&month={Month}#list");
    }

    // Every board of the channel says 0, and nothing is recorded of it in the month.
    private ImmutableArray<NoneDeclared> Silent(ImmutableArray<Told> told) =>
        [.. Boards.Boards.GroupBy(b => b.Channel)
            .Where(c => c.All(b => b.Now == 0 && told.Any(t => t.Number == 0 && (t.Channel, t.Carrier) == (b.Channel, b.Carrier))))
            .Select(c => new NoneDeclared(Today, Code, c.Key, NoneOf.Year, Month))];

    private Row Row(Told told) => Ledger.Registers.Columns.Row.Read(
        Register,
        h => h switch
        {
            "日期" => $"{Year}-{Month:00}",
            "渠道" => told.Channel,
            "载体" => told.Carrier,
            "标题或内容" => $"{Month}月公开的信息",
            "件数" => told.Number!.Value.ToString(CultureInfo.InvariantCulture),
            _ => "",
        },
        new(Today, Year)).Row!;

    // What the form names and the month does not have is nobody's board.
    private IEnumerable<Told> Read()
    {
        var known = Boards.Boards.ToDictionary(b => b.Value);
        for (var i = 0; Request.HasFormContentType && Request.Form.TryGetValue($"board{i}", out var named); i++)
        {
            if (!known.TryGetValue(named.ToString(), out var board)) continue;
            var field = $"n{Boards.Boards.IndexOf(board)}";
            if (Request.Form[$"n{i}"].ToString().Trim() is not { Length: > 0 } text) continue;
            Typed[field] = text;
            yield return new(field, board.Channel, board.Carrier, Number(text));
        }
    }

    private long? Number(string text) => new CountCodec().Read(text, new(Today)) switch
    {
        { Allowed: true, Value: var number } => long.Parse(number, CultureInfo.InvariantCulture),
        { Breach: var breach } => breach == ImportBreach.Zero ? 0 : null,
    };

    // One press is two acts: a submission each.
    private static Guid Second(Guid key)
    {
        var bytes = key.ToByteArray();
        bytes[15] ^= 1;
        return new(bytes);
    }

    private async Task<bool> Take(CancellationToken ct)
    {
        if (!await Find(ct) || !MayKeep || Register != Placements.Register || !BoardsOfMonth.HasBegun(Year, Month, Today)) return false;
        Boards = await BoardsOfMonth.Of(list, By, (Organ, new(Year, Month, 1)), ct);
        return true;
    }

    private sealed record Told(string Field, string Channel, string Carrier, long? Number);
}
