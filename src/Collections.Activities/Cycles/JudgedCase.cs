namespace Collections.Activities.Cycles;

/// <summary>What the rules of a cycle say of one case that waits.</summary>
/// <param name="IsTaken">Whether it comes into the batch at all, be it to be left out with a reason.</param>
/// <param name="Reason">Why it is left out; null where it is proposed.</param>
/// <param name="Tells">The outcome that the case is told with the release, as it is left out; null where it waits on.</param>
/// <param name="Balance">The amount that counts, in hundredths; 0 where it owes nothing.</param>
/// <param name="Stratum">Its stratum; null where there are none.</param>
/// <param name="Barred">The firms that may not have it, separated by commas; null where there are none.</param>
public sealed record JudgedCase(bool IsTaken, string? Reason, string? Tells, long Balance, string? Stratum, string? Barred);
