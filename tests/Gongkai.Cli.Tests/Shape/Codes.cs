using System.Reflection;
using Gongkai.Documents.Reading;
using Gongkai.Law;
using Gongkai.Reports;
using Gongkai.Reports.Comparing;
using Microsoft.AspNetCore.Identity;

namespace Gongkai.Cli.Tests.Shape;

/// <summary>Every code that the program can give, with its sentence: breaches of all projects, faults of reading, rules.</summary>
internal static class Codes
{
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] Projects =
        ["Gongkai.Law", "Gongkai.Reports", "Gongkai.Documents", "Gongkai.Ledger", "Gongkai.Web", "Gongkai.Cli"];

    /// <summary>In the order of their codes. Where a sentence is put together when it is needed, … stands for what is put in.</summary>
    public static IReadOnlyList<(string Code, string Sentence)> All() =>
    [
        .. Made().Concat(Faults()).Concat(Rules())
            .OrderBy(c => c.Code, StringComparer.Ordinal).ThenBy(c => c.Sentence, StringComparer.Ordinal),
    ];

    private static IEnumerable<(string Code, string Sentence)> Made() =>
        from project in Projects
        from type in new Compiled(project).Types
        where !type.ContainsGenericParameters
        from made in Standing(type).Concat(PutTogether(type))
        where !FaultCodes.All.ContainsKey(made.Code)
        select made;

    // The words of a fault of reading name the place that was read; what is listed is when it is given.
    private static IEnumerable<(string Code, string Sentence)> Faults() => FaultCodes.All.Select(f => (f.Key, f.Value));

    private static IEnumerable<(string Code, string Sentence)> Rules() =>
        RuleBook.All.Select(r => (r.Id, r.Sentence)).Concat(ComparingRules.All.Select(r => (r.Id, r.Sentence)));

    /// <summary>What stands in a static field; a property that holds one has such a field behind it.</summary>
    private static IEnumerable<(string Code, string Sentence)> Standing(Type type)
    {
        var kept = type.GetFields(Statics).Where(f => f.FieldType == typeof(Breach) || f.FieldType == typeof(Fault))
            .Select(f => f.GetValue(null));
        foreach (var one in kept)
        {
            if (one is Breach breach) yield return (breach.Code, breach.Sentence);
            if (one is Fault fault) yield return (fault.Code, fault.Message);
        }
    }

    /// <summary>What is made where it is needed: the words that lead to each.</summary>
    private static IEnumerable<(string Code, string Sentence)> PutTogether(Type type)
    {
        foreach (var method in Compiled.Methods(type).Where(m => m is not ConstructorInfo { IsStatic: true }))
        {
            var words = new List<string>();
            foreach (var step in Code.Of(method))
            {
                if (step.Operand is string { Length: > 0 } word) words.Add(word);
                if (step.Operand is not MethodBase called || !Makes(called)) continue;
                if (words.FindLastIndex(IsCode) is >= 0 and var at) yield return (words[at], string.Join('…', words[(at + 1)..]));
                words.Clear();
            }
        }
    }

    private static bool Makes(MethodBase called) =>
        (called is ConstructorInfo && (called.DeclaringType == typeof(Breach) || called.DeclaringType == typeof(Fault)))
        || (called.DeclaringType == typeof(FileFaults) && called.Name == "Of")
        || (called.DeclaringType == typeof(IdentityError) && called.Name == "set_Description");

    private static bool IsCode(string word) =>
        word.Contains('.', StringComparison.Ordinal)
            && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-');
}
