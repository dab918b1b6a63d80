using Collections.Decisions.Syntax;

namespace Collections.Decisions.Dmn;

/// <summary>The types that a model can name: built in, its item definitions, and those of its imports.</summary>
internal sealed class ModelTypes(DmnDefinitions definitions, Func<FeelText, FeelExpression?> parseTests)
{
    private readonly Dictionary<string, FeelType?> known = new(StringComparer.Ordinal);

    /// <summary>Imported types by prefix; filled while models are linked.</summary>
    public Dictionary<string, ModelTypes> Imports { get; } = new(StringComparer.Ordinal);

    /// <summary>The type of a typeRef; null where there is none of that name.</summary>
    public FeelType? Find(string name)
    {
        if (known.TryGetValue(name, out var type)) return type;
        // A definition that contains itself takes any value at that place.
        known[name] = FeelType.Any;
        return known[name] = Resolve(name);
    }

    private FeelType? Resolve(string name)
    {
        if (definitions.ItemDefinitions.FirstOrDefault(item => item.Name == name) is { } definition) return Of(definition);
        var local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (SimpleTypes.Named(local) is { } simple) return simple;
        foreach (var (prefix, types) in Imports)
        {
            if (name.StartsWith(prefix + ".", StringComparison.Ordinal)) return types.Find(name[(prefix.Length + 1)..]);
        }
        return local == name ? null : definitions.ItemDefinitions.FirstOrDefault(item => item.Name == local) is { } own ? Of(own) : null;
    }

    private FeelType Of(ItemDefinition definition)
    {
        var type = Bare(definition);
        if (definition.AllowedValues is { } text && parseTests(text) is UnaryTests allowed) type = new ConstrainedType(type, allowed);
        return definition.IsCollection ? new ListType(type) : type;
    }

    private FeelType Bare(ItemDefinition definition)
    {
        if (definition.Components.Count > 0)
            return new ContextType([.. definition.Components.Select(component => KeyValuePair.Create(component.Name, Of(component)))]);
        if (definition.Function is { } function)
            return new FunctionType([.. function.Parameters.Select(parameter => Named(parameter.TypeRef))], Named(function.OutputTypeRef));
        return Named(definition.TypeRef);
    }

    private FeelType Named(string? typeRef) => typeRef is null ? FeelType.Any : Find(typeRef) ?? FeelType.Any;
}
