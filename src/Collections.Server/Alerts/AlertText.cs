using System.Globalization;
using Collections.Persistence.Alerts;
using Collections.Server.Languages;

namespace Collections.Server.Alerts;

/// <summary>An alert as a mail: what stays in the house is not in it.</summary>
internal static class AlertText
{
    private const string Mark = "[Collections] ";

    /// <summary>Subject and plain text.</summary>
    /// <param name="alert">What is told.</param>
    /// <param name="language">en or es.</param>
    public static (string Subject, string Body) Of(Alert alert, string language)
    {
        string In(string sentence) => language == "es" ? Spanish.Of(sentence) : sentence;
        string At(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{at.ToUniversalTime():yyyy-MM-dd HH:mm} UTC");
        var what = In(alert.What);
        var body = new List<string> { what, "", In($"It stands since {At(alert.Since)}.") };
        if (alert is { OverAt: { } over, OverWhy: { } why }) body.AddRange([In($"It is over since {At(over)}."), In(why)]);
        else body.Add(In("Who looks after it takes note of it on the page of alerts."));
        return ($"{Mark}{In(alert.OverAt is null ? "Alert" : "Over")}: {what}", string.Join('\n', body));
    }
}
