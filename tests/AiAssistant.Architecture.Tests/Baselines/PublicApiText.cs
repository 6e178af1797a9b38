using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace AiAssistant.Architecture.Tests.Baselines;

/// <summary>
/// All that an assembly shows to others, as text: a line a type, a line a member, in ordinal order. What the compiler adds to records is left out, the word
/// <c>record</c> says it.
/// </summary>
internal static class PublicApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) => Of(assembly.GetExportedTypes());

    public static string Of(IEnumerable<Type> types)
    {
        StringBuilder text = new();
        foreach (var type in types.OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{type.Namespace}: {Head(type)}\n");
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"    {member}\n");
            }
        }

        return text.ToString();
    }

    private static string Head(Type type)
    {
        var bases = Bases(type).ToArray();
        var constraints = string.Concat(type.GetGenericArguments().Select(GenericConstraints.Of));
        return $"{Marks(type)}{Kind(type)} {TypeName.Of(type)}{(bases.Length == 0 ? "" : $" : {string.Join(", ", bases)}")}{constraints}";
    }

    private static string Marks(Type type)
    {
        var experimental = type.GetCustomAttribute<ExperimentalAttribute>() is { } mark ? $"[Experimental({mark.DiagnosticId})] " : "";
        var flags = type.IsDefined(typeof(FlagsAttribute)) ? "[Flags] " : "";
        return experimental + flags + type switch
        {
            _ when !type.IsClass || type.BaseType == typeof(MulticastDelegate) => "",
            { IsAbstract: true, IsSealed: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => "",
        };
    }

    private static string Kind(Type type)
    {
        // A record may print itself in its own way; only one that is a class can be cloned.
        var isRecord = type.GetMethod("<Clone>$", Declared) is not null
            || (type.GetMethod("PrintMembers", Declared) is { } print && print.IsDefined(typeof(CompilerGeneratedAttribute)));
        return type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } =>
                $"{(type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "")}{(type.IsByRefLike ? "ref " : "")}{(isRecord ? "record " : "")}struct",
            { BaseType: var based } when based == typeof(MulticastDelegate) => "delegate",
            _ => isRecord ? "record" : "class",
        };
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum || type.BaseType == typeof(MulticastDelegate))
        {
            return [];
        }

        var own = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).ToArray();
        var direct = own.Except(own.SelectMany(static one => one.GetInterfaces()))
            .Where(one => one.IsVisible && !(one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEquatable<>)))
            .Select(static one => TypeName.Of(one)).Order(StringComparer.Ordinal);
        return type is { IsClass: true, BaseType: { } based } && based != typeof(object) ? direct.Prepend(TypeName.Of(based)) : direct;
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(static field => $"{field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}");
        }

        MemberText texts = new();
        var members = type.BaseType == typeof(MulticastDelegate) ? [type.GetMethod("Invoke")!] : type.GetMembers(Declared);
        return members.Where(member => IsVisible(member, type)).Select(texts.Of).OfType<string>();
    }

    // What is protected shows where somebody outside can derive.
    private static bool IsVisible(MemberInfo member, Type type) => member switch
    {
        MethodBase method => method.IsPublic || (IsOpen(type) && (method.IsFamily || method.IsFamilyOrAssembly)),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(accessor => IsVisible(accessor, type)),
        FieldInfo field => field.IsPublic || (IsOpen(type) && (field.IsFamily || field.IsFamilyOrAssembly)),
        EventInfo raised => raised.AddMethod is { } add && IsVisible(add, type),
        _ => false,
    };

    private static bool IsOpen(Type type) =>
        !type.IsSealed
        && type.GetConstructors(Declared).Any(static constructor => constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly);
}
