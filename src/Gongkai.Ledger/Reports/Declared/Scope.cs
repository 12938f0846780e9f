using System.Collections.Immutable;

namespace Gongkai.Ledger.Reports.Declared;

/// <summary>口径: what a report is of. One body may owe two a year.</summary>
public enum Scope
{
    /// <summary>本机关.</summary>
    Organ,

    /// <summary>本系统.</summary>
    System,

    /// <summary>本级政府.</summary>
    Government,
}

/// <summary>What people and commands call a scope.</summary>
public static class Scopes
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Scope> All { get; } = [.. Enum.GetValues<Scope>()];

    extension(Scope scope)
    {
        /// <summary>What people call it.</summary>
        public string Name => scope switch
        {
            Scope.System => "本系统",
            Scope.Government => "本级政府",
            _ => "本机关",
        };

        /// <summary>What commands call it.</summary>
        public string Code => scope.ToString().ToLowerInvariant();
    }
}
