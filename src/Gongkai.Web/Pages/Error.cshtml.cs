using Gongkai.Web.Asking;
using Gongkai.Web.Setup;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Pages;

/// <summary>What a visitor reads when there is no page to show.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel(IOptions<Limits> limits, IStringLocalizer<Words> words) : PageModel
{
    public string Title { get; private set; } = "";

    public string Advice { get; private set; } = "";

    /// <summary>The code of the reason, where the site had one.</summary>
    public string? Code { get; private set; }

    /// <summary>Whoever works in the office stays there; what is out of order altogether is told without asking the ledger.</summary>
    public bool InOffice => IsOffice && Response.StatusCode < 500 && HttpContext.Officer is not null;

    private bool IsOffice =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath.StartsWith("/office", StringComparison.Ordinal) is true;

    public void OnGet(int status)
    {
        if (status is < 400 or > 599) status = 404;   // an address that somebody typed
        Response.StatusCode = status;
        (Title, Advice) = status switch
        {
            404 => (words["没有这个页面"], words["地址可能抄错了，也可能页面已经移走。可以从下面的链接重新开始。"]),
            413 => (words["这次上传的内容太大"], words["一次不超过 {0}，所以没有读取。请分几次上传；图片、扫描件请先转成文字。", limits.Value.UploadSize].Value),
            408 => (words["上传没有完成"], words["传输可能中断了，请重新提交一次。"]),
            429 => (words["提交得太快了"], words["请等一分钟再提交。"]),
            403 when IsOffice => (words["您的岗位没有这项权限"], words["这个栏目由其他岗位使用。需要使用的，请与本机关的管理员联系。"]),
            403 => (words["这次提交不是从本站页面发出的"], words["为防止别的网站冒用您的浏览器，没有处理。请从下面的链接重新提交。"]),
            400 or 405 when IsOffice => (words["这次提交没有收到"], words["页面可能打开得太久，或者在另一处重新登录过。请回到原来的页面，刷新以后再提交。"]),
            400 or 405 => (words["这次提交不完整"], words["传输可能中断了，请重新提交一次。"]),
            503 => (words["系统现在办不成这件事"], words["请过几分钟再试。"]),
            _ => (words["系统现在办不成这件事"], words["问题在我们这边，已经记下，没有保存您的文件。请过几分钟再试。"]),
        };
        if (HttpContext.Refusal is not { } refusal) return;
        (Advice, Code) = (words[$"{refusal.Sentence}。"], refusal.Code);
    }
}
