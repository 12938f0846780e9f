using Gongkai.Law;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Setup;

/// <summary>Why the site itself sends somebody away, whatever was wanted.</summary>
public static class SiteBreach
{
    /// <summary>More submissions a minute than one visitor may send.</summary>
    public static readonly Breach TooFast = new("site.too-fast", "请等一分钟再提交；文件很多时，可以一次选多个文件一起提交", "");

    /// <summary>More submissions at once than one visitor may send.</summary>
    public static readonly Breach TooManyAtOnce = new("site.too-many-at-once", "同一个地址正在提交的太多，请等前面的有了结果再提交", "");

    /// <summary>Others wait already, more than can be served soon.</summary>
    public static readonly Breach Busy = new("site.busy", "现在提交的人很多，这次没有处理，请过几分钟再试", "");

    /// <summary>There is no room for what is sent, until others are done.</summary>
    public static readonly Breach NoRoom = new("site.no-room", "服务器上暂存文件的地方已满，这次没有处理，请过几分钟再试", "");

    /// <summary>It comes in so slowly that others would have to wait for it.</summary>
    public static readonly Breach TooSlow = new("site.too-slow", "网络太慢，上传没有完成，请换一个网络，或者分几次上传", "");

    /// <summary>The ledger can't be asked; pages that do not need it are there.</summary>
    public static readonly Breach LedgerGone =
        new("site.ledger-gone", "台账暂时连不上，没有保存；请过几分钟再试，仍不行的请告诉系统管理员；年报体检等公众页面可以照常使用", "");

    extension(HttpContext http)
    {
        /// <summary>Why the site sent the visitor away, or null.</summary>
        public Breach? Refusal => http.Features.Get<Breach>();

        /// <summary>Sends the visitor away; the page of errors says why.</summary>
        internal void Refuse(int status, Breach breach)
        {
            http.Response.StatusCode = status;
            http.Features.Set(breach);
        }
    }
}
