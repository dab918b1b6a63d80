namespace Collections.Intake.Generation;

/// <summary>One account of a generated portfolio as it stands on one day. Amounts in hundredths.</summary>
public struct GeneratedAccount
{
    private const int AmountPurpose = 1;
    private const int FirstDayPurpose = 1000;

    /// <summary>0 card, 1 loan, 2 overdraft.</summary>
    public int Product { get; private set; }

    /// <summary>Capital.</summary>
    public long Principal { get; private set; }

    /// <summary>Interest.</summary>
    public long Interest { get; private set; }

    /// <summary>Fees.</summary>
    public long Fees { get; private set; }

    /// <summary>Costs.</summary>
    public long Costs { get; private set; }

    /// <summary>What is past due.</summary>
    public long PastDue { get; private set; }

    /// <summary>Since how many days.</summary>
    public int DaysPastDue { get; private set; }

    /// <summary>Whether it is in the file no more.</summary>
    public bool HasLeft { get; private set; }

    /// <summary>All that is owed.</summary>
    public readonly long Total => Principal + Interest + Fees + Costs;

    /// <summary>The account on the portfolio's day.</summary>
    /// <param name="portfolio">What is generated.</param>
    /// <param name="key">A number of the account that no other has.</param>
    /// <param name="arrival">The day on which it is in the file for the first time.</param>
    public static GeneratedAccount On(GeneratedPortfolio portfolio, long key, int arrival)
    {
        var account = default(GeneratedAccount);
        account.Open(portfolio, key, arrival);
        for (var day = arrival + 1; day <= portfolio.Day && !account.HasLeft; day++)
            account.Pass(portfolio, new SeededDraws(portfolio.Seed, key, FirstDayPurpose + day));
        return account;
    }

    private void Open(GeneratedPortfolio portfolio, long key, int arrival)
    {
        var draws = new SeededDraws(portfolio.Seed, key, AmountPurpose);
        Product = draws.Next() switch { < 0.55 => 0, < 0.85 => 1, _ => 2 };
        var median = Product switch { 0 => 9.2, 1 => 10.6, _ => 8.4 };
        Principal = (long)(Math.Exp(median + (0.9 * draws.NextNormal())) * 100);
        var isLate = draws.Next() < portfolio.LateShare;
        if (arrival > 0) DaysPastDue = isLate ? 1 : 0;
        else if (isLate) DaysPastDue = Age(ref draws);
        Interest = (long)(Principal * 0.0006 * DaysPastDue * draws.Next());
        Fees = draws.Next() < 0.3 ? 1500 + (draws.Next(40) * 100) : 0;
        Costs = DaysPastDue > 90 && draws.Next() < 0.4 ? 5000 + (draws.Next(200) * 100) : 0;
        if (DaysPastDue > 0) PastDue = Math.Min(Total, (long)(Principal * Math.Min(1, 0.05 + (DaysPastDue / 600.0))) + Interest + 1);
    }

    /// <summary>Most arrears are young.</summary>
    private static int Age(ref SeededDraws draws)
    {
        var (from, days) = draws.Next() switch
        {
            < 0.45 => (1, 30),
            < 0.63 => (31, 30),
            < 0.73 => (61, 30),
            < 0.80 => (91, 30),
            < 0.87 => (121, 60),
            < 0.95 => (181, 180),
            _ => (361, 700),
        };
        return from + draws.Next(days);
    }

    private void Pass(GeneratedPortfolio portfolio, SeededDraws draws)
    {
        HasLeft = draws.Next() < portfolio.LeavingShare;
        var draw = draws.Next();
        if (DaysPastDue == 0)
        {
            if (Principal > 0 && draw < portfolio.RelapseShare) FallDue();
            return;
        }
        if (draw < portfolio.FullPaymentShare) PayAll();
        else if ((draw -= portfolio.FullPaymentShare) < portfolio.CureShare) Pay(PastDue, 0);
        else if (draw - portfolio.CureShare < portfolio.PartPaymentShare)
            Pay((long)(PastDue * (0.3 + (0.4 * draws.Next()))), DaysPastDue > 30 ? DaysPastDue - 29 : DaysPastDue + 1);
        else DaysPastDue++;
    }

    private void FallDue()
    {
        DaysPastDue = 1;
        PastDue = Math.Max(1, Principal / 20);
    }

    private void PayAll() => (Principal, Interest, Fees, Costs, PastDue, DaysPastDue) = (0, 0, 0, 0, 0, 0);

    /// <summary>Payments go to costs first, then fees, interest and principal.</summary>
    private void Pay(long amount, int daysPastDue)
    {
        PastDue -= amount;
        DaysPastDue = PastDue > 0 ? daysPastDue : 0;
        var rest = amount;
        Costs -= Take(Costs, ref rest);
        Fees -= Take(Fees, ref rest);
        Interest -= Take(Interest, ref rest);
        Principal -= Take(Principal, ref rest);
    }

    private static long Take(long part, ref long rest)
    {
        var taken = Math.Min(part, rest);
        rest -= taken;
        return taken;
    }
}
