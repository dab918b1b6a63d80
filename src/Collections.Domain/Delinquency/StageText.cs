namespace Collections.Domain.Delinquency;

/// <summary>The words by which strategies know the stages.</summary>
public static class StageText
{
    /// <summary>All words, in the order of the stages.</summary>
    public static IReadOnlyList<string> All { get; } = ["early", "late", "residual", "extrajudicial", "judicial", "uncollectable"];

    /// <summary>The word of a stage.</summary>
    public static string Of(Stage stage) => All[(int)stage];

    /// <summary>The stage that a word means, or null when it means none.</summary>
    public static Stage? Parse(string? word)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == word) return (Stage)i;
        }
        return null;
    }
}
