namespace Collections.Domain.Overrides;

/// <summary>The words of overrides, in the API and in lists.</summary>
public static class OverrideWords
{
    /// <summary>Excluded from every contact.</summary>
    public const string Contact = "contact";

    /// <summary>Excluded from a strategy, by the id of its process.</summary>
    public const string Strategy = "strategy";

    /// <summary>Excluded from a step that contacts, by its id or name.</summary>
    public const string Step = "step";

    /// <summary>Excluded from a firm, by its name.</summary>
    public const string Firm = "firm";

    /// <summary>Kinds, in the order of their numbers.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["queue", "segment", "arm", "firm", "exclude"];

    /// <summary>From what somebody may be excluded.</summary>
    public static IReadOnlyList<string> Exclusions { get; } = [Contact, Strategy, Step, Firm];

    /// <summary>The word of a kind.</summary>
    public static string Of(OverrideKind kind) => Kinds[(int)kind];

    /// <summary>The kind of a word; null where it is none.</summary>
    public static OverrideKind? Kind(string? word) => Kinds.ToList().IndexOf(word ?? "") is >= 0 and var place ? (OverrideKind)place : null;
}
