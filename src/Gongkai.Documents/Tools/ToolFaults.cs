using Gongkai.Reports;

namespace Gongkai.Documents.Tools;

/// <summary>What can be wrong with a program outside the process: stable codes, and sentences that say what to install or to do.</summary>
public static class ToolFaults
{
    /// <summary>This machine lacks the program.</summary>
    public static Fault Missing(KnownTool tool) =>
        new("tool.missing", "", $"{tool.Purpose}要用到{tool.Name}，这台机器上没有；请安装它（Debian：sudo apt-get install {tool.Package}），或者换用其他格式的文件");

    /// <summary>The program did not come to an end in its time.</summary>
    public static Fault TimedOut(KnownTool tool, ToolLimits limits) =>
        new("tool.timeout", "", $"{tool.Name}在{(int)limits.Time.TotalSeconds}秒内没有处理完这个文件，已经停止；请确认文件没有损坏，或者另存后再试");

    /// <summary>The program could not make sense of the file, or gave up.</summary>
    public static Fault Failed(KnownTool tool) =>
        new("tool.failed", "", $"{tool.Name}打不开这个文件，可能已经损坏；请用WPS或Office打开并另存后再试");
}
