using Collections.Decisions.Syntax;

namespace Collections.Decisions.Analysis;

/// <summary>The names that an expression can see, with their types as far as they are known.</summary>
internal sealed class TypeScope(TypeScope? outer)
{
    private readonly Dictionary<string, FeelType> own = new(StringComparer.Ordinal);

    /// <summary>Whether names may be seen that are not known here, such as the members of an item of unknown type.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the names are bound by the expression itself.</summary>
    public bool IsLocal { get; init; }

    public bool MaySeeMore => IsOpen || outer is { MaySeeMore: true };

    public IEnumerable<string> Names => outer is null ? own.Keys : own.Keys.Concat(outer.Names);

    public TypeScope Bind(string name, FeelType? type)
    {
        own[name] = type ?? FeelType.Any;
        return this;
    }

    /// <summary>Whether the expression itself binds the name.</summary>
    public bool IsBoundWithin(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.own.ContainsKey(name)) return scope.IsLocal;
        }
        return false;
    }

    public FeelType? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.own.TryGetValue(name, out var type)) return type;
        }
        return null;
    }

    private TypeScope? Outer => outer;
}
