using System.Collections.Concurrent;
using Collections.Decisions.Syntax;

namespace Collections.Decisions.Dmn;

/// <summary>The types that a model can name: built in, its item definitions, and those of its imports.</summary>
internal sealed class ModelTypes(DmnDefinitions definitions, Func<FeelText, FeelExpression?> parseTests, TypeNesting nesting)
{
    private readonly ConcurrentDictionary<string, FeelType?> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ItemDefinition> items = Index(definitions);

    /// <summary>Imported types with their prefixes; filled while models are linked.</summary>
    public List<(string Prefix, ModelTypes Types)> Imports { get; } = [];

    /// <summary>The type of a typeRef; null where there is none of that name.</summary>
    public FeelType? Find(string name)
    {
        if (known.TryGetValue(name, out var type)) return type;
        lock (nesting)
        {
            // A definition that contains itself takes any value at that place.
            if (!open.Add(name)) return FeelType.Any;
            type = Resolve(name);
            open.Remove(name);
            return known[name] = type;
        }
    }

    /// <summary>Resolves every item definition, so that what is wrong with one is known when the model is.</summary>
    public void ResolveAll()
    {
        foreach (var name in items.Keys) Find(name);
    }

    private FeelType? Resolve(string name)
    {
        if (Own(name) is { } own) return Of(own);
        var local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (SimpleTypes.Named(local) is { } simple) return simple;
        foreach (var (prefix, types) in Imports)
        {
            if (Within(prefix, name) is { } inner && types.Own(inner) is not null) return types.Find(inner);
        }
        return local != name && Own(local) is { } unqualified ? Of(unqualified) : null;
    }

    private ItemDefinition? Own(string name) => items.GetValueOrDefault(name);

    private static Dictionary<string, ItemDefinition> Index(DmnDefinitions definitions)
    {
        var index = new Dictionary<string, ItemDefinition>(StringComparer.Ordinal);
        foreach (var item in definitions.ItemDefinitions) index.TryAdd(item.Name, item);
        return index;
    }

    // "prefix.name", in DMN 1.1 "prefix:name"; without a prefix the name as it is.
    private static string? Within(string prefix, string name)
    {
        if (prefix.Length == 0) return name;
        return name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal) && name[prefix.Length] is '.' or ':'
            ? name[(prefix.Length + 1)..]
            : null;
    }

    private FeelType Of(ItemDefinition definition)
    {
        if (!nesting.Enter(definition)) return FeelType.Any;
        var type = Bare(definition);
        nesting.Leave();
        if (definition.AllowedValues is { } text && parseTests(text) is UnaryTests allowed) type = new ConstrainedType(type, allowed);
        if (definition.IsCollection) type = new ListType(type);
        return definition.TypeConstraint is { } whole && parseTests(whole) is UnaryTests constraint ? new ConstrainedType(type, constraint) : type;
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
