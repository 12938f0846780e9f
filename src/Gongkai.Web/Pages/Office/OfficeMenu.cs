using System.Collections.Immutable;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gongkai.Web.Pages.Office;

/// <summary>The main sections of the office. One is shown to those who may do something there, once its page exists.</summary>
public sealed class OfficeMenu(EndpointDataSource endpoints, OrganRegister organs)
{
    private static readonly ImmutableArray<MenuEntry> All =
    [
        new("待办", "/office", Can.ReadCases),
        new("申请", "/office/requests", Can.ReadCases),
        new("监督", "/office/supervision", Can.Supervise),
        new("年报", "/office/reports", Can.ReadReports),
        new("台账", "/office/registers", Can.ReadReports),
        new("机关", "/office/organs", Can.Administer),
        new("人员", "/office/officers", Can.Administer),
        new("个人信息", "/office/destructions", Can.DestroyPersons),
        new("日历", "/office/calendar", Can.Administer),
        new("后台任务", "/office/jobs", Can.Administer),
    ];

    /// <summary>The sections of an officer.</summary>
    public IEnumerable<MenuEntry> For(Officer officer) =>
        All.Where(
            e => (e.Needs is not { } can || officer.Where(can).Any())
                && endpoints.Endpoints.OfType<RouteEndpoint>().Any(
                    r => r.RoutePattern.RawText?.Trim('/').Split("/{")[0] == e.Path.Trim('/')));

    /// <summary>The organs where an officer holds an office.</summary>
    public async Task<ImmutableArray<OrganRow>> Organs(Officer officer, CancellationToken ct)
    {
        var mine = officer.Appointments.Where(a => !a.Inherited).Select(a => a.Organ).ToHashSet();
        return mine.Count == 0 ? [] : [.. (await organs.All(ct)).Where(o => mine.Contains(o.Id))];
    }
}

/// <summary>A section of the office.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Path">Its address.</param>
/// <param name="Needs">What one has to be entitled to, or null.</param>
public sealed record MenuEntry(string Name, string Path, Can? Needs = null)
{
    /// <summary>Whether a page belongs to it.</summary>
    public bool IsAt(PathString path) => Path == "/office" ? path == Path : path.StartsWithSegments(Path);
}
