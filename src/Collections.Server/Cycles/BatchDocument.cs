namespace Collections.Server.Cycles;

/// <summary>A batch with what people look at before they approve it.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Shares">What each firm gets of each stratum, beside what it should; in the order of strata, then firms. Empty where nothing is shared out.</param>
/// <param name="Exclusions">Who is left out, by reason.</param>
/// <param name="DroppedOut">Who fell out since it was proposed.</param>
/// <param name="Ledger">What the release posts, or has posted; empty where there is no ledger, and before the release.</param>
internal sealed record BatchDocument(BatchRow Batch, IReadOnlyList<BatchShare> Shares, IReadOnlyList<BatchExclusion> Exclusions, BatchSum DroppedOut, IReadOnlyList<BatchPosting> Ledger);

/// <summary>What a firm gets of a stratum.</summary>
/// <param name="Stratum">The stratum; null where there is one for all.</param>
/// <param name="Firm">The firm.</param>
/// <param name="Wanted">Its share in percent.</param>
/// <param name="Reached">What it gets, in percent of the amount or of the customers, with two decimals.</param>
/// <param name="Customers">How many customers.</param>
/// <param name="Cases">How many cases.</param>
/// <param name="Amount">Their balances.</param>
/// <param name="Deficit">What is lacking to its share, as an amount; below zero where it gets more. Null where shares are of the number.</param>
internal sealed record BatchShare(string? Stratum, string Firm, int Wanted, string Reached, int Customers, int Cases, string Amount, string? Deficit);

/// <summary>Who is left out for a reason.</summary>
/// <param name="Reason">The reason, as the cycle has it.</param>
/// <param name="Cases">How many cases.</param>
/// <param name="Amount">Their balances.</param>
internal sealed record BatchExclusion(string Reason, int Cases, string Amount);

/// <summary>Cases and their sum.</summary>
internal sealed record BatchSum(int Cases, string Amount);

/// <summary>An entry of the ledger.</summary>
/// <param name="Book">ledger, or memo.</param>
/// <param name="Side">Dr or Cr.</param>
/// <param name="Account">The ledger account.</param>
/// <param name="Amount">The sum.</param>
internal sealed record BatchPosting(string Book, string Side, string Account, string Amount);
