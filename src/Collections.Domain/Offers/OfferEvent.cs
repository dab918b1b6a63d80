using System.Text.Json;

namespace Collections.Domain.Offers;

/// <summary>What is to be said of something that happened to an offer.</summary>
/// <param name="By">Who did it; null for the strategy.</param>
/// <param name="Reason">Why; null where nothing is said.</param>
public sealed record OfferEvent(string? By, string? Reason)
{
    /// <summary>The instalments of the plan that begins; empty for every other event.</summary>
    public IReadOnlyList<PlanInstalment> Instalments { get; init; } = [];

    /// <summary>UTF-8 JSON.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>Reads what <see cref="Write"/> gave.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    /// <exception cref="InvalidDataException">It is nothing.</exception>
    public static OfferEvent Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<OfferEvent>(json) ?? throw new InvalidDataException("What happened to an offer was expected, found null.");
}
