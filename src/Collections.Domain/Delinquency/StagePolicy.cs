namespace Collections.Domain.Delinquency;

/// <summary>Stage boundaries by product, with those that hold for every other product.</summary>
/// <param name="Default">What holds where the product has none of its own; null where age alone changes nothing then.</param>
/// <param name="ByProduct">The products that differ, by name.</param>
public sealed record StagePolicy(StageBoundaries? Default, IReadOnlyDictionary<string, StageBoundaries> ByProduct)
{
    /// <summary>The boundaries of a product; null where it has none.</summary>
    public StageBoundaries? For(string product) => ByProduct.TryGetValue(product, out var own) ? own : Default;
}
