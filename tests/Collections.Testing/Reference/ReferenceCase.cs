using Collections.Decisions.Values;

namespace Collections.Testing.Reference;

/// <summary>One case: tokens, variables, and what it went through.</summary>
internal sealed class ReferenceCase(ReferenceContainer process)
{
    public ReferenceScope Root { get; } = new(null, process);

    public List<ReferenceToken> Tokens { get; } = [];

    public SortedDictionary<string, FeelValue> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Number of the last step.</summary>
    public int Steps { get; set; }

    /// <summary>Name of the end that closed it; null while it is open.</summary>
    public string? Outcome { get; set; }

    public bool IsOpen => Outcome is null;

    /// <summary>Tokens, listeners and records that are not over.</summary>
    public IEnumerable<ReferenceToken> Alive => Tokens.Where(token => !token.IsGone);

    /// <summary>The scopes in which something can happen: the process, and what its tokens host.</summary>
    public IEnumerable<ReferenceScope> Scopes => Alive.Where(token => token.IsWork).Select(token => token.Inner).OfType<ReferenceScope>().Prepend(Root);

    /// <summary>What is in a scope, and not in the scopes within.</summary>
    public List<ReferenceToken> In(ReferenceScope scope) => [.. Alive.Where(token => token.Scope == scope)];
}
