namespace Collections.Server.Reports;

/// <summary>
/// The difference between two independent shares with a 95 % interval: the hybrid score method of R. G. Newcombe, "Interval
/// estimation for the difference between independent proportions", Statistics in Medicine 17 (1998) 873-890, method 10, which
/// puts the two intervals of Wilson together.
/// </summary>
/// <param name="Difference">The first share less the second, from -1 to 1.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end.</param>
internal readonly record struct RateDifference(decimal Difference, decimal Low, decimal High)
{
    private const double Normal = 1.959963984540054;
    private const int Decimals = 4;

    /// <summary>The difference; null where one of the wholes is empty.</summary>
    public static RateDifference? Of(long part, long whole, long otherPart, long otherWhole)
    {
        if (whole == 0 || otherWhole == 0) return null;
        var (rate, low, high) = Wilson(part, whole);
        var (other, otherLow, otherHigh) = Wilson(otherPart, otherWhole);
        var difference = rate - other;
        return new RateDifference(
            Rounded(difference),
            Rounded(difference - Math.Sqrt(((rate - low) * (rate - low)) + ((otherHigh - other) * (otherHigh - other)))),
            Rounded(difference + Math.Sqrt(((high - rate) * (high - rate)) + ((other - otherLow) * (other - otherLow)))));
    }

    private static (double Rate, double Low, double High) Wilson(long part, long whole)
    {
        var (rate, square) = ((double)part / whole, Normal * Normal);
        var (middle, half, divisor) = ((2 * part) + square, Normal * Math.Sqrt(square + (4 * part * (1 - rate))), 2 * (whole + square));
        return (rate, (middle - half) / divisor, (middle + half) / divisor);
    }

    private static decimal Rounded(double value) => Math.Round((decimal)value, Decimals, MidpointRounding.AwayFromZero);
}
