namespace Collections.Server.Reports;

/// <summary>Parts of a whole.</summary>
internal static class Share
{
    private const int Decimals = 4;

    /// <summary>The part, from 0 to 1; null of nothing.</summary>
    public static object? Of(long part, long whole) => whole == 0 ? null : Math.Round((decimal)part / whole, Decimals, MidpointRounding.AwayFromZero);
}
