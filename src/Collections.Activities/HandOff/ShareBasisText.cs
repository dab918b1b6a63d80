namespace Collections.Activities.HandOff;

/// <summary>The words by which drawings say of what shares are.</summary>
public static class ShareBasisText
{
    /// <summary>The word of <see cref="ShareBasis.Amount"/>.</summary>
    public const string Amount = "amount";

    /// <summary>The word of <see cref="ShareBasis.Count"/>.</summary>
    public const string Count = "count";

    /// <summary>What a word means, or null when it means none.</summary>
    public static ShareBasis? Parse(string? word) => word switch
    {
        Amount => ShareBasis.Amount,
        Count => ShareBasis.Count,
        _ => null,
    };
}
