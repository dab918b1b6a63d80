namespace Collections.Intake.Objects;

/// <summary>The fields that every management object has in a file, beside those of its type.</summary>
public static class ObjectFields
{
    /// <summary>What the house calls the object.</summary>
    public const string Object = "object";

    /// <summary>The customer to whom it belongs.</summary>
    public const string Customer = "customer";

    /// <summary>The account that it is about.</summary>
    public const string Account = "account";

    /// <summary>The company that it concerns.</summary>
    public const string Company = "company";

    /// <summary>Its state.</summary>
    public const string State = "state";

    /// <summary>Since when it has been open; without it the position date on which it came to be.</summary>
    public const string Since = "open since";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Object, Customer, Account, Company, State, Since];
}
