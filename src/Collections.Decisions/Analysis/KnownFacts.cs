using Collections.Decisions.Columns;

namespace Collections.Decisions.Analysis;

/// <summary>What is known of the input data of decisions beside what their models say.</summary>
/// <param name="Columns">The facts with their types; a number is a multiple of one unit of its scale.</param>
public sealed record KnownFacts(ColumnSchema Columns)
{
    /// <summary>Nothing is known.</summary>
    public static KnownFacts None { get; } = new(new ColumnSchema([]));

    /// <summary>Numbers that are not below zero: no gap is reported there.</summary>
    public IReadOnlySet<string> NeverNegative { get; init; } = new HashSet<string>();

    /// <summary>Facts that no decision may read, with the reason.</summary>
    public IReadOnlyDictionary<string, string> Forbidden { get; init; } = new Dictionary<string, string>();

    internal ColumnDefinition? Find(string name) => Columns.IndexOf(name) is >= 0 and var place ? Columns.Columns[place] : null;
}
