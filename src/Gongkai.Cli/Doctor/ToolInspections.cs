using Gongkai.Documents.Tools;

namespace Gongkai.Cli.Doctor;

/// <summary>The programs outside the process: where each was found and in which version, or what it would be for.</summary>
internal static class ToolInspections
{
    public static IEnumerable<Inspection> OfThisMachine() => Of(Toolbox.OfThisMachine);

    public static IEnumerable<Inspection> Of(Toolbox tools) => KnownTool.All.Select(t => Of(t, tools));

    private static Inspection Of(KnownTool tool, Toolbox tools)
    {
        if (tools.PathOf(tool) is not { } path)
            return new Inspection(
                tool.Name, tool.Expected ? InspectionState.Wrong : InspectionState.Absent,
                $"没有找到。用于：{tool.Purpose}。安装（Debian）：sudo apt-get install {tool.Package}");
        return ToolVersion.Of(tool, tools) is { } version
            ? new Inspection(tool.Name, InspectionState.Well, $"{path}，{version}。用于：{tool.Purpose}")
            : new Inspection(
                tool.Name, InspectionState.Wrong, $"{path} 不能运行。用于：{tool.Purpose}。请重新安装：sudo apt-get install --reinstall {tool.Package}");
    }
}
