using System.Globalization;
using Collections.Domain.Placements;

namespace Collections.Activities.Pools;

/// <summary>What each firm earns, in per cent of what is paid: 15, or AG-01:15,AG-02:12.5,10 where the one without a name is for all others.</summary>
internal sealed class FirmRates
{
    private const int Hundredths = 100;
    private readonly Dictionary<string, int> named = new(StringComparer.Ordinal);
    private int others;

    private FirmRates()
    {
    }

    /// <summary>Nobody earns anything.</summary>
    public static FirmRates None { get; } = new();

    /// <summary>What a firm earns, in hundredths of a per cent.</summary>
    public int Of(string firm) => named.GetValueOrDefault(firm, others);

    /// <summary>Reads rates; the problem says what was expected and found.</summary>
    public static (FirmRates Rates, string? Problem) Read(string text)
    {
        var rates = new FirmRates();
        var knowsOthers = false;
        foreach (var entry in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = entry.LastIndexOf(':');
            var firm = colon < 0 ? "" : entry[..colon].Trim();
            if (colon == 0 || RateOf(entry[(colon + 1)..].Trim()) is not { } rate)
                return (None, $"rates from 0 to 100 per cent with at most 2 decimals were expected, such as 15 or AG-01:12.5, found '{entry}'");
            if (firm.Length == 0 ? knowsOthers : !rates.named.TryAdd(firm, rate)) return (None, $"each firm once was expected, found '{entry}' a second time");
            if (firm.Length > 0) continue;
            (rates.others, knowsOthers) = (rate, true);
        }
        return (rates, null);
    }

    private static int? RateOf(string percent) =>
        decimal.TryParse(percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) && read * Hundredths is >= 0 and <= PlacementTerms.WholeRate and var rate && rate == decimal.Truncate(rate)
            ? (int)rate
            : null;
}
