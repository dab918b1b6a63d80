using System.Globalization;
using Collections.Domain.Identities;

namespace Collections.Domain.Placements;

/// <summary>What a batch of placements is called outside: derived from what it is, not from where it stands.</summary>
/// <param name="Value">128 bits.</param>
public readonly record struct PlacementBatchKey(UInt128 Value)
{
    /// <summary>The key of what one step gave to one firm in one run of a business date.</summary>
    public static PlacementBatchKey Of(string strategy, string elementId, DateOnly businessDate, int runSequence, string firm) => new(ContentId.Of(
        strategy,
        elementId,
        businessDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        runSequence.ToString(CultureInfo.InvariantCulture),
        firm));

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}
