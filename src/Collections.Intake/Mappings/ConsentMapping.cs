using Collections.Domain.Customers;

namespace Collections.Intake.Mappings;

/// <summary>Where the consent to a contact point comes from.</summary>
/// <param name="Column">The column, or null where the consent is the same for every row.</param>
/// <param name="Values">What the column's words mean.</param>
/// <param name="Constant">The consent of every row, where there is no column; of rows without a word, where there is one.</param>
public sealed record ConsentMapping(string? Column, IReadOnlyDictionary<string, Consent> Values, Consent Constant)
{
    /// <summary>The words that hold where the mapping names none.</summary>
    public static IReadOnlyDictionary<string, Consent> Words { get; } = new Dictionary<string, Consent>(StringComparer.Ordinal)
    {
        ["given"] = Consent.Given,
        ["refused"] = Consent.Refused,
        ["unknown"] = Consent.Unknown,
    };
}
