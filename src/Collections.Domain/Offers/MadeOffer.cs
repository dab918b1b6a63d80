using System.Text.Json;

namespace Collections.Domain.Offers;

/// <summary>An offer as it was made: terms, amounts of its day, and by which limits.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Amounts">What was owed, in hundredths of the unit.</param>
/// <param name="Limits">What each authority could agree to.</param>
/// <param name="Plan">How the plan is paid if it is accepted.</param>
public sealed record MadeOffer(OfferTerms Terms, OwedAmounts Amounts, OfferLimits Limits, PlanTerms Plan)
{
    /// <summary>Whether it is about all that is owed, or what is past due.</summary>
    public bool IsOfTotal { get; init; }

    /// <summary>In what; null for the account's currency.</summary>
    public string? Unit { get; init; }

    /// <summary>Numbers of instalments that are shown first, such as "3/6/12"; null for none.</summary>
    public string? Choices { get; init; }

    /// <summary>Whose business days count; null for the portfolio's.</summary>
    public string? Calendar { get; init; }

    /// <summary>Who must approve it; null where it is within the authority of who made it.</summary>
    public OfferAuthority? Needs { get; init; }

    /// <summary>Whether the case has left the step with it for its approval: then it is open although no step waits for it.</summary>
    public bool IsDecidedElsewhere { get; init; }

    /// <summary>Who made it; null for the strategy.</summary>
    public string? By { get; init; }

    /// <summary>Why; null where nothing is said.</summary>
    public string? Reason { get; init; }

    /// <summary>UTF-8 JSON.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>Reads what <see cref="Write"/> gave.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    /// <exception cref="InvalidDataException">It is nothing.</exception>
    public static MadeOffer Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<MadeOffer>(json) ?? throw new InvalidDataException("An offer was expected, found null.");
}
