namespace Collections.Domain.Objects;

/// <summary>What a delivery says of one management object.</summary>
/// <param name="Key">What the house calls it.</param>
/// <param name="Line">Where it stands in the delivery, from 1.</param>
public sealed record DeliveredObject(string Key, long Line)
{
    /// <summary>The customer to whom it belongs; empty where the account says it.</summary>
    public string Customer { get; init; } = "";

    /// <summary>The account that it is about; empty where it is about the customer.</summary>
    public string Account { get; init; } = "";

    /// <summary>The company that it concerns; empty where the account, or the customer's only company, says it.</summary>
    public string Company { get; init; } = "";

    /// <summary>Its state; null where nothing is said of it: a new object is in the first then.</summary>
    public string? State { get; init; }

    /// <summary>Since when it has been open; null for the position date.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The values of fields that are delivered, by name of the field: text codes, numbers in their scale, day numbers, 0 or 1; <see cref="Facts.FactNull.Value"/> for none.</summary>
    public IReadOnlyDictionary<string, long> Fields { get; init; } = new Dictionary<string, long>();
}
