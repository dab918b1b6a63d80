using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collections.Domain.Cycles;

/// <summary>What a batch, or the firm that has the case, tells a case that waits in a pool. It reaches the case as an event like any other.</summary>
/// <param name="Case">The packed key of the case.</param>
/// <param name="Seq">The visit of the step that waits.</param>
/// <param name="Outcome">One of <see cref="BatchOutcome"/>.</param>
public sealed record BatchWord(long Case, int Seq, string Outcome)
{
    /// <summary>Name of the event that carries it; a strategy cannot catch a message of this name.</summary>
    public const string EventName = "batch";

    /// <summary>Member of the payload that names the firm.</summary>
    public const string FirmMember = "firm";

    /// <summary>Member of the payload with the balance of the release.</summary>
    public const string AmountMember = "amount";

    /// <summary>Member of the payload with what there is to say.</summary>
    public const string TextMember = "text";

    /// <summary>Why, or the evidence; null where nothing is said.</summary>
    public string? Text { get; init; }

    /// <summary>The firm that gets the case; null where none does.</summary>
    public string? Firm { get; init; }

    /// <summary>The balance of the release, in hundredths; null where there is none.</summary>
    public long? Amount { get; init; }

    /// <summary>The payload of the event: JSON; the case is a text, as readers in JavaScript keep it.</summary>
    public string Write() => JsonSerializer.Serialize(new Written(Case.ToString(CultureInfo.InvariantCulture), Seq, Outcome, Firm, Amount, Text));

    /// <summary>Reads the payload of an event; null where it is none.</summary>
    public static BatchWord? Read(string? payload)
    {
        try
        {
            return JsonSerializer.Deserialize<Written>(payload ?? "") is { Seq: >= 1, Outcome.Length: > 0 } read && long.TryParse(read.Case, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? new BatchWord(id, read.Seq, read.Outcome) { Firm = read.Firm, Amount = read.Amount, Text = read.Text }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Written(
        [property: JsonPropertyName("case")] string Case,
        [property: JsonPropertyName("seq")] int Seq,
        [property: JsonPropertyName("outcome")] string Outcome,
        [property: JsonPropertyName("firm"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Firm,
        [property: JsonPropertyName("amount"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Amount,
        [property: JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text);
}
