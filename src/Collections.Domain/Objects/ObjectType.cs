using Collections.Domain.Facts;

namespace Collections.Domain.Objects;

/// <summary>
/// A type of management objects that an installation has defined: complaints, guarantees, tax files. Each object belongs to a customer,
/// or to one of its accounts, and is a subject of cases beside them.
/// </summary>
/// <param name="Key">By which rules, files and levels name the type: words of lower-case letters and digits with single blanks, 1 to 40 characters.</param>
/// <param name="English">What people call one of them, in English.</param>
/// <param name="Spanish">The same in Spanish.</param>
/// <param name="Fields">What is known of an object, in the order in which it is shown.</param>
/// <param name="States">Its states, at least one that is final and one that is not; a new object that names none is in the first.</param>
public sealed record ObjectType(string Key, string English, string Spanish, IReadOnlyList<ObjectField> Fields, IReadOnlyList<ObjectState> States)
{
    /// <summary>Whether each object must name the account that it is about; else it may, and belongs to the customer.</summary>
    public bool NeedsAccount { get; init; }

    /// <summary>Whether its cases are worked in line with those of the customer's debts: of all of them one governs. Else they are worked beside.</summary>
    public bool IsInLine { get; init; }

    /// <summary>The attributes by which rules read objects of the type.</summary>
    public IReadOnlyList<AttributeDeclaration> Attributes =>
    [
        new(ObjectFacts.Type, FactType.Text),
        new(ObjectFacts.State(Key), FactType.Text),
        new(ObjectFacts.Since(Key), FactType.Date),
        new(ObjectFacts.Account(Key), FactType.Text),
        new(ObjectFacts.Key(Key), FactType.Text),
        .. Fields.Select(own => new AttributeDeclaration(ObjectFacts.Field(Key, own.Name), own.Type, own.Scale)),
    ];

    /// <summary>The field of a name; null where the type has none of it.</summary>
    public ObjectField? FieldOf(string? name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>The state of a word; null where the type has none of it.</summary>
    public ObjectState? StateOf(string? name) => States.FirstOrDefault(state => state.Name == name);
}
