namespace Collections.Domain.Facts;

/// <summary>Which management objects are subjects, and which facts are their own.</summary>
/// <param name="Type">Text code of their type.</param>
/// <param name="TypeFact">Ordinal of the fact that says of which type an object is.</param>
/// <param name="Own">Ordinals of the facts that they have themselves; of all others they show those of their customer's accounts.</param>
public sealed record GroupedObjects(long Type, int TypeFact, IReadOnlySet<int> Own);
