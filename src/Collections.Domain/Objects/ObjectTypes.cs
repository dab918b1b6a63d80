using Collections.Domain.Facts;

namespace Collections.Domain.Objects;

/// <summary>The types of management objects that an installation has.</summary>
/// <param name="All">In the order in which they were defined.</param>
public sealed record ObjectTypes(IReadOnlyList<ObjectType> All)
{
    /// <summary>The most types.</summary>
    public const int MostTypes = 50;

    /// <summary>An installation without any.</summary>
    public static ObjectTypes None { get; } = new([]);

    /// <summary>The type of a key; null where there is none.</summary>
    public ObjectType? Find(string? key) => All.FirstOrDefault(type => type.Key == key);

    /// <summary>The attributes of all types, each once.</summary>
    public IReadOnlyList<AttributeDeclaration> Attributes => [.. All.SelectMany(type => type.Attributes).DistinctBy(attribute => attribute.Name, StringComparer.Ordinal)];

    /// <summary>Keys of the types whose cases are worked in line with those of debts.</summary>
    public IReadOnlyCollection<string> InLine => [.. All.Where(type => type.IsInLine).Select(type => type.Key)];

    /// <summary>The type of which a fact is a field; null for facts of accounts, and for what every type has in common.</summary>
    public ObjectType? Of(string fact) => fact == ObjectFacts.Type ? null : All.FirstOrDefault(type => ObjectFacts.IsOf(fact, type.Key));
}
