namespace Gongkai.Documents.Tools;

/// <summary>
/// What LibreOffice finds at home in a conversion: macros and links to other files are off, and missing fonts have their stand-ins.
/// </summary>
internal static class OfficeProfile
{
    public static void Write(Scratch scratch)
    {
        Directory.CreateDirectory(scratch["profile/user"]);
        File.WriteAllText(scratch["profile/user/registrymodifications.xcu"], Settings);
        Directory.CreateDirectory(scratch[".config/fontconfig"]);
        using var fonts = File.Create(scratch[".config/fontconfig/fonts.conf"]);
        using var known = typeof(OfficeProfile).Assembly.GetManifestResourceStream("tools/fonts.conf")
            ?? throw new InvalidOperationException("tools/fonts.conf is not in the assembly");
        known.CopyTo(fonts);
    }

    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
        </oor:items>
        """;
}
