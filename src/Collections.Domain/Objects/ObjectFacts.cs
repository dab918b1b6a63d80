namespace Collections.Domain.Objects;

/// <summary>
/// What the facts of management objects are called: those of a type begin with its key and a blank (<c>complaint state</c>), so that
/// no rule takes them for facts of accounts. They are declared as attributes when the type is.
/// </summary>
public static class ObjectFacts
{
    /// <summary><c>object type</c>, text: the key of the type; null for accounts.</summary>
    public const string Type = "object type";

    /// <summary>Text: in which of the states of its type the object is.</summary>
    public static string State(string type) => $"{type} state";

    /// <summary>Date: since when the object has been in a state that is not final, without a break; null in a final one.</summary>
    public static string Since(string type) => $"{type} open since";

    /// <summary>Text: the reference of the account that the object is about; null where it is about the customer.</summary>
    public static string Account(string type) => $"{type} account";

    /// <summary>Text: what the house calls the object.</summary>
    public static string Key(string type) => $"{type} key";

    /// <summary>A field of a type.</summary>
    public static string Field(string type, string field) => $"{type} {field}";

    /// <summary>Names that no field may have: they are facts of every type.</summary>
    public static IReadOnlyList<string> Reserved { get; } = ["state", "open since", "account", "key"];

    /// <summary>Whether a fact is one of a type.</summary>
    public static bool IsOf(string fact, string type)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(type);
        return fact == Type || (fact.Length > type.Length + 1 && fact[type.Length] == ' ' && fact.StartsWith(type, StringComparison.Ordinal));
    }

    /// <summary>What an object is called as a subject: its type, a blank, its key. No account is called so, as references hold no blank.</summary>
    public static string Reference(string type, string key) => $"{type} {key}";

    /// <summary>Type and key of a reference; null where it is that of an account.</summary>
    public static (string Type, string Key)? Read(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var at = reference.LastIndexOf(' ');
        return at > 0 ? (reference[..at], reference[(at + 1)..]) : null;
    }
}
