using System.Text.Json;
using Collections.Domain.Events;

namespace Collections.Domain.Placements;

/// <summary>What is reported of a case that a firm has, or had: what an event named <see cref="EventName"/> says.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Firm">Whose case it is; null where the sender does not say, and the firm that has the account is meant.</param>
public sealed record FirmReport(PlacementEventKind Kind, string? Firm)
{
    /// <summary>Name of the event; strategies may catch it.</summary>
    public const string EventName = "firm report";

    /// <summary>The most characters of a text.</summary>
    public const int LongestText = 2000;

    /// <summary>Reference number of the placement, the case and the visit with a hyphen between; null = the one that the firm has the account by, of a deletion the last that it had.</summary>
    public string? Placement { get; init; }

    /// <summary>The date on which it happened; null = that of the event.</summary>
    public DateOnly? On { get; init; }

    /// <summary>What was done, the evidence of an objection, why the case is refused.</summary>
    public string Text { get; init; } = "";

    /// <summary>What was promised, above 0; promises only.</summary>
    public decimal? Amount { get; init; }

    /// <summary>For when it was promised; promises only.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Who reports; empty where the sender of the event is meant.</summary>
    public string By { get; init; } = "";

    /// <summary>The payload of the event, JSON.</summary>
    public string Write() => JsonSerializer.Serialize(new
    {
        report = PlacementEventText.Of(Kind),
        firm = Firm,
        placement = Placement,
        on = EventPayload.Iso(On),
        text = Text,
        amount = Amount,
        date = EventPayload.Iso(Due),
        by = By,
    });

    /// <summary>Reads the payload of an event: a JSON object of which only the report is needed, and of a promise its amount and date.</summary>
    public static FirmReportReading Read(string? payload) => EventPayload.Read(payload, Read, FirmReportReading.Of("a JSON object with 'report' was expected as payload"));

    private static FirmReportReading Read(JsonElement payload)
    {
        if (PlacementEventText.Parse(EventPayload.Text(payload, "report")) is not { } kind)
            return FirmReportReading.Of($"one of {string.Join(", ", PlacementEventText.Reported.Select(PlacementEventText.Of))} was expected as 'report', found '{EventPayload.Text(payload, "report")}'");
        if (!EventPayload.TryDate(payload, "on", out var on) || !EventPayload.TryDate(payload, "date", out var due)) return FirmReportReading.Of("dates such as 2027-01-12 were expected as 'on' and 'date'");
        var text = EventPayload.Text(payload, "text") ?? "";
        if (text.Length > LongestText) return FirmReportReading.Of($"at most {LongestText} characters were expected as 'text', found {text.Length}");
        decimal? amount = payload.TryGetProperty("amount", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetDecimal(out var read) ? read : null;
        if (kind == PlacementEventKind.Promise && (amount is not > 0 || due is null)) return FirmReportReading.Of("an 'amount' above 0 and a 'date' were expected of a promise");
        if (kind == PlacementEventKind.Objection && text.Length == 0) return FirmReportReading.Of("the evidence was expected in 'text' of an objection, found none");
        return new FirmReportReading(new FirmReport(kind, EventPayload.Text(payload, "firm")) { Placement = EventPayload.Text(payload, "placement"), On = on, Text = text, Amount = amount, Due = due, By = EventPayload.Text(payload, "by") ?? "" }, null);
    }
}

/// <summary>What an event reports, or what was expected instead of what was found.</summary>
/// <param name="Report">Null where there is a problem.</param>
/// <param name="Problem">Null where there is a report.</param>
public sealed record FirmReportReading(FirmReport? Report, string? Problem)
{
    internal static FirmReportReading Of(string problem) => new(null, problem);
}
