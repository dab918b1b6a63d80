using Collections.Domain.Cases;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Engine.Planning;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Which management objects the subjects of a grouping are, and where their facts stand.</summary>
internal sealed class ObjectReading
{
    private readonly int _since;

    private ObjectReading(string type, FactCatalog catalog, long code)
    {
        Type = type;
        _since = catalog.IndexOf(ObjectFacts.Since(type));
        Grouped = new GroupedObjects(
            code, catalog.IndexOf(ObjectFacts.Type), catalog.Definitions.Where(fact => ObjectFacts.IsOf(fact.Name, type)).Select(fact => fact.Ordinal).ToHashSet());
    }

    /// <summary>The key of their type.</summary>
    public string Type { get; }

    /// <summary>What the facts of groups are worked out by.</summary>
    public GroupedObjects Grouped { get; }

    /// <summary>Ordinals of the facts that must be read.</summary>
    public IEnumerable<int> Needed => [Grouped.TypeFact, _since];

    /// <summary>The objects that a grouping works; null where it works accounts.</summary>
    /// <param name="grouping">What belongs together.</param>
    /// <param name="catalog">Where facts stand.</param>
    /// <param name="codeOf">Gives a text its code.</param>
    /// <exception cref="ArgumentException">No type of that key is declared.</exception>
    public static ObjectReading? Of(Grouping? grouping, FactCatalog catalog, Func<string, long> codeOf)
    {
        if (CaseLevelText.ObjectsOf(grouping?.Level) is not { } type)
            return null;
        return catalog.IndexOf(ObjectFacts.Type) >= 0 && catalog.IndexOf(ObjectFacts.Since(type)) >= 0
            ? new ObjectReading(type, catalog, codeOf(type))
            : throw new ArgumentException($"level: expected objects of a type that is declared, found '{type}'");
    }

    /// <summary>Since when an object has been open, as a day number; 0 where it is in a final state.</summary>
    public int Since(long[]?[] facts, int account) => facts[_since]![account] is var day && day == FactNull.Value ? 0 : (int)day;
}
