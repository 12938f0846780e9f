using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Gongkai.Cli.Tests.Shape;

/// <summary>
/// A project of src/ as it was compiled: which folder each type was written in (its PDB says so), what it refers to, and the words in its
/// code.
/// </summary>
internal sealed class Compiled
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Custom debug information "type definition document": the file of a type that has no statements of its own.</summary>
    private static readonly Guid TypeDocument = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly Assembly assembly;
    private readonly Dictionary<Type, string> folders = [];

    public Compiled(string project)
    {
        Project = project;
        assembly = Assembly.Load(project == "Gongkai.Cli" ? "gongkai" : project);
        using var pdb = File.OpenRead(Path.ChangeExtension(assembly.Location, ".pdb"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(pdb);
        var reader = provider.GetMetadataReader();
        foreach (var type in assembly.GetTypes().Where(t => t.DeclaringType is null))
            if (Source(reader, type) is { } file) folders[type] = Folder(file);
        foreach (var page in assembly.GetCustomAttributes<RazorCompiledItemAttribute>())
            folders[page.Type] = Folder(page.Identifier.TrimStart('/'));
    }

    /// <summary>Its name, which is that of its folder in src/.</summary>
    public string Project { get; }

    public IEnumerable<Type> Types => assembly.GetTypes();

    /// <summary>The folders that hold code; "." is the project's own.</summary>
    public IEnumerable<string> Folders => folders.Values.Distinct().Order(StringComparer.Ordinal);

    /// <summary>The folder that a type was written in; null: another project's, or the compiler's.</summary>
    public string? FolderOf(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        if (type.IsGenericType) type = type.GetGenericTypeDefinition();
        return folders.GetValueOrDefault(type);
    }

    /// <summary>Every arrow from one folder to another, with an example of who draws it.</summary>
    public IReadOnlyDictionary<(string From, string To), string> Arrows()
    {
        var arrows = new Dictionary<(string, string), string>();
        foreach (var type in Types)
        {
            if (FolderOf(type) is not { } from) continue;
            foreach (var other in Referred(type))
                if (FolderOf(other) is { } to && to != from) arrows.TryAdd((from, to), $"{type.Name} uses {other.Name}");
        }
        return arrows;
    }

    /// <summary>Every string in the code of a folder, and who says it.</summary>
    public IEnumerable<(string Folder, string Type, string Words)> Strings() =>
        from type in Types
        let folder = FolderOf(type)
        where folder is not null
        from method in Methods(type)
        from step in Code.Of(method)
        where step.Operand is string
        select (folder, type.Name, (string)step.Operand!);

    internal static IEnumerable<MethodBase> Methods(Type type) => [.. type.GetMethods(Own), .. type.GetConstructors(Own)];

    private static HashSet<Type> Referred(Type type)
    {
        var found = new HashSet<Type>();
        Collect(type.BaseType);
        foreach (var one in type.GetInterfaces()) Collect(one);
        foreach (var argument in type.GetGenericArguments().Where(a => a.IsGenericParameter))
            foreach (var constraint in argument.GetGenericParameterConstraints()) Collect(constraint);
        foreach (var field in type.GetFields(Own)) Collect(field.FieldType);
        Attributes(type);
        foreach (var member in type.GetMembers(Own)) Attributes(member);
        foreach (var method in Methods(type)) Method(method);
        return found;

        void Method(MethodBase method)
        {
            if (method is MethodInfo { ReturnType: var answer }) Collect(answer);
            foreach (var parameter in method.GetParameters()) Collect(parameter.ParameterType);
            if (method.GetMethodBody() is not { } body) return;
            foreach (var local in body.LocalVariables) Collect(local.LocalType);
            foreach (var clause in body.ExceptionHandlingClauses)
                if (clause.Flags == ExceptionHandlingClauseOptions.Clause) Collect(clause.CatchType);
            foreach (var step in Code.Of(method))
                if (step.Operand is MemberInfo member) Member(member);
        }

        void Member(MemberInfo member)
        {
            Collect(member as Type ?? member.DeclaringType);
            if (member is MethodInfo method)
            {
                Collect(method.ReturnType);
                if (method.IsGenericMethod) foreach (var argument in method.GetGenericArguments()) Collect(argument);
            }
            else if (member is FieldInfo field)
            {
                Collect(field.FieldType);
            }
        }

        void Attributes(MemberInfo member)
        {
            foreach (var attribute in member.GetCustomAttributesData())
            {
                Collect(attribute.AttributeType);
                foreach (var argument in attribute.ConstructorArguments) Collect(argument.Value as Type);
                foreach (var argument in attribute.NamedArguments) Collect(argument.TypedValue.Value as Type);
            }
        }

        void Collect(Type? one)
        {
            if (one is null || one.IsGenericParameter) return;
            if (one.HasElementType) Collect(one.GetElementType());
            else if (found.Add(one) && one.IsGenericType) foreach (var argument in one.GetGenericArguments()) Collect(argument);
        }
    }

    /// <summary>Where a type was written, from the project's folder on.</summary>
    private string? Source(MetadataReader pdb, Type type)
    {
        var statements = Everything(type).SelectMany(Methods).Select(m => MetadataTokens.MethodDefinitionHandle(m.MetadataToken))
            .Select(m => pdb.GetMethodDebugInformation(m))
            .SelectMany(d => d.GetSequencePoints().Where(s => !s.IsHidden).Select(s => s.Document));
        var declared =
            pdb.GetCustomDebugInformation(MetadataTokens.TypeDefinitionHandle(type.MetadataToken)).Select(pdb.GetCustomDebugInformation)
            .Where(i => pdb.GetGuid(i.Kind) == TypeDocument)
            .Select(i => MetadataTokens.DocumentHandle(pdb.GetBlobReader(i.Value).ReadCompressedInteger()));
        var root = $"/src/{Project}/";
        return statements.Concat(declared).Distinct().Select(d => pdb.GetString(pdb.GetDocument(d).Name).Replace('\\', '/'))
            .Where(p => p.Contains(root, StringComparison.Ordinal))
            .Select(p => p[(p.LastIndexOf(root, StringComparison.Ordinal) + root.Length)..])
            .FirstOrDefault();
    }

    private static string Folder(string file) => Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".";

    private static IEnumerable<Type> Everything(Type type) => [type, .. type.GetNestedTypes(Own).SelectMany(Everything)];
}
