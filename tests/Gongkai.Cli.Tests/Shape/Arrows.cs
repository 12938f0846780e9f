namespace Gongkai.Cli.Tests.Shape;

/// <summary>
/// Which folder of a project may use which other one: the folders of the lines above its own, none beside it, none below. So nothing can go
/// round.
/// Between projects the .csproj files say it.
/// </summary>
internal static class Arrows
{
    /// <summary>From the bottom up; "." is the project's own folder.</summary>
    public static IReadOnlyDictionary<string, string[]> Lines { get; } = new Dictionary<string, string[]>
    {
        ["Gongkai.Law"] =
        [
            ".",
            "Calendar Organs",
            "Disclosure Requests/Outcomes",
            "Disputes Requests",
            "Fees",
            "Requests/Stages",
        ],
        ["Gongkai.Reports"] =
        [
            "Form",
            "Checks",
            "Checks/Prose",
            "Comparing",
        ],
        ["Gongkai.Ledger"] =
        [
            "Store",
            "Journal",
            "Facts",
            "Keys Files",
            "Organs Officers",
            "Approvals",
            "Requests",
            "Requests/Files Requests/Strikes",
            "Requests/Paper Requests/Extensions Requests/Replies",
            "Requests/Registering Requests/Handling Requests/Replying Requests/Delivering Requests/Correcting Requests/Lists Registers",
            "Reports Jobs Verifying Demo",
            ".",
        ],
        ["Gongkai.Web"] =
        [
            ".",
            "Asking",
            "Setup",
            "SignIn",
            "Tags Demo",
            "Pages",
            "Pages/Check Pages/Fee Pages/ReplyDue Pages/SignIn Pages/Demo Pages/Office",
            "Pages/Office/Organs",
            "Pages/Office/Officers",
            "Pages/SetUp Pages/Shared Pages/Office/Account Pages/Office/Registers Pages/Office/Reports Pages/Office/Requests Pages/Office/Supervision",
        ],
        ["Gongkai.Cli"] =
        [
            ".",
            "Doctor Views",
            "Runs",
            "Commands",
        ],
    };

    /// <summary>The one folder that writes a table. Who reads it in SQL uses that folder.</summary>
    public static IReadOnlyDictionary<string, string> Owners { get; } = new Dictionary<string, string>
    {
        ["submission"] = "Gongkai.Ledger/Store",
        ["fact"] = "Gongkai.Ledger/Store",
        ["journal"] = "Gongkai.Ledger/Journal",
        ["journal_head"] = "Gongkai.Ledger/Journal",
        ["journal_rooted"] = "Gongkai.Ledger/Journal",
        ["key_check"] = "Gongkai.Ledger/Keys",
        ["case_key"] = "Gongkai.Ledger/Keys",
        ["identity_mark"] = "Gongkai.Ledger/Keys",
        ["organ"] = "Gongkai.Ledger/Organs",
        ["organ_name"] = "Gongkai.Ledger/Organs",
        ["appointment"] = "Gongkai.Ledger/Officers",
        ["counter"] = "Gongkai.Ledger/Requests",
        ["request"] = "Gongkai.Ledger/Requests",
        ["span"] = "Gongkai.Ledger/Requests",
        ["attachment"] = "Gongkai.Ledger/Requests/Files",
        ["draft"] = "Gongkai.Ledger/Requests/Replies",
        ["demonstration"] = "Gongkai.Ledger/Demo",
        ["account"] = "Gongkai.Web/SignIn",
        ["session"] = "Gongkai.Web/SignIn",
        ["recovery_code"] = "Gongkai.Web/SignIn",
        ["protection_key"] = "Gongkai.Web/SignIn",
    };

    /// <summary>What is still otherwise. Nothing is added here; what is no longer needed has to go.</summary>
    public static string[] NotYet { get; } =
    [
        "Gongkai.Cli: . uses Commands",
        "Gongkai.Cli: Views uses Runs",
        "Gongkai.Ledger: Journal reads attachment of Requests/Files",
        "Gongkai.Ledger: Journal uses Officers",
        "Gongkai.Ledger: Keys uses Officers",
        "Gongkai.Ledger: Keys uses Requests",
        "Gongkai.Ledger: Keys writes draft of Requests/Replies",
        "Gongkai.Ledger: Officers reads account of SignIn",
        "Gongkai.Ledger: Officers reads organ of Organs",
        "Gongkai.Ledger: Officers reads request of Requests",
        "Gongkai.Ledger: Officers uses Organs",
        "Gongkai.Ledger: Organs uses Officers",
        "Gongkai.Ledger: Organs writes appointment of Officers",
        "Gongkai.Ledger: Organs writes journal_head of Journal",
        "Gongkai.Ledger: Requests uses Requests/Extensions",
        "Gongkai.Ledger: Requests uses Requests/Files",
        "Gongkai.Ledger: Requests uses Requests/Paper",
        "Gongkai.Ledger: Requests uses Requests/Replies",
        "Gongkai.Ledger: Requests uses Requests/Strikes",
        "Gongkai.Ledger: Requests writes identity_mark of Keys",
        "Gongkai.Ledger: Requests/Files uses Requests/Replies",
        "Gongkai.Ledger: Requests/Paper uses Requests/Replies",
        "Gongkai.Ledger: Requests/Replies uses Demo",
        "Gongkai.Ledger: Requests/Replies uses Requests/Paper",
        "Gongkai.Ledger: Store uses .",
        "Gongkai.Ledger: Store uses Journal",
        "Gongkai.Ledger: Store uses Officers",
        "Gongkai.Ledger: Store writes journal of Journal",
        "Gongkai.Ledger: Store writes journal_head of Journal",
        "Gongkai.Reports: Checks uses Checks/Prose",
        "Gongkai.Web: . uses Pages/Check",
        "Gongkai.Web: . uses Pages/Office/Requests",
        "Gongkai.Web: . uses Pages/ReplyDue",
        "Gongkai.Web: . uses Setup",
        "Gongkai.Web: Pages/Office/Organs uses Pages/SetUp",
        "Gongkai.Web: Setup uses Pages/Office",
        "Gongkai.Web: Setup uses Pages/Office/Officers",
        "Gongkai.Web: Setup uses Pages/Office/Reports",
        "Gongkai.Web: Setup uses SignIn",
        "Gongkai.Web: Tags uses Pages/Check",
    ];

    /// <summary>How many files a folder holds at most: who reads its list should see it whole.</summary>
    public const int MostFiles = 25;

    /// <summary>The folders that still hold more, and how many; a number may only fall.</summary>
    public static IReadOnlyDictionary<string, int> TooFull { get; } = new Dictionary<string, int>
    {
        ["src/Gongkai.Documents/Reading"] = 57,
        ["src/Gongkai.Reports/Checks/Prose"] = 26,
        ["src/Gongkai.Web/Pages/Check"] = 32,
        ["src/Gongkai.Web/Pages/Office/Requests"] = 87,
    };
}
