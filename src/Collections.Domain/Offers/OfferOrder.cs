using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collections.Domain.Offers;

/// <summary>
/// Something that a person, or another system, says of the offer of a case. It reaches the step that waits as an event like any
/// other; from outside it comes without case and visit, which are found when it is taken in.
/// </summary>
/// <param name="Word">One of <see cref="OfferWord"/>.</param>
public sealed record OfferOrder(string Word)
{
    /// <summary>Name of the event that carries it; a strategy cannot catch a message of this name.</summary>
    public const string EventName = "offer";

    /// <summary>The longest reason.</summary>
    public const int LongestReason = 500;

    /// <summary>The packed key of the case; null where the only step of the account that waits for an answer is meant.</summary>
    public long? Case { get; init; }

    /// <summary>The visit of the step; null as above.</summary>
    public int? Seq { get; init; }

    /// <summary>The terms; null where the offer as it stands is meant.</summary>
    public OfferTerms? Terms { get; init; }

    /// <summary>By whose authority terms are entered or approved.</summary>
    public OfferAuthority Authority { get; init; }

    /// <summary>Who says it; empty where nobody is named.</summary>
    public string By { get; init; } = "";

    /// <summary>Why; empty where nothing is said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The payload of the event: JSON; the case is a text, as readers in JavaScript keep it, and shares are per cent.</summary>
    public string Write() => JsonSerializer.Serialize(new Written(
        Case?.ToString(CultureInfo.InvariantCulture), Seq, Word, Terms?.Instalments, PerCent(Terms?.Down), PerCent(Terms?.Principal), PerCent(Terms?.Interest),
        OfferText.Of(Authority), By.Length == 0 ? null : By, Reason.Length == 0 ? null : Reason));

    /// <summary>Reads the payload of an event; else it says what was expected.</summary>
    public static OfferOrderReading Read(string? payload)
    {
        Written? read;
        try
        {
            read = JsonSerializer.Deserialize<Written>(payload ?? "");
        }
        catch (JsonException)
        {
            read = null;
        }
        if (read?.Outcome is null || !OfferWord.All.Contains(read.Outcome)) return new OfferOrderReading(null, $"a JSON object with 'outcome', one of {string.Join(", ", OfferWord.All)}, was expected as payload");
        if (OfferText.Authority(read.Authority ?? OfferText.Of(OfferAuthority.Collector)) is not { } authority) return new OfferOrderReading(null, $"'authority': one of {string.Join(", ", OfferText.Authorities)} was expected, found '{read.Authority}'");
        if (read.Reason is { Length: > LongestReason }) return new OfferOrderReading(null, $"'reason': at most {LongestReason} characters were expected, found {read.Reason.Length}");
        long id = 0;
        if (read.Case is not null && !long.TryParse(read.Case, NumberStyles.None, CultureInfo.InvariantCulture, out id)) return new OfferOrderReading(null, $"'case': the number of a case was expected, found '{read.Case}'");
        OfferTerms? terms = read.Instalments is { } count ? new OfferTerms(count, Hundredths(read.Down), Hundredths(read.Principal), Hundredths(read.Interest)) : null;
        if (terms is { AreSound: false }) return new OfferOrderReading(null, $"terms of 1 to {OfferTerms.MostInstalments} instalments, a down payment from 0 to below 100 per cent and discounts from 0 to 100 per cent were expected, with at most 2 decimals");
        if (terms is null && read.Outcome == OfferWord.Make) return new OfferOrderReading(null, "terms were expected: 'instalments', and where wanted 'down', 'principal' and 'interest' in per cent");
        return new OfferOrderReading(new OfferOrder(read.Outcome) { Case = read.Case is null ? null : id, Seq = read.Seq, Terms = terms, Authority = authority, By = read.By ?? "", Reason = read.Reason ?? "" }, null);
    }

    private static decimal? PerCent(int? hundredths) => hundredths is { } share ? share / 100m : null;

    private static int Hundredths(decimal? percent) => percent switch
    {
        null => 0,
        < 0 or > 100 => -1,
        { } share => decimal.Truncate(share * 100) == share * 100 ? (int)(share * 100) : -1,
    };

    private sealed record Written(
        [property: JsonPropertyName("case"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Case,
        [property: JsonPropertyName("seq"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Seq,
        [property: JsonPropertyName("outcome")] string? Outcome,
        [property: JsonPropertyName("instalments"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Instalments,
        [property: JsonPropertyName("down"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Down,
        [property: JsonPropertyName("principal"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Principal,
        [property: JsonPropertyName("interest"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Interest,
        [property: JsonPropertyName("authority")] string? Authority,
        [property: JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? By,
        [property: JsonPropertyName("reason"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason);
}

/// <summary>What reading an order gave.</summary>
/// <param name="Order">The order; null where there is a problem.</param>
/// <param name="Problem">What was expected and found; null where there is none.</param>
public sealed record OfferOrderReading(OfferOrder? Order, string? Problem);
