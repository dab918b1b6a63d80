using System.Globalization;

namespace Collections.Server.Simulations;

/// <summary>How many of those with an open case are taken to pay all that is due, or to promise it, from one night to the next.</summary>
/// <param name="Payment">The part of them that pays, from 0 to 1; default 0. Not with <paramref name="Observed"/>.</param>
/// <param name="Segments">By name of a segment the part of its cases that pays, where that is another.</param>
/// <param name="Seed">From what is drawn who answers; null = 1.</param>
/// <param name="Observed">True: as many pay, of each delinquency bucket, as did lately in this installation, and where it says enough of promises, as many promise. Null or false: as chosen.</param>
/// <param name="Promises">Who promises; null = nobody, or as many as was observed.</param>
internal sealed record AssumedRates(double Payment = 0, IReadOnlyDictionary<string, double>? Segments = null, long? Seed = null, bool? Observed = null, PromiseRates? Promises = null)
{
    /// <summary>What is wrong with them; null where nothing is.</summary>
    public string? Wrong()
    {
        if (Observed == true && Payment != 0) return string.Create(CultureInfo.InvariantCulture, $"Expected rates of payment that are observed or chosen, found both: 'observed' and a payment of {Payment}.");
        var wrong = Sorted().Select(one => one.Value).Prepend(Payment).Where(rate => rate is not (>= 0 and <= 1)).ToList();
        return wrong.Count == 0 ? Promises?.Wrong() : string.Create(CultureInfo.InvariantCulture, $"Expected rates of payment from 0 to 1, found {wrong[0]}.");
    }

    /// <summary>All that the draws depend on, what is observed apart.</summary>
    public string Key() => string.Create(
        CultureInfo.InvariantCulture, $"{Payment:R}|{Seed ?? 1}|{Promises?.Key()}{string.Concat(Sorted().Select(one => FormattableString.Invariant($"|{one.Key}={one.Value:R}")))}");

    /// <summary>By segment, in the order of the names.</summary>
    public IEnumerable<KeyValuePair<string, double>> Sorted() => (Segments ?? new Dictionary<string, double>()).OrderBy(one => one.Key, StringComparer.Ordinal);
}

/// <summary>Who promises to pay, and keeps it.</summary>
/// <param name="Made">The part of the open cases that promises from one night to the next, from 0 to 1.</param>
/// <param name="Kept">The part of the promises that is kept, from 0 to 1; the others are broken.</param>
/// <param name="Term">After how many business days a promise is due, from 1 to <see cref="LongestTerm"/>; null = <see cref="UsualTerm"/>.</param>
internal sealed record PromiseRates(double Made, double Kept, int? Term = null)
{
    /// <summary>The term of a promise where nothing else is said, in business days.</summary>
    public const int UsualTerm = 5;

    /// <summary>The longest term, in business days.</summary>
    public const int LongestTerm = 30;

    /// <summary>What is wrong with them; null where nothing is.</summary>
    public string? Wrong()
    {
        if (Term is < 1 or > LongestTerm) return $"Expected a term of promises from 1 to {LongestTerm} business days, found {Term}.";
        var wrong = new[] { Made, Kept }.Where(rate => rate is not (>= 0 and <= 1)).ToList();
        return wrong.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"Expected rates of promises from 0 to 1, found {wrong[0]}.");
    }

    /// <summary>All that the draws depend on.</summary>
    public string Key() => string.Create(CultureInfo.InvariantCulture, $"{Made:R}/{Kept:R}/{Term ?? UsualTerm}");
}
