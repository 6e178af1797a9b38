using System.Reflection;
using System.Runtime.CompilerServices;

namespace AiAssistant.Architecture.Tests.Conventions;

/// <summary>What every public type keeps to; each rule names what breaks it.</summary>
internal static class PublicApiRules
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly string[] RefusedEndings = ["Service", "Services", "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Impl"];

    // Callers tell errors apart by these, so they are built to be derived from.
    private static readonly Type[] BaseExceptions = [typeof(AiAssistantException), typeof(Retrieval.RetrievalException)];

    private static readonly Type[] Awaited = [typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>), typeof(IAsyncEnumerable<>)];

    public static IEnumerable<string> Unsealed(IEnumerable<Type> types) =>
        from type in types
        where type is { IsClass: true, IsSealed: false, IsAbstract: false } && !BaseExceptions.Contains(type)
        select $"{type.FullName} is neither sealed nor abstract";

    public static IEnumerable<string> Asynchrony(IEnumerable<Type> types) =>
        from type in types
        where !type.IsAssignableTo(typeof(Delegate))
        from method in type.GetMethods(Own)
        where IsAwaited(method.ReturnType) && !method.IsSpecialName && method.Name != nameof(IAsyncDisposable.DisposeAsync)
        let takesToken = method.GetParameters().LastOrDefault()?.ParameterType == typeof(CancellationToken)
        where !takesToken || !method.Name.EndsWith("Async", StringComparison.Ordinal)
        select $"{type.FullName}.{method.Name}: {(takesToken ? "its name does not end in Async" : "its last parameter is no CancellationToken")}";

    public static IEnumerable<string> Setters(IEnumerable<Type> types) =>
        from type in types
        where !type.Name.EndsWith("Options", StringComparison.Ordinal)
        from property in type.GetProperties(Own)
        where property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        select $"{type.FullName}.{property.Name} can be set";

    public static IEnumerable<string> Names(IEnumerable<Type> types) =>
        from type in types
        let name = type.Name.Split('`')[0]
        where RefusedEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) || name.StartsWith("Default", StringComparison.Ordinal)
        select $"{type.FullName}: its name does not say what it does";

    public static IEnumerable<string> Folders(IEnumerable<Type> types, string folder, Func<string, bool> exists) =>
        from type in types
        where !type.IsNested
        let path = string.Join('/', [folder, .. type.Namespace!.Split('.').Skip(1), $"{type.Name.Split('`')[0]}.cs"])
        where !exists(path)
        select $"{type.FullName} is not in {path}";

    private static bool IsAwaited(Type type) => Awaited.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
}
