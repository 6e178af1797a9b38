using System.Reflection;
using System.Reflection.Emit;

namespace AiAssistant.Architecture.Tests.Borders;

/// <summary>The types that a type uses: in its signatures, and in the instructions of its methods.</summary>
/// <remarks>Constants are copied by the compiler and leave no trace.</remarks>
internal static class TypeUses
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Lines such as <c>AiAssistant.Runs.X uses AiAssistant.Learning.Y</c>, for types of one assembly in, or within, the two namespaces.</summary>
    public static IEnumerable<string> Between(Assembly assembly, string source, string target) =>
        from type in assembly.GetTypes()
        where IsWithin(type, source)
        from used in Of(type).SelectMany(Parts).Distinct()
        where used.Assembly == assembly && IsWithin(used, target)
        orderby type.FullName, used.FullName
        select $"{type.FullName} uses {used.FullName}";

    private static IEnumerable<Type> Of(Type type)
    {
        IEnumerable<Type?> signatures =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetFields(Own).Select(field => field.FieldType),
            .. type.GetMethods(Own).Select(method => method.ReturnType),
        ];
        var methods = type.GetMembers(Own).OfType<MethodBase>().ToArray();
        return signatures
            .Concat(methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(methods.SelectMany(Instructions))
            .OfType<Type>();
    }

    private static IEnumerable<Type?> Instructions(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            return [];
        }

        List<Type?> used =
        [
            .. body.LocalVariables.Select(local => local.LocalType),
            .. body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause).Select(clause => clause.CatchType),
        ];
        var code = body.GetILAsByteArray()!;
        var typeArguments = method.DeclaringType!.GetGenericArguments();
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        for (var at = 0; at < code.Length;)
        {
            var value = code[at++] is 0xFE ? unchecked((short)(0xFE00 | code[at++])) : code[at - 1];
            var operand = OpCodesByValue[value].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments);
                used.Add(member as Type ?? member?.DeclaringType);
                if (member is MethodInfo { IsGenericMethod: true } called)
                {
                    used.AddRange(called.GetGenericArguments());
                }
            }

            at += Size(operand, code, at);
        }

        return used;
    }

    private static int Size(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    // List<X[]> uses List and X.
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
    }

    private static bool IsWithin(Type type, string space) =>
        type.Namespace is { } own && (own == space || own.StartsWith($"{space}.", StringComparison.Ordinal));
}
