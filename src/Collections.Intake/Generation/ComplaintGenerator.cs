namespace Collections.Intake.Generation;

/// <summary>
/// Writes the complaints of a day of a generated portfolio, for the mapping <c>workflows/portfolios/sample-complaints.mapping.json</c>: those
/// that customers make on that day, and those of a week ago that they withdraw. Day 0 has those of the days before, too.
/// </summary>
public sealed class ComplaintGenerator
{
    private const int ComplaintPurpose = 20_000;
    private const int BacklogPurpose = 19_999;
    private const int DaysUntilWithdrawal = 7;
    private const double ShareOfWithdrawals = 0.15;

    /// <summary>Of the accounts: how many have a complaint on day 0.</summary>
    private const double BacklogShare = 0.002;

    /// <summary>Of the late accounts: how many complain on a day.</summary>
    private const double DailyShare = 0.0006;

    private static readonly byte[][] Grounds = ["fee"u8.ToArray(), "payment not credited"u8.ToArray(), "treatment"u8.ToArray(), "debt not recognised"u8.ToArray()];

    private readonly GeneratedPortfolio portfolio;
    private readonly RowBuffer buffer;
    private long rows;

    private ComplaintGenerator(GeneratedPortfolio portfolio, Stream stream)
    {
        this.portfolio = portfolio;
        buffer = new RowBuffer(stream);
    }

    /// <summary>The columns, in order.</summary>
    public const string Header = "complaint,customer,account,state,ground,amount,received_on";

    /// <summary>Writes header and rows; returns the number of rows.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="portfolio">The portfolio, on the day whose complaints are meant.</param>
    public static long Write(Stream stream, GeneratedPortfolio portfolio) => new ComplaintGenerator(portfolio, stream).Write();

    private long Write()
    {
        buffer.Text(System.Text.Encoding.UTF8.GetBytes(Header));
        buffer.EndRow();
        foreach (var holding in GeneratedHolding.Of(portfolio))
        {
            if (!WriteMade(holding, portfolio.Day)) WriteWithdrawn(holding);
        }
        buffer.Flush();
        return rows;
    }

    /// <summary>What the customer complains about on a day.</summary>
    private bool WriteMade(GeneratedHolding holding, int day)
    {
        if (Made(holding, day) is not { } draws) return false;
        WriteRow(holding, day, "received"u8, draws);
        return true;
    }

    /// <summary>A customer who has complained a week ago thinks better of it.</summary>
    private void WriteWithdrawn(GeneratedHolding holding)
    {
        var day = portfolio.Day - DaysUntilWithdrawal;
        if (day < 0 || Made(holding, day) is not { } draws) return;
        var decision = draws;
        for (var i = 0; i < Grounds.Length; i++) decision.Next();
        if (decision.Next() < ShareOfWithdrawals) WriteRow(holding, day, "withdrawn"u8, draws);
    }

    /// <summary>The draws of a complaint that is made on a day; null where none is.</summary>
    private SeededDraws? Made(GeneratedHolding holding, int day)
    {
        if (holding.Arrival > day) return null;
        var draws = new SeededDraws(portfolio.Seed, holding.Key, day == 0 ? BacklogPurpose : ComplaintPurpose + day);
        if (draws.Next() >= (day == 0 ? BacklogShare : DailyShare)) return null;
        var account = GeneratedAccount.On(portfolio with { Day = day }, holding.Key, holding.Arrival);
        return account is { HasLeft: false, PastDue: > 0 } ? draws : null;
    }

    private void WriteRow(GeneratedHolding holding, int day, ReadOnlySpan<byte> state, SeededDraws draws)
    {
        var received = portfolio.FirstPosition.AddDays(day);
        buffer.Numbered("R"u8, (holding.Key * 1000) + day, 13, []);
        buffer.Numbered("C"u8, holding.Customer, 9, []);
        buffer.Numbered("A"u8, holding.Key, 10, []);
        buffer.Text(state);
        buffer.Text(Grounds[draws.Next(Grounds.Length)]);
        if (draws.Next() < 0.7) buffer.Amount(5_000 + (draws.Next(400) * 1_000L));
        else buffer.Text([]);
        buffer.Date(received);
        buffer.EndRow();
        rows++;
    }
}
