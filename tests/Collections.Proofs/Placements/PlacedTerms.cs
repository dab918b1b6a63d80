namespace Collections.Proofs.Placements;

/// <summary>What the drawn strategy agrees with firms, in days and per cent.</summary>
internal static class PlacedTerms
{
    public const int Term = 20, Keep = 8, KeepTimes = 2, KeepPayment = 6, Objection = 3, Tail = 6, Action = 9;

    /// <summary>Days after the tail in which payments are still noted.</summary>
    public const int NotedAfterTail = 31;

    /// <summary>What firms earn, in per cent of payments.</summary>
    public static decimal RateOf(string firm) => firm switch { "AG-01" => 15m, "AG-02" => 12.5m, _ => 9.99m };

    /// <summary>The same as the step has it.</summary>
    public const string Rates = "AG-01:15,AG-02:12.5,9.99";
}
