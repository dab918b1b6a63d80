using Collections.Proofs.Disks;

namespace Collections.Proofs.Offices;

/// <summary>How some days ended: the state of the office, and what the world has seen of it.</summary>
/// <param name="Hash">The state hash.</param>
/// <param name="Delivered">Keys of messages that had an effect, in order.</param>
/// <param name="Parked">Messages that wait for a person, as nobody knows whether they arrived.</param>
/// <param name="Broken">Invariants that do not hold.</param>
internal sealed record Outcome(string Hash, IReadOnlyList<string> Delivered, long Parked, IReadOnlyList<string> Broken)
{
    private const string CountWithdrawn = "SELECT count(*) FROM outbox WHERE state = 5";
    private const string CountParked = "SELECT count(*) FROM outbox WHERE state = 4";

    /// <summary>Messages that were not sent, for a reason: the case was closed or held by the time they could leave.</summary>
    public long Withdrawn { get; private init; }

    /// <summary>Letters among what was delivered.</summary>
    public int Letters { get; private init; }

    public static Outcome Of(SimulatedOffice simulated) => new(
        simulated.Office.Hash(),
        [.. simulated.World.Delivered],
        simulated.Office.Number(CountParked),
        Invariants.Broken(simulated.Office.Database)) { Letters = simulated.World.Letters, Withdrawn = simulated.Office.Number(CountWithdrawn) };

    /// <summary>
    /// In what this differs from what should be; null where in nothing. A message may be missing only where it is parked, or
    /// was withdrawn with a reason: what could not leave in time is moot once the customer has paid.
    /// </summary>
    public string? Difference(Outcome expected)
    {
        if (Broken.Count > 0) return string.Join("; ", Broken);
        if (Hash != expected.Hash) return $"state hash {expected.Hash[..12]} was expected, found {Hash[..12]}";
        var twice = Delivered.Count - Delivered.Distinct(StringComparer.Ordinal).Count();
        if (twice > 0) return $"{twice} messages had their effect twice";
        var missing = expected.Delivered.Except(Delivered, StringComparer.Ordinal).Count();
        var surplus = Delivered.Except(expected.Delivered, StringComparer.Ordinal).Count();
        if (surplus > 0) return $"{surplus} messages were sent that should not have been";
        var moot = Math.Max(Withdrawn - expected.Withdrawn, 0);
        return missing > Parked + moot ? $"{missing} messages are missing, {Parked} are parked and {moot} more than expected withdrawn" : null;
    }
}
