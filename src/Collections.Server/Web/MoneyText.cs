using System.Globalization;

namespace Collections.Server.Web;

/// <summary>How the API writes money: a text with two decimals, such as "1234.50", since numbers of JSON are not exact everywhere.</summary>
internal static class MoneyText
{
    private const decimal Hundredths = 100m;

    /// <summary>An amount that is given in hundredths.</summary>
    public static string Of(long hundredths) => (hundredths / Hundredths).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>An amount.</summary>
    public static string Of(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
