using Microsoft.AspNetCore.Builder;

namespace Gongkai.Web;

/// <summary>The one factory of the site.</summary>
public static class Site
{
    public static WebApplication Build() => WebApplication.CreateBuilder().Build();
}
