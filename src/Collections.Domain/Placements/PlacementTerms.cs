using System.Text.Json;

namespace Collections.Domain.Placements;

/// <summary>What was agreed with a firm for a placement.</summary>
/// <param name="Rate">Commission in hundredths of a per cent, from 0 to 10,000.</param>
/// <param name="TailDays">Calendar days after the final recall in which payments still earn a commission, from 0.</param>
/// <param name="ActionDays">How many calendar days before such a payment the firm's last action may lie, from 0.</param>
/// <param name="DeletionDays">Business days after the final recall by whose end the firm states that it has deleted the data, from 0.</param>
/// <param name="IsSilent">Whether the house does not contact the customer while the firm has the case.</param>
public sealed record PlacementTerms(int Rate, int TailDays, int ActionDays, int DeletionDays, bool IsSilent)
{
    /// <summary>100 per cent.</summary>
    public const int WholeRate = 10_000;

    /// <summary>Of a placement that another system made: since when the firm has the case, a day number; null = since the run that places it.</summary>
    public int? From { get; init; }

    /// <summary>Of such a placement: when its term ends, a day number; null = with its batch.</summary>
    public int? Ends { get; init; }

    /// <summary>Nothing was agreed.</summary>
    public static PlacementTerms None { get; } = new(0, 0, 0, 0, false);

    /// <summary>UTF-8 JSON.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>Reads what <see cref="Write"/> gave; nothing at all is <see cref="None"/>.</summary>
    public static PlacementTerms Read(ReadOnlySpan<byte> json) => json.IsEmpty ? None : JsonSerializer.Deserialize<PlacementTerms>(json) ?? None;
}
