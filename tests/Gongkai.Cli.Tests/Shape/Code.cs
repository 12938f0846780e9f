using System.Reflection;
using System.Reflection.Emit;

namespace Gongkai.Cli.Tests.Shape;

/// <summary>One instruction: what is done, and with which member or string (null: with neither).</summary>
internal readonly record struct Step(OpCode Does, object? Operand);

/// <summary>The instructions of a compiled method.</summary>
internal static class Code
{
    private static readonly Dictionary<short, OpCode> Known = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    public static IEnumerable<Step> Of(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } bytes) yield break;
        for (var at = 0; at < bytes.Length;)
        {
            var code = bytes[at] == 0xFE ? Known[(short)((0xFE << 8) | bytes[at + 1])] : Known[bytes[at]];
            at += code.Size;
            yield return new(code, Operand(method, code, bytes, at));
            at += Length(code, bytes, at);
        }
    }

    private static object? Operand(MethodBase method, OpCode code, byte[] bytes, int at)
    {
        var module = method.Module;
        switch (code.OperandType)
        {
            case OperandType.InlineString:
                return module.ResolveString(BitConverter.ToInt32(bytes, at));
            case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok:
                var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
                var ofMethod = method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null;
                return module.ResolveMember(BitConverter.ToInt32(bytes, at), ofType, ofMethod);
            default:
                return null;
        }
    }

    private static int Length(OpCode code, byte[] bytes, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(bytes, at)),
        _ => 4,
    };
}
