namespace Collections.Domain.Cases;

/// <summary>The words by which strategies name the levels.</summary>
public static class CaseLevelText
{
    /// <summary>All words, in the order of the levels.</summary>
    public static IReadOnlyList<string> All { get; } = ["account", "customer", "family"];

    /// <summary>The word of a level.</summary>
    public static string Of(CaseLevel level) => All[(int)level];

    /// <summary>The level that a word means, or null when it means none.</summary>
    public static CaseLevel? Parse(string? word)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == word) return (CaseLevel)i;
        }
        return null;
    }
}
