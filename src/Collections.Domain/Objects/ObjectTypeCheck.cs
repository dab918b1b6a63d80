using System.Globalization;
using Collections.Domain.Facts;

namespace Collections.Domain.Objects;

/// <summary>Finds what is wrong with types of management objects.</summary>
public static class ObjectTypeCheck
{
    /// <summary>The most fields of a type.</summary>
    public const int MostFields = 100;

    /// <summary>The most states of a type.</summary>
    public const int MostStates = 50;

    private const int LongestKey = 40;
    private const int LongestName = 80;
    private const int MaxScale = 9;

    /// <summary>The sentence that says what is wrong; null where nothing is.</summary>
    public static string? Wrong(ObjectTypes types)
    {
        ArgumentNullException.ThrowIfNull(types);
        if (types.All.Count > ObjectTypes.MostTypes) return $"Expected at most {ObjectTypes.MostTypes} types of objects, found {types.All.Count}.";
        foreach (var type in types.All)
        {
            if (WrongKey(type.Key) is { } wrong) return wrong;
            // Open objects are named one behind the other in one fact, in which rules look for a word.
            if (types.All.FirstOrDefault(other => !ReferenceEquals(other, type) && other.Key.Contains(type.Key, StringComparison.Ordinal)) is { } within)
                return within.Key == type.Key ? $"Expected each key of a type once, found '{type.Key}' twice." : $"Expected keys of types that do not hold one another, found '{type.Key}' in '{within.Key}'.";
            if (Wrong(type) is { } found) return found;
        }
        return null;
    }

    private static string? WrongKey(string? key) =>
        key is { Length: > 0 and <= LongestKey } && key.Split(' ').All(word => word.Length > 0 && word.All(character => char.IsLower(character) || char.IsAsciiDigit(character))) && char.IsLower(key[0])
            ? null
            : $"Expected as key of a type words of lower-case letters and digits with single blanks, 1 to {LongestKey} characters, found '{key}'.";

    private static string? Wrong(ObjectType type)
    {
        if (!IsName(type.English) || !IsName(type.Spanish)) return string.Create(CultureInfo.InvariantCulture, $"{type.Key}: a name in English and one in Spanish of 1 to {LongestName} characters were expected, found '{type.English}' and '{type.Spanish}'.");
        return WrongStates(type.Key, type.States) ?? WrongFields(type.Key, type.Fields);
    }

    private static string? WrongStates(string key, IReadOnlyList<ObjectState> states)
    {
        if (states.Count is < 2 or > MostStates || states.All(state => state.IsFinal) || !states.Any(state => state.IsFinal))
            return $"{key}: 2 to {MostStates} states were expected, of which at least one is final and one is not, found {states.Count} with {states.Count(state => state.IsFinal)} final.";
        if (states.FirstOrDefault(state => !IsName(state.Name)) is { } nameless) return $"{key}: a state with a name of 1 to {LongestName} characters was expected, found '{nameless.Name}'.";
        if (states[0].IsFinal) return $"{key}: a first state that is not final was expected, found '{states[0].Name}'.";
        return states.GroupBy(state => state.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice ? $"{key}: each state was expected once, found '{twice.Key}' {twice.Count()} times." : null;
    }

    private static string? WrongFields(string key, IReadOnlyList<ObjectField> fields)
    {
        if (fields.Count > MostFields) return $"{key}: at most {MostFields} fields were expected, found {fields.Count}.";
        foreach (var field in fields)
        {
            if (!IsName(field.Name) || !field.Name.Split(' ').All(word => word.Length > 0 && word.All(char.IsLetterOrDigit)))
                return $"{key}: a field with a name of letters, digits and single blanks was expected, found '{field.Name}'.";
            if (ObjectFacts.Reserved.Contains(field.Name)) return $"{key}: a field with a name of its own was expected, found '{field.Name}', which every object has.";
            if (field.Scale is < 0 or > MaxScale || (field.Scale > 0 && field.Type != FactType.Number)) return $"{key}: 0 to {MaxScale} decimal places of a number were expected of the field '{field.Name}', found {field.Scale}.";
        }
        return fields.GroupBy(field => field.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice ? $"{key}: each field was expected once, found '{twice.Key}' {twice.Count()} times." : null;
    }

    private static bool IsName(string? name) => name is { Length: > 0 and <= LongestName } && name.Trim() == name;
}
