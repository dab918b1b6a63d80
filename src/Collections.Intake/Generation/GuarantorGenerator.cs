namespace Collections.Intake.Generation;

/// <summary>
/// Writes who stands for the loans of a generated portfolio, for the mapping <c>workflows/portfolios/sample-relations.mapping.json</c>: all
/// persons of an account at once. The loans of a customer have mostly the same guarantors, so that they are worked as one. As in the
/// portfolio nobody is real.
/// </summary>
public sealed class GuarantorGenerator
{
    private const int Loan = 1;
    private const int GuarantorPurpose = 11;
    private const int OwnPurpose = 12;
    private const double GuaranteedShare = 0.3;
    private const double ShareOfSecond = 0.35;
    private const double ShareOfOwn = 0.15;
    private const double ShareOfRefusals = 0.05;
    private const double ShareOfAddresses = 0.9;

    private static readonly byte[] Kind = "guarantor"u8.ToArray();

    private readonly GeneratedPortfolio portfolio;
    private readonly RowBuffer buffer;

    private GuarantorGenerator(GeneratedPortfolio portfolio, Stream stream)
    {
        this.portfolio = portfolio;
        buffer = new RowBuffer(stream);
    }

    /// <summary>The columns, in order.</summary>
    public const string Header = "account,kind,person,name,order,permission,address,mobile,email";

    /// <summary>Writes header and rows; returns the number of rows.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="portfolio">The portfolio, on the day whose accounts are meant.</param>
    public static long Write(Stream stream, GeneratedPortfolio portfolio) => new GuarantorGenerator(portfolio, stream).Write();

    private long Write()
    {
        buffer.Text(System.Text.Encoding.UTF8.GetBytes(Header));
        buffer.EndRow();
        var rows = 0L;
        foreach (var holding in GeneratedHolding.Of(portfolio))
        {
            var account = GeneratedAccount.On(portfolio, holding.Key, holding.Arrival);
            if (account.Product == Loan && !account.HasLeft) rows += WriteGuarantors(holding);
        }
        buffer.Flush();
        return rows;
    }

    private int WriteGuarantors(GeneratedHolding holding)
    {
        var own = new SeededDraws(portfolio.Seed, holding.Key, OwnPurpose);
        var isOwn = own.Next() < ShareOfOwn;
        // Persons are numbered by whom they stand for: by the customer, or by one account where that has its own.
        var number = (holding.Customer << 3) | (isOwn ? (uint)holding.Ordinal << 1 : 0u);
        var draws = new SeededDraws(portfolio.Seed, number, GuarantorPurpose);
        if (draws.Next() >= GuaranteedShare) return 0;
        var persons = draws.Next() < ShareOfSecond ? 2 : 1;
        for (var order = 1; order <= persons; order++) WritePerson(holding, (number << 1) | (uint)(order - 1), order, ref draws);
        return persons;
    }

    private void WritePerson(GeneratedHolding holding, long person, int order, ref SeededDraws draws)
    {
        buffer.Numbered("A"u8, holding.Key, 10, []);
        buffer.Text(Kind);
        buffer.Numbered("G"u8, person, 11, []);
        GeneratedNames.Write(buffer, ref draws, isLegal: false);
        buffer.Number(order);
        buffer.Text(draws.Next() < ShareOfRefusals ? "refused"u8 : "given"u8);
        if (draws.Next() < ShareOfAddresses) buffer.Numbered("Example Street "u8, person, 9, " - Sampletown"u8);
        else buffer.Text([]);
        buffer.Numbered("+9998"u8, person, 10, []);
        buffer.Numbered("g"u8, person, 11, "@example.invalid"u8);
        buffer.EndRow();
    }
}
