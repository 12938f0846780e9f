namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>Working days that are left, as people say it.</summary>
public static class TimeLeft
{
    /// <summary>还剩 6 个工作日, 今天到期, 已超期 3 个工作日.</summary>
    public static string Say(int left) => left switch
    {
        < 0 => $"已超期 {-left} 个工作日",
        0 => "今天到期",
        _ => $"还剩 {left} 个工作日",
    };
}
