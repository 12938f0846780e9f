using System.Runtime.Versioning;

namespace Gongkai.Cli.Tests;

public sealed class ImportDirectoryTests : IDisposable
{
    private const string City = "11330100MB00000043", Bureau = "11330100MB00000030", Street = "11330100MB0000001R";

    private static readonly string Organs = $"""
        名称,统一社会信用代码,种类,代字,自,上级,曾用名
        岳村街道办事处,{Street},派出机关,岳街信公,2022-1-10,云岭市人民政府,岳村镇人民政府、岳村街道
        云岭市市场监管局,{Bureau},县级以上政府部门,云监信公,1950-1-1,{City},
        云岭市人民政府,{City},地方人民政府,云政信公,1949/10/1,,

        """;

    private static readonly string People = """
        账号,姓名,机关,岗位,自
        zhangsan,张三,岳村镇人民政府,经办人、发布员,2024-3-1
        lisi,李四,云岭市市场监管局,公开机构负责人,2024-3-1

        """;

    private readonly Folder folder = new();

    [Fact]
    public void Organs_come_into_an_empty_ledger_and_are_found_by_the_names_they_had()
    {
        folder.Write("机关.csv", Organs);
        Assert.Contains("会登记3行", Run(0, "import", "organs", "机关.csv", "--dry-run").Output, StringComparison.Ordinal);
        Assert.Equal(
            """{"register":"organs","organ":"","rows":3,"added":3,"present":0,"struck":0,"replaced":0,"refused":[]}""",
            Run(0, "import", "organs", "机关.csv", "--json").Output.Trim());
        Assert.Contains("原来已有3行", Run(0, "import", "organs", "机关.csv").Output, StringComparison.Ordinal);
        foreach (var name in (string[])["岳村镇人民政府", "岳村街道", Street])
            Assert.Contains("岳村街道办事处2021年", Run(0, "report", name, "2021").Output, StringComparison.Ordinal);
        Assert.Contains("3个机关", Run(0, "verify", "--key", "gongkai-data.key").Output, StringComparison.Ordinal);
        Assert.Contains("3个机关", Run(0, "rebuild").Output, StringComparison.Ordinal);
        Run(0, "verify", "--key", "gongkai-data.key");
    }

    [Fact]
    public void A_wrong_line_is_named_by_file_line_and_heading_and_a_wrong_option_by_a_sentence()
    {
        folder.Write("机关.csv", Organs.Replace(Bureau, "11330100MB00000031", StringComparison.Ordinal));
        var refused = Run(1, "import", "organs", "机关.csv", "--json");
        Assert.StartsWith("机关.csv:3:统一社会信用代码: import.credit-code: ", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains(
            """{"line":3,"column":"统一社会信用代码","code":"import.credit-code",""", refused.Output, StringComparison.Ordinal);
        folder.Write("机关.csv", Organs);
        Assert.Contains("--organ", Run(2, "import", "organs", "机关.csv", "--organ", "甲").Error, StringComparison.Ordinal);
        Assert.Contains("--passwords", Run(2, "import", "organs", "机关.csv", "--passwords", "p").Error, StringComparison.Ordinal);
        Assert.Contains("--organ", Run(2, "import", "sessions", "机关.csv").Error, StringComparison.Ordinal);
        Run(0, "import", "organs", "机关.csv");
        folder.Write("改.csv", Organs.Replace("岳街信公", "岳街公", StringComparison.Ordinal));
        Assert.StartsWith(
            "改.csv:2:统一社会信用代码: import.organ-other-content: ", Assert.Single(Run(1, "import", "organs", "改.csv").Errors),
            StringComparison.Ordinal);
        Assert.Contains(
            "替换1行", Run(0, "import", "organs", "改.csv", "--replace", "--reason", "代字有误").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("organs", "csv")]
    [InlineData("organs", "xlsx")]
    [InlineData("officers", "csv")]
    [InlineData("officers", "xlsx")]
    public void A_template_imports_again(string code, string extension)
    {
        Run(0, "template", code, "--out", $"空白.{extension}");
        Assert.Contains("共0行", Run(0, "import", code, $"空白.{extension}").Output, StringComparison.Ordinal);
        if (extension == "csv") Assert.EndsWith("编号,凭证,备注", folder.Read("空白.csv").Trim(), StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void The_first_passwords_go_to_a_file_of_their_own()
    {
        folder.Write("机关.csv", Organs);
        folder.Write("人员.csv", People);
        Run(0, "import", "organs", "机关.csv");
        Run(0, "import", "officers", "人员.csv", "--passwords", "口令.txt", "--dry-run");
        Assert.False(File.Exists(folder.At("口令.txt")));
        folder.Write("口令.txt", "lisi\tcorrect9horse\n");
        File.SetUnixFileMode(folder.At("口令.txt"), UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", Run(2, "import", "officers", "人员.csv", "--passwords", "口令.txt").Error, StringComparison.Ordinal);
        File.SetUnixFileMode(folder.At("口令.txt"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var added = Run(0, "import", "officers", "人员.csv", "--passwords", "口令.txt", "--json");
        Assert.Equal(
            """{"register":"officers","organ":"","rows":2,"added":2,"present":0,"struck":0,"replaced":0,"refused":[]}""",
            added.Output.Trim());
        var lines = folder.Read("口令.txt").TrimEnd('\n').Split('\n');
        Assert.Equal(["lisi\tcorrect9horse", "zhangsan"], [lines[0], lines[1].Split('\t')[0]]);   // what stood there is used
        Assert.Equal(16, lines[1].Split('\t')[1].Length);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.At("口令.txt")));
        foreach (var password in lines.Select(l => l.Split('\t')[1]))
            Assert.DoesNotContain(password, added.Output + added.Error, StringComparison.Ordinal);
        Assert.Contains("2名人员", Run(0, "verify", "--key", "gongkai-data.key").Output, StringComparison.Ordinal);
        Assert.Contains("原来已有2行", Run(0, "import", "officers", "人员.csv").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_such_a_file_a_password_is_shown_once_and_one_that_is_too_plain_is_refused()
    {
        folder.Write("机关.csv", Organs);
        folder.Write("人员.csv", People);
        Run(0, "import", "organs", "机关.csv");
        folder.Write("口令.txt", "lisi\t1234\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.At("口令.txt"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.StartsWith(
            "人员.csv:3:账号: import.password: ", Assert.Single(Run(1, "import", "officers", "人员.csv", "--passwords", "口令.txt").Errors),
            StringComparison.Ordinal);
        folder.Write("口令.txt", "lisi correct9horse\n");   // no tab
        Assert.Contains("第1行", Run(2, "import", "officers", "人员.csv", "--passwords", "口令.txt").Error, StringComparison.Ordinal);
        var shown = Run(0, "import", "officers", "人员.csv");
        Assert.Equal(2, shown.Lines.Count(l => l.Contains("只显示这一次", StringComparison.Ordinal)));
        Assert.Contains("登记了2行", shown.Output, StringComparison.Ordinal);
        folder.Write("再.csv", People + "wangwu,王五,云岭市人民政府,纪检,2024-3-1\n");
        var machine = Run(0, "import", "officers", "再.csv", "--json");
        Assert.Single(machine.Lines);   // standard output is the machine's
        Assert.Contains("wangwu", Assert.Single(machine.Errors), StringComparison.Ordinal);
    }

    private Result Run(int exit, params string[] arguments)
    {
        var result = Command.Run(folder.Path, arguments);
        Assert.True(exit == result.Exit, $"{result.Exit}: {result.Output}{result.Error}");
        return result;
    }

    public void Dispose() => folder.Dispose();
}
