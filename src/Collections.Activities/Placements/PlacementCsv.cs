using System.Globalization;
using Collections.Domain.Customers;
using Collections.Domain.Placements;

namespace Collections.Activities.Placements;

/// <summary>The rows of a placement file as RFC 4180 has it, with a header, UTF-8.</summary>
internal static class PlacementCsv
{
    private const string Header = "account,customer,name,product,currency,principal,interest,fees,costs,total_due,days_past_due,contact_points";

    /// <summary>Writes the rows one by one, in their order: a batch may be all that a firm works.</summary>
    public static void Write(IEnumerable<PlacementRow> rows, TextWriter text)
    {
        text.Write(Header);
        text.Write("\r\n");
        foreach (var row in rows)
        {
            text.Write(string.Join(',', Fields(row).Select(Quote)));
            text.Write("\r\n");
        }
    }

    /// <summary>Name of a firm as names of files have it.</summary>
    public static string FileNameOf(string firm) => new([.. firm.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' ? letter : '_')]);

    /// <summary>A date as ISO 8601 has it.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Hundredths as a number with two decimals and a point.</summary>
    public static string Amount(long hundredths) => (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Fields(PlacementRow row) =>
    [
        row.AccountReference,
        row.CustomerReference,
        row.CustomerName,
        row.Product,
        row.Currency,
        Amount(row.Principal),
        Amount(row.Interest),
        Amount(row.Fees),
        Amount(row.Costs),
        Amount(row.TotalDue),
        row.DaysPastDue.ToString(CultureInfo.InvariantCulture),
        string.Join("; ", row.ContactPoints.Where(point => point.IsValid && point.Consent != Consent.Refused).Select(Describe)),
    ];

    private static string Describe(ContactPoint point) => point.Kind switch
    {
        ContactPointKind.Phone => "phone " + point.Value,
        ContactPointKind.Mobile => "mobile " + point.Value,
        ContactPointKind.Email => "email " + point.Value,
        ContactPointKind.WhatsApp => "whatsapp " + point.Value,
        _ => "letter " + point.Value,
    };

    /// <summary>A field as CSV has it.</summary>
    internal static string Quote(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
