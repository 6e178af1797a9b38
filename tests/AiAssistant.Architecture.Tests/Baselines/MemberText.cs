using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AiAssistant.Architecture.Tests.Baselines;

/// <summary>A member as C# declares it, in one line.</summary>
internal sealed class MemberText
{
    private readonly NullabilityInfoContext _nullability = new();

    public string? Of(MemberInfo member) => member switch
    {
        _ when member.IsDefined(typeof(CompilerGeneratedAttribute)) => null,
        ConstructorInfo constructor => $"{Access(constructor)}{TypeName.Of(constructor.DeclaringType!).Split('<')[0]}({Parameters(constructor)})",
        MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) => null,
        MethodInfo method => Method(method),
        PropertyInfo property => Property(property),
        FieldInfo field => Field(field),
        EventInfo raised => $"event {TypeName.Of(raised.EventHandlerType!, _nullability.Create(raised))} {raised.Name}",
        _ => null,
    };

    private string Method(MethodInfo method)
    {
        var parameters = method.GetGenericArguments();
        var generic = parameters.Length == 0 ? "" : $"<{string.Join(", ", parameters.Select(static parameter => parameter.Name))}>";
        var extends = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        var constraints = string.Concat(parameters.Select(GenericConstraints.Of));
        var returned = TypeName.Of(method.ReturnType, _nullability.Create(method.ReturnParameter));
        return $"{Access(method)}{Kind(method)}{returned} {method.Name}{generic}({extends}{Parameters(method)}){constraints}";
    }

    private string Property(PropertyInfo property)
    {
        var accessor = property.GetMethod ?? property.SetMethod!;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var indexed = property.GetIndexParameters() is { Length: > 0 } parameters ? $"this[{string.Join(", ", parameters.Select(Parameter))}]" : property.Name;
        var set = property.SetMethod is { } setter && IsVisible(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        var get = property.GetMethod is { } getter && IsVisible(getter) ? " get;" : "";
        return $"{Access(accessor)}{Kind(accessor)}{required}{TypeName.Of(property.PropertyType, _nullability.Create(property))} {indexed} {{{get}{set} }}";
    }

    private string Field(FieldInfo field)
    {
        var type = TypeName.Of(field.FieldType, _nullability.Create(field));
        return field.IsLiteral
            ? $"const {type} {field.Name} = {Value(field.GetRawConstantValue(), field.FieldType)}"
            : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name}";
    }

    private string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private string Parameter(ParameterInfo parameter)
    {
        var way = parameter switch
        {
            { IsOut: true } => "out ",
            { IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
            _ => "",
        };
        var value = parameter.HasDefaultValue ? $" = {Value(parameter.DefaultValue, parameter.ParameterType)}" : "";
        return $"{way}{TypeName.Of(parameter.ParameterType, _nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Value(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        Enum member => string.Join(" | ", member.ToString().Split(", ").Select(name => $"{TypeName.Of(member.GetType())}.{name}")),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Kind(MethodInfo method) => method switch
    {
        { DeclaringType.IsInterface: true } => method.IsStatic ? "static " : method.IsAbstract ? "" : "default ",
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } => method.GetBaseDefinition() == method ? "virtual " : "override ",
        _ => "",
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
