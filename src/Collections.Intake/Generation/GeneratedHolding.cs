namespace Collections.Intake.Generation;

/// <summary>An account of a generated portfolio as somebody's: the accounts of a customer follow one another.</summary>
/// <param name="Customer">Number of the customer, from 1.</param>
/// <param name="Ordinal">Which of the customer's accounts it is, from 1.</param>
/// <param name="Arrival">The day on which it is in the file for the first time; 0 for those of the first file.</param>
/// <param name="Draws">Draws of the customer behind that of how many accounts there are: the same for all of them.</param>
public readonly record struct GeneratedHolding(long Customer, int Ordinal, int Arrival, SeededDraws Draws)
{
    private const int CustomerPurpose = 7;

    /// <summary>A number of the account that no other has.</summary>
    public long Key => (Customer << 2) | (uint)Ordinal;

    /// <summary>Those that a portfolio has or had by its day, in the order of the file.</summary>
    public static IEnumerable<GeneratedHolding> Of(GeneratedPortfolio portfolio)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        var arrivals = (long)(portfolio.Accounts * portfolio.ArrivalShare);
        var accounts = portfolio.Accounts + (arrivals * portfolio.Day);
        for (long account = 0, customer = 1; account < accounts; customer++)
        {
            var draws = new SeededDraws(portfolio.Seed, customer, CustomerPurpose);
            var holds = draws.Next() switch { < 0.85 => 1, < 0.96 => 2, _ => 3 };
            for (var ordinal = 1; ordinal <= holds && account < accounts; ordinal++, account++)
                yield return new GeneratedHolding(customer, ordinal, account < portfolio.Accounts ? 0 : 1 + (int)((account - portfolio.Accounts) / arrivals), draws);
        }
    }
}
