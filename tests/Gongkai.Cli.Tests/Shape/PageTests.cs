using System.Reflection;
using Gongkai.Ledger;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Store;
using Gongkai.Web.Pages.Office.Requests.Verbs;

namespace Gongkai.Cli.Tests.Shape;

/// <summary>How the pages of the site come to what they do, and that they say it.</summary>
public sealed class PageTests
{
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] Works = [typeof(Database), typeof(RequestBook), typeof(OpenLedger)];
    private static readonly Compiled Site = new("Gongkai.Web");

    /// <summary>A page takes its operations in its constructor; <c>Wiring</c> is the one place where they are listed.</summary>
    [Fact]
    public void No_page_makes_an_operation_by_itself()
    {
        var made =
            from type in Site.Types
            where Site.FolderOf(type)?.StartsWith("Pages", StringComparison.Ordinal) is true
            from method in Compiled.Methods(type)
            from step in Code.Of(method)
            where step.Operand is ConstructorInfo made && step.Does.Name == "newobj" && IsOperation(made)
            select $"{type.DeclaringType?.Name ?? type.Name} makes a {((ConstructorInfo)step.Operand!).DeclaringType!.Name}";
        Assert.Empty(made.Distinct());
        Assert.True(IsOperation(typeof(Gongkai.Ledger.Requests.Handling.AddFile).GetConstructors().Single()));
    }

    [Fact]
    public void Every_notice_stands_in_the_table_and_is_said_by_a_page()
    {
        var notices = Site.Types.SelectMany(t => t.GetProperties(Statics)).Where(p => p.PropertyType == typeof(Notice)).ToList();
        Assert.Equal(
            OfficeVerbs.All.SelectMany(v => v.Said).Distinct().Select(n => n.Code).Order(),
            notices.Select(p => ((Notice)p.GetValue(null)!).Code).Order());
        var said = Site.Types.Where(t => Site.FolderOf(t) is { } folder && !folder.EndsWith("/Verbs", StringComparison.Ordinal))
            .SelectMany(Compiled.Methods).SelectMany(Code.Of).Select(s => s.Operand).OfType<MethodBase>().ToHashSet();
        Assert.Empty(notices.Where(n => !said.Contains(n.GetMethod!)).Select(n => n.Name));
    }

    private static bool IsOperation(ConstructorInfo made) =>
        made.DeclaringType!.Assembly == typeof(Database).Assembly && made.GetParameters().Any(p => Works.Contains(p.ParameterType));
}
