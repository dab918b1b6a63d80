namespace Collections.Domain.Portfolios;

/// <summary>What moved from one bucket to another.</summary>
/// <param name="Accounts">How many accounts.</param>
/// <param name="AmountBefore">Their total due before, in hundredths.</param>
/// <param name="AmountNow">Their total due now, in hundredths.</param>
public readonly record struct TransitionTotals(long Accounts, long AmountBefore, long AmountNow);
