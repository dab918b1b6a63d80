namespace Collections.Intake.Generation;

/// <summary>
/// Writes a synthetic portfolio as CSV, row by row, for the mapping <c>workflows/portfolios/sample.mapping.json</c>.
/// Nothing in it is real: mail goes to example.invalid, telephone numbers begin with the unassigned code +999, letters
/// to a street that is none. Some customers have no address, no telephone or no e-mail.
/// </summary>
public sealed class PortfolioGenerator
{
    private const double CompaniesWithAddress = 0.97;
    private const double PeopleWithAddress = 0.6;

    private static readonly byte[][] Products = ["card"u8.ToArray(), "loan"u8.ToArray(), "overdraft"u8.ToArray()];
    private static readonly byte[][] Regions = ["north"u8.ToArray(), "south"u8.ToArray(), "east"u8.ToArray(), "west"u8.ToArray(), "centre"u8.ToArray(), "coast"u8.ToArray()];
    private static readonly byte[][] Consents = ["given"u8.ToArray(), "unknown"u8.ToArray(), "refused"u8.ToArray()];

    private readonly GeneratedPortfolio portfolio;
    private readonly RowBuffer buffer;

    private PortfolioGenerator(GeneratedPortfolio portfolio, Stream stream)
    {
        this.portfolio = portfolio;
        buffer = new RowBuffer(stream);
    }

    /// <summary>The columns, in order.</summary>
    public const string Header =
        "account,customer,name,kind,product,currency,total_due,principal,interest,fees,costs,past_due,due_date,days_past_due,"
        + "region,score,months_on_book,credit_limit,opened_on,opted_out,mobile,mobile_consent,email,email_consent,address";

    /// <summary>Writes header and rows; returns the number of rows.</summary>
    public static long Write(Stream stream, GeneratedPortfolio portfolio) => new PortfolioGenerator(portfolio, stream).Write();

    private long Write()
    {
        buffer.Text(System.Text.Encoding.UTF8.GetBytes(Header));
        buffer.EndRow();
        var rows = 0L;
        foreach (var holding in GeneratedHolding.Of(portfolio))
        {
            if (WriteRow(holding, holding.Draws)) rows++;
        }
        buffer.Flush();
        return rows;
    }

    private bool WriteRow(GeneratedHolding holding, SeededDraws draws)
    {
        var (customer, key) = (holding.Customer, holding.Key);
        var account = GeneratedAccount.On(portfolio, key, holding.Arrival);
        if (account.HasLeft) return false;
        var isLegal = draws.Next() < 0.12;
        var isForeign = draws.Next() < 0.2;
        buffer.Numbered("A"u8, key, 10, []);
        buffer.Numbered("C"u8, customer, 9, []);
        GeneratedNames.Write(buffer, ref draws, isLegal);
        buffer.Text(isLegal ? "legal"u8 : "natural"u8);
        buffer.Text(Products[account.Product]);
        buffer.Text(account.Product == 1 && isForeign ? "USD"u8 : "ARS"u8);
        WriteBalance(account);
        WriteProfile(customer, account, ref draws);
        WriteAddress(customer, draws.Next() < (isLegal ? CompaniesWithAddress : PeopleWithAddress));
        buffer.EndRow();
        return true;
    }

    private void WriteBalance(in GeneratedAccount account)
    {
        buffer.Amount(account.Total);
        buffer.Amount(account.Principal);
        buffer.Amount(account.Interest);
        buffer.Amount(account.Fees);
        buffer.Amount(account.Costs);
        buffer.Amount(account.PastDue);
        if (account.DaysPastDue > 0) buffer.Date(portfolio.Position.AddDays(-account.DaysPastDue));
        else buffer.Text([]);
        buffer.Number(account.DaysPastDue);
    }

    private void WriteProfile(long customer, in GeneratedAccount account, ref SeededDraws draws)
    {
        var months = 6 + draws.Next(180);
        buffer.Text(Regions[draws.Next(Regions.Length)]);
        buffer.Number(300 + (long)(550 * Math.Sqrt(draws.Next())));
        buffer.Number(months);
        buffer.Amount(500_000 + (draws.Next(95) * 100_000L));
        buffer.Date(portfolio.FirstPosition.AddMonths(-months).AddDays(-1100));
        buffer.Text(draws.Next() < 0.01 ? "yes"u8 : "no"u8);
        if (draws.Next() < 0.9) buffer.Numbered("+999"u8, customer, 10, []);
        else buffer.Text([]);
        buffer.Text(Consents[Consent(draws.Next())]);
        if (draws.Next() < 0.8) buffer.Numbered("c"u8, customer, 9, "@example.invalid"u8);
        else buffer.Text([]);
        buffer.Text(Consents[Consent(draws.Next())]);
    }

    private void WriteAddress(long customer, bool isKnown)
    {
        if (isKnown) buffer.Numbered("Example Street "u8, customer, 7, " - Sampletown"u8);
        else buffer.Text([]);
    }

    private static int Consent(double draw) => draw switch { < 0.9 => 0, < 0.97 => 1, _ => 2 };
}
