using System.Reflection;

namespace Gongkai.Law.Tests;

/// <summary>The statute: nothing here reads a file, a database or the network through somebody else's code.</summary>
public sealed class PurityTests
{
    [Fact]
    public void It_stands_on_the_base_library_alone() =>
        Assert.Equal(
            Array.Empty<string>(), typeof(InForce).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => !IsBaseLibrary(n)));

    // The shared framework lies in one folder with the core library.
    private static bool IsBaseLibrary(string name) =>
        Path.GetDirectoryName(Assembly.Load(name).Location) == Path.GetDirectoryName(typeof(object).Assembly.Location);
}
