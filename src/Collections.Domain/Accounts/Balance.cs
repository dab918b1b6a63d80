namespace Collections.Domain.Accounts;

/// <summary>What is owed on an account, its parts apart, all in the account's currency.</summary>
/// <param name="Principal">The capital still owed.</param>
/// <param name="Interest">Contractual and default interest.</param>
/// <param name="Fees">Charges of the creditor.</param>
/// <param name="Costs">Costs of recovery: letters, firms, courts.</param>
public readonly record struct Balance(decimal Principal, decimal Interest, decimal Fees, decimal Costs)
{
    /// <summary>The sum of the parts.</summary>
    public decimal Total => Principal + Interest + Fees + Costs;
}
