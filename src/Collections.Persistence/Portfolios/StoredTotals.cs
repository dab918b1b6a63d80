using System.Text.Json;
using Collections.Domain.Holds;
using Collections.Domain.Novelties;
using Collections.Domain.Portfolios;

namespace Collections.Persistence.Portfolios;

/// <summary>The sums of a file as the database keeps them, in the report of its feed row.</summary>
public static class StoredTotals
{
    /// <summary>The JSON text of sums.</summary>
    public static string Write(FeedTotals totals)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("applied", totals.Applied);
            json.WriteNumber("older", totals.Older);
            json.WriteNumber("totalDue", totals.TotalDue);
            json.WriteNumber("pastDue", totals.PastDue);
            json.WriteNumber("paid", totals.Paid);
            json.WriteStartObject("novelties");
            for (int i = 0; i < totals.Novelties.Count; i++)
                json.WriteNumber(NoveltyKind.Name(NoveltyKind.All[i]), totals.Novelties[i]);
            json.WriteEndObject();
            json.WriteStartObject("holds");
            for (int i = 0; i < totals.Holds.Count; i++)
                json.WriteNumber(HoldReasonCodes.Code(HoldReasonCodes.All[i]), totals.Holds[i]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The sums that a JSON text holds; zero where there is none.</summary>
    public static FeedTotals Parse(string? text)
    {
        var totals = new FeedTotals();
        if (text is null)
            return totals;
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement json = document.RootElement;
        totals.Applied = json.GetProperty("applied").GetInt64();
        totals.Older = json.GetProperty("older").GetInt64();
        totals.TotalDue = json.GetProperty("totalDue").GetInt64();
        totals.PastDue = json.GetProperty("pastDue").GetInt64();
        totals.Paid = json.GetProperty("paid").GetInt64();
        foreach (NoveltyKinds kind in NoveltyKind.All)
            totals.Count(kind, json.GetProperty("novelties").TryGetProperty(NoveltyKind.Name(kind), out JsonElement accounts) ? accounts.GetInt64() : 0);
        foreach (HoldReasons reason in HoldReasonCodes.All)
            totals.Count(reason, json.GetProperty("holds").TryGetProperty(HoldReasonCodes.Code(reason), out JsonElement accounts) ? accounts.GetInt64() : 0);
        return totals;
    }
}
