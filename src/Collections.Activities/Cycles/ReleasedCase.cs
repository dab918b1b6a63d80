namespace Collections.Activities.Cycles;

/// <summary>What the rules of a cycle say of one case on the day of the release.</summary>
/// <param name="Stays">Whether it leaves with the batch; otherwise it drops out.</param>
/// <param name="Balance">The amount that counts now, in hundredths.</param>
/// <param name="Postings">Amounts of the ledger entries, in hundredths, in their order; empty where there is no ledger.</param>
public sealed record ReleasedCase(bool Stays, long Balance, IReadOnlyList<long> Postings);
