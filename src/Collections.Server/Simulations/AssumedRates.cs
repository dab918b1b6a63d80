using System.Globalization;

namespace Collections.Server.Simulations;

/// <summary>How many of those with an open case are taken to pay all that is due from one night to the next.</summary>
/// <param name="Payment">The part of them, from 0 to 1.</param>
/// <param name="Segments">By name of a segment the part of its cases, where that is another.</param>
/// <param name="Seed">From what is drawn who pays; null = 1.</param>
internal sealed record AssumedRates(double Payment, IReadOnlyDictionary<string, double>? Segments = null, long? Seed = null)
{
    /// <summary>What is wrong with them; null where nothing is.</summary>
    public string? Wrong()
    {
        var wrong = Sorted().Select(one => one.Value).Prepend(Payment).Where(rate => rate is not (>= 0 and <= 1)).ToList();
        return wrong.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"Expected rates of payment from 0 to 1, found {wrong[0]}.");
    }

    /// <summary>All that the draws depend on.</summary>
    public string Key() => string.Create(CultureInfo.InvariantCulture, $"{Payment:R}|{Seed ?? 1}{string.Concat(Sorted().Select(one => FormattableString.Invariant($"|{one.Key}={one.Value:R}")))}");

    /// <summary>In words.</summary>
    public string Words() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Percent(Payment)} of the open cases{string.Concat(Sorted().Select(one => $", {Percent(one.Value)} of {one.Key}"))} are taken to pay all that is due from one night to the next, as chosen, drawn from {Seed ?? 1}");

    private static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{part * 100:0.##}%");

    private IEnumerable<KeyValuePair<string, double>> Sorted() => (Segments ?? new Dictionary<string, double>()).OrderBy(one => one.Key, StringComparer.Ordinal);
}
