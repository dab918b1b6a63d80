namespace Collections.Server.Withdrawals;

/// <summary>That a run is to be taken back.</summary>
/// <param name="Run">Its number.</param>
/// <param name="By">Who wants it.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
internal sealed record WithdrawalOrder(long Run, string By, string Reason);
