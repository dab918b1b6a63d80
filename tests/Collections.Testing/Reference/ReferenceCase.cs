using Collections.Decisions.Values;

namespace Collections.Testing.Reference;

/// <summary>One case: tokens, variables, and what it went through.</summary>
public sealed class ReferenceCase
{
    public List<ReferenceToken> Tokens { get; } = [];

    public SortedDictionary<string, FeelValue> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Number of the last step.</summary>
    public int Steps { get; set; }

    /// <summary>Name of the end that closed it; null while it is open.</summary>
    public string? Outcome { get; set; }

    public bool IsOpen => Outcome is null;

    public IEnumerable<ReferenceToken> Alive => Tokens.Where(token => !token.IsGone);
}
