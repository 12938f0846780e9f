namespace Gongkai.Cli.Tests.Shape;

/// <summary>
/// Which folder of a project may use which other one: the folders of the lines above its own, none beside it, none below. So nothing can go
/// round. Between projects the .csproj files say it.
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
            "Disclosure Requests/Facts",
            "Requests/Outcomes",
            "Disputes",
            "Requests/Clock",
            "Fees",
            "Requests/Stages",
        ],
        ["Gongkai.Reports"] =
        [
            "Form",
            "Identities",
            "Checks",
            "Checks/Tables",
            "Checks/Structure",
            "Checks/Prose/Reading",
            "Checks/Prose",
            ". Written",
            "Comparing",
        ],
        ["Gongkai.Ledger"] =
        [
            "Store",
            "Journal",
            "Facts",
            "Keys Demo",
            "Files",
            "Organs",
            "Officers",
            "Approvals",
            "Requests",
            "Requests/Registering Requests/Handling Requests/Lists",
            "Requests/Replying",
            "Requests/Delivering Requests/Correcting",
            "Registers/Columns",
            "Registers/Kept",
            "Registers",
            "Registers/Directory",
            "Reforms",
            "Reports/Declared",
            "Reports Jobs",
            "Reports/Written Reports/Signed",
            "Verifying",
            "Verifying/Rebuilding",
            "Calendars Keeping",
            ".",
        ],
        ["Gongkai.Web"] =
        [
            "Asking",
            "SignIn",
            "Keeping",
            "Setup",
            "Tags ReportSheet",
            "Pages",
            "Pages/Check Pages/Fee Pages/Reports Pages/ReplyDue Pages/SignIn Pages/Office",
            "Pages/Office/Organs Pages/Office/Requests/Dossier",
            "Pages/Office/Requests/Verbs",
            "Pages/Office/Officers",
            "Pages/SetUp Pages/Shared Pages/Office/Calendar Pages/Office/Account Pages/Office/Jobs Pages/Office/Destructions Pages/Office/Kept Pages/Office/Registers Pages/Office/Reports Pages/Office/Requests Pages/Office/Supervision",
            "Pages/Office/Registers/OneRow Pages/Office/Reports/Writing",
            "Pages/Office/Requests/Registering Pages/Office/Requests/Handling Pages/Office/Requests/Replying "
                + "Pages/Office/Requests/Delivering Pages/Office/Requests/Correcting Pages/Office/Requests/Lists Pages/Office/Requests/OneCase "
                + "Pages/Office/Registers/OneYear",
            "Wiring",
            ".",
            "Demo",
            "Pages/Demo",
        ],
        ["Gongkai.Cli"] =
        [
            "Terminal",
            "Outcomes",
            "Views Doctor",
            "Runs",
            "Commands",
            "Commands/Year",
            ".",
        ],
    };

    /// <summary>The one folder that writes a table. Who reads it in SQL uses that folder.</summary>
    public static IReadOnlyDictionary<string, string> Owners { get; } = new Dictionary<string, string>
    {
        ["submission"] = "Gongkai.Ledger/Facts",
        ["fact"] = "Gongkai.Ledger/Facts",
        ["law_of_day"] = "Gongkai.Ledger/Facts",
        ["journal"] = "Gongkai.Ledger/Journal",
        ["journal_head"] = "Gongkai.Ledger/Journal",
        ["journal_rooted"] = "Gongkai.Ledger/Journal",
        ["key_check"] = "Gongkai.Ledger/Keys",
        ["case_key"] = "Gongkai.Ledger/Keys",
        ["organ"] = "Gongkai.Ledger/Organs",
        ["organ_name"] = "Gongkai.Ledger/Organs",
        ["appointment"] = "Gongkai.Ledger/Officers",
        ["counter"] = "Gongkai.Ledger/Requests",
        ["request"] = "Gongkai.Ledger/Requests",
        ["span"] = "Gongkai.Ledger/Requests",
        ["identity_mark"] = "Gongkai.Ledger/Requests",
        ["draft"] = "Gongkai.Ledger/Requests",
        ["register_year"] = "Gongkai.Ledger/Registers",
        ["entry"] = "Gongkai.Ledger/Registers",
        ["attachment"] = "Gongkai.Ledger/Files",
        ["stored_file"] = "Gongkai.Ledger/Files",
        ["file_piece"] = "Gongkai.Ledger/Files",
        ["job"] = "Gongkai.Ledger/Jobs",
        ["demonstration"] = "Gongkai.Ledger/Demo",
        ["account"] = "Gongkai.Web/SignIn",
        ["session"] = "Gongkai.Web/SignIn",
        ["recovery_code"] = "Gongkai.Web/SignIn",
        ["protection_key"] = "Gongkai.Web/SignIn",
        ["kept_form"] = "Gongkai.Web/Keeping",
    };

    /// <summary>Tables of before: what lies there is read, and nobody writes there any longer.</summary>
    public static string[] OfBefore { get; } = ["attachment"];

    /// <summary>What is still otherwise. Nothing is added here; what is no longer needed has to go.</summary>
    public static string[] NotYet { get; } =
    [
        "Gongkai.Ledger: Officers reads account of SignIn",
    ];

    /// <summary>How many files a folder holds at most: who reads its list should see it whole.</summary>
    public const int MostFiles = 25;

    /// <summary>The folders that still hold more, and how many; a number may only fall.</summary>
    public static IReadOnlyDictionary<string, int> TooFull { get; } = new Dictionary<string, int>
    {
        ["src/Gongkai.Documents/Reading"] = 55,
    };
}
