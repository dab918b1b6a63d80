using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Server.Settings;

namespace Collections.Server.Objects;

/// <summary>A type of management objects as it is edited, kept and delivered with strategies.</summary>
/// <param name="Key">By which rules, files and levels name it.</param>
/// <param name="English">What people call one of them, in English.</param>
/// <param name="Spanish">The same in Spanish.</param>
/// <param name="Fields">What is known of an object.</param>
/// <param name="States">Its states, the first of them that of a new object.</param>
/// <param name="NeedsAccount">Whether each object must name the account that it is about.</param>
/// <param name="IsInLine">Whether its cases are worked in line with those of the customer's debts, of which one governs.</param>
internal sealed record ObjectTypeRow(
    string Key, string English, string Spanish, IReadOnlyList<ObjectFieldRow>? Fields, IReadOnlyList<ObjectStateRow>? States, bool NeedsAccount = false, bool IsInLine = false)
{
    public static ObjectTypeRow Of(ObjectType type) => new(
        type.Key, type.English, type.Spanish, [.. type.Fields.Select(field => new ObjectFieldRow(field.Name, Attributes.WordOf(field.Type), field.Scale, field.IsRequired))],
        [.. type.States.Select(state => new ObjectStateRow(state.Name, state.IsFinal))], type.NeedsAccount, type.IsInLine);

    /// <summary>The type, or the sentence that says what is wrong with a field.</summary>
    public (ObjectType? Type, string? Wrong) Read()
    {
        var fields = new List<ObjectField>();
        foreach (var field in Fields ?? [])
        {
            if (Attributes.TypeOf(field.Type) is not { } type) return (null, $"Expected the type number, text, date or flag of the field '{field.Name}', found '{field.Type}'.");
            fields.Add(new ObjectField(field.Name ?? "", type, field.Scale, field.IsRequired));
        }
        var states = (States ?? []).Select(state => new ObjectState(state.Name ?? "", state.IsFinal)).ToList();
        return (new ObjectType(Key ?? "", English ?? "", Spanish ?? "", fields, states) { NeedsAccount = NeedsAccount, IsInLine = IsInLine }, null);
    }
}

/// <summary>A field of a type.</summary>
/// <param name="Name">Its name, without that of the type.</param>
/// <param name="Type">number, text, date or flag.</param>
/// <param name="Scale">Decimal places of a number, 0 to 9.</param>
/// <param name="IsRequired">Whether an object without a value is rejected.</param>
internal sealed record ObjectFieldRow(string? Name, string? Type, int Scale = 0, bool IsRequired = false);

/// <summary>A state of a type.</summary>
/// <param name="Name">Its word.</param>
/// <param name="IsFinal">Whether the object is over with it.</param>
internal sealed record ObjectStateRow(string? Name, bool IsFinal = false);
