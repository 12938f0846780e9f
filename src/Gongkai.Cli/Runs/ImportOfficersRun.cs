using System.Collections.Concurrent;
using Gongkai.Cli.Terminal;
using Gongkai.Ledger;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Directory;
using Gongkai.Web.SignIn;

namespace Gongkai.Cli.Runs;

/// <summary>
/// `import officers`: new people get accounts with a first password, which goes to the file of passwords, or is shown once as `officer add`
/// shows it.
/// </summary>
internal static class ImportOfficersRun
{
    public static async Task<ImportResult> Take(
        OpenLedger ledger, Actor by, ImportRequest request, (RowsOfFile Rows, FileFrom From) file, CancellationToken ct)
    {
        var passwords = request.Passwords is { } path ? FirstPasswords.Open(path) : null;
        var import = new ImportOfficers(ledger.Database, ledger.Keys);
        var (would, people) = await import.Try(by, file.Rows, request.Manner, ct);
        if (request.DryRun || !would.Refused.IsEmpty || would.IsNothingNew) return would;
        await using var services = Web.Site.Accounts(ledger);
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var given = people.ToDictionary(p => p.SignInName, p => passwords?.Of(p.SignInName) ?? Accounts.Generate());
        var (drafts, unfit) = await Draft(accounts, people, given, ct);
        if (!unfit.IsEmpty) return OfficerList.Refuse(file.Rows, unfit.ToHashSet());
        if (people.Length > 0) passwords?.Save();   // before the accounts are: nobody is left with a password that nobody knows
        var result = await import.Run(
            by, file, request.Manner, (work, person) => AccountStore.Insert(work, drafts[person.SignInName]),
            ImportRun.Progress(file.Rows.Rows.Length), ct);
        if (passwords is null) await Show(accounts, drafts, given, request.Json);
        return result;
    }

    // A hash takes as long as it does on purpose; so several at a time.
    private static async Task<(ConcurrentDictionary<string, Account> Drafts, ConcurrentBag<string> Unfit)> Draft(
        Accounts accounts, IEnumerable<NewPerson> people, Dictionary<string, string> given, CancellationToken ct)
    {
        var (drafts, unfit) = (new ConcurrentDictionary<string, Account>(), new ConcurrentBag<string>());
        await Parallel.ForEachAsync(people, ct, async (person, _) =>
        {
            var draft = await accounts.Draft(person.Name, person.SignInName, given[person.SignInName]);
            if (draft.Allowed) drafts[person.SignInName] = draft.Value;
            else unfit.Add(person.SignInName);
        });
        return (drafts, unfit);
    }

    // Standard output is the machine's where it is JSON.
    private static async Task Show(
        Accounts accounts, ConcurrentDictionary<string, Account> drafts, Dictionary<string, string> given, bool json)
    {
        foreach (var (signInName, password) in given.OrderBy(g => g.Key, StringComparer.Ordinal))
            if ((await accounts.Find(signInName))?.Id == drafts[signInName].Id)   // where it stopped in the middle, some are not there
                (json ? Streams.Error : Streams.Out).WriteLine(
                    $"已经添加{drafts[signInName].Name}，登录名{signInName}，密码{password}（只显示这一次，第一次登录时要改）");
    }
}
