using Gongkai.Cli.Outcomes;
using Gongkai.Ledger;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Runs;

/// <summary>Organs and persons as somebody names them on the command line; one that is not there ends the command.</summary>
internal static class NamedOnTheLine
{
    extension(OpenLedger ledger)
    {
        /// <summary>The organ of a name, present or past, or of a code.</summary>
        public async Task<OrganHistory> Organ(string typed, CancellationToken ct) =>
            await new OrganRegister(ledger.Database).Find(typed, ct)
                ?? throw new UsageException($"台账中没有叫“{typed}”的机关，请写它现在或者以前的名称，或者统一社会信用代码");

        /// <summary>In whose name something is recorded: who signs in with this name, or else the operator.</summary>
        public async Task<Actor> Who(string? signInName, CancellationToken ct) => signInName is null ? TheOperator.Anybody
            : await new OfficerRegister(ledger.Database).Find(signInName, ledger.Database.Clock.Today, ct)
                ?? throw new UsageException($"没有登录名“{signInName}”");
    }
}
