namespace Collections.Domain.Customers;

/// <summary>The words by which rules know the kinds of customers (fact <c>customer kind</c>).</summary>
public static class CustomerKindText
{
    /// <summary>The word of <see cref="CustomerKind.Natural"/>.</summary>
    public const string Natural = "natural";

    /// <summary>The word of <see cref="CustomerKind.Legal"/>.</summary>
    public const string Legal = "legal";

    /// <summary>The word of a kind.</summary>
    public static string Of(CustomerKind kind) => kind == CustomerKind.Legal ? Legal : Natural;

    /// <summary>The kind that a word means, or null when it means none.</summary>
    public static CustomerKind? Parse(string word) => word switch
    {
        Natural => CustomerKind.Natural,
        Legal => CustomerKind.Legal,
        _ => null,
    };
}
