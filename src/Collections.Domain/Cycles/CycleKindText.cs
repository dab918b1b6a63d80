namespace Collections.Domain.Cycles;

/// <summary>The words by which drawings name the kinds of cycles.</summary>
public static class CycleKindText
{
    /// <summary>All words, in the order of the kinds.</summary>
    public static IReadOnlyList<string> All { get; } = ["placement", "writeOff", "campaign", "committee"];

    /// <summary>The word of a kind.</summary>
    public static string Of(CycleKind kind) => All[(int)kind];

    /// <summary>The kind that a word means, or null when it means none.</summary>
    public static CycleKind? Parse(string? word)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == word) return (CycleKind)i;
        }
        return null;
    }
}
