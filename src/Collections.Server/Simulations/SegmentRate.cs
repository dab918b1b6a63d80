using Collections.Persistence.Simulations;

namespace Collections.Server.Simulations;

/// <summary>What an assumption came to in a segment.</summary>
/// <param name="Segment">Its name; empty for cases without one.</param>
/// <param name="CaseDays">Its open cases times the nights that asked for them.</param>
/// <param name="Paid">Accounts that paid.</param>
/// <param name="Promised">Promises that were made.</param>
/// <param name="Broken">Promises that were broken.</param>
internal sealed record SegmentRate(string Segment, long CaseDays, long Paid, long Promised, long Broken)
{
    public static SegmentRate Of(string segment, AssumedCount count) => new(segment, count.Nights, count.Paid, count.Promised, count.Broken);
}
