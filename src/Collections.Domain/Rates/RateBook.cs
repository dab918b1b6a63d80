using System.Globalization;

namespace Collections.Domain.Rates;

/// <summary>
/// Rates by unit and date, and what amounts are by them. A rate holds from its date until the next one, for
/// <see cref="RateTerms.Days"/> at most. Everything is worked out exactly, and rounded once, half up, to the cent
/// (<see cref="Cents"/>).
/// </summary>
public sealed class RateBook
{
    private readonly Dictionary<string, List<DatedRate>> rates;
    private readonly int days;

    /// <param name="home">The currency in which rates are said; null where nothing says it.</param>
    /// <param name="days">For so many days after its date a rate holds, from 0.</param>
    /// <param name="rates">The rates: of two of one unit and date the later in order holds.</param>
    public RateBook(string? home, int days, IEnumerable<DatedRate> rates)
    {
        (Home, this.days) = (home, days);
        this.rates = rates.GroupBy(rate => rate.Unit, StringComparer.Ordinal).ToDictionary(
            unit => unit.Key,
            unit => unit.GroupBy(rate => rate.Date).Select(date => date.Last()).OrderBy(rate => rate.Date).ToList(),
            StringComparer.Ordinal);
    }

    /// <summary>No rates.</summary>
    public static RateBook Empty { get; } = new(null, RateTerms.UsualDays, []);

    /// <summary>The currency into which amounts are converted; null where nothing says it.</summary>
    public string? Home { get; }

    /// <summary>An exact number of hundredths as hundredths: half a cent and more is a cent, on either side of zero.</summary>
    public static long Cents(decimal hundredths) => (long)decimal.Round(hundredths, 0, MidpointRounding.AwayFromZero);

    /// <summary>The rate that holds on a date; of the home currency 1. Null where none does.</summary>
    public DatedRate? On(string unit, DateOnly date)
    {
        if (unit == Home) return new DatedRate(unit, date, 1, "");
        if (!rates.TryGetValue(unit, out var known)) return null;
        var at = known.Count - 1;
        while (at >= 0 && known[at].Date > date) at--;
        return at >= 0 && date.DayNumber - known[at].Date.DayNumber <= days ? known[at] : null;
    }

    /// <summary>An amount of one unit in another, by the rates of a date: exact, in hundredths. Null where a rate is missing.</summary>
    public decimal? Exact(long hundredths, string from, string to, DateOnly date)
    {
        if (from == to) return hundredths;
        return On(from, date) is { } one && On(to, date) is { } other ? hundredths * one.Value / other.Value : null;
    }

    /// <summary>Which rate is missing for <see cref="Exact"/>, in a sentence.</summary>
    public string Missing(string from, string to, DateOnly date)
    {
        var unit = On(from, date) is null ? from : to;
        return Home is null
            ? $"A rate of {unit} was expected, found no rates and no parameter '{RateTerms.HomeName}': a file of rates is to be taken in."
            : string.Create(CultureInfo.InvariantCulture, $"A rate of {unit} in {Home} of {date:yyyy-MM-dd} or the {days} days before was expected, found none: a file of rates is to be taken in.");
    }
}
