using System.Reflection;

namespace AiAssistant.Architecture.Tests.Baselines;

/// <summary>What a type parameter asks of its argument, as a <c>where</c> clause; empty when nothing.</summary>
internal static class GenericConstraints
{
    public static string Of(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        List<string> constraints = [];
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            constraints.Add("class");
        }

        if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            constraints.Add("struct");
        }

        var types = parameter.GetGenericParameterConstraints().Where(static type => type != typeof(ValueType));
        constraints.AddRange(types.Select(static type => TypeName.Of(type)));
        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint)
            && !attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            constraints.Add("new()");
        }

        return constraints.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}";
    }
}
