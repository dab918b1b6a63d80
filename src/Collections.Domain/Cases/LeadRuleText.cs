namespace Collections.Domain.Cases;

/// <summary>The words by which strategies name the rules for the lead account: facts.</summary>
public static class LeadRuleText
{
    /// <summary>All words, in the order of the rules.</summary>
    public static IReadOnlyList<string> All { get; } = ["past due", "days past due"];

    /// <summary>The rule that a word means, or null when it means none.</summary>
    public static LeadRule? Parse(string? word)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == word) return (LeadRule)i;
        }
        return null;
    }
}
