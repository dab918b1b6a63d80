namespace Collections.Proofs.Harness;

/// <summary>How large a proof is.</summary>
/// <param name="Cases">How many accounts; null = the proof's own number.</param>
/// <param name="Trials">How many trials; null = the proof's own number.</param>
/// <param name="Seed">The first seed: the same gives the same trials.</param>
/// <param name="Soak">The long form, whose figures docs/reliability.md names.</param>
internal sealed record ProofOptions(int? Cases, int? Trials, int Seed, bool Soak)
{
    /// <summary>How many accounts, where nothing else was asked for.</summary>
    public int CasesOr(int quick, int soak) => Cases ?? (Soak ? soak : quick);

    /// <summary>How many trials, where nothing else was asked for.</summary>
    public int TrialsOr(int quick, int soak) => Trials ?? (Soak ? soak : quick);
}
